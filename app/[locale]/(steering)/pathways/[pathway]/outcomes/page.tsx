import type { Metadata } from "next";
import { ClinicalGrid } from "@/components/outcomes/clinical-grid";
import { ExperiencePart } from "@/components/outcomes/experience-part";
import { OutcomeRows } from "@/components/outcomes/outcome-rows";
import { PromBlock } from "@/components/outcomes/prom-block";
import { PromChoices } from "@/components/outcomes/prom-choices";
import { PromTab } from "@/components/outcomes/prom-tab";
import { MissingState } from "@/components/ui/missing-state";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import { SectionHead } from "@/components/ui/section-head";
import { RoomTabs } from "@/components/ui/room-tabs";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { OUTCOME_TABS, type OutcomesPage as Page } from "@/lib/contracts/steering/outcomes";
import { quarterOf } from "@/lib/engine/shared/quarter";
import { Link } from "@/lib/i18n/navigation";
import { getOutcomes } from "@/lib/services/outcomes/get-outcomes";
import { writeMoment, writeMonths } from "@/lib/view-models/outcomes/write-moment";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { writePeriod } from "@/lib/view-models/prepare-period";
import type { Writer } from "@/lib/view-models/writer";
import { getWriter } from "../../../get-writer";
import { keptView, orNotFound, readPageInput, readParameter } from "../../../page-input";
import { SteeringShell } from "../../../steering-shell";

interface OutcomesPageProps {
  readonly params: Promise<{ readonly pathway: string }>;
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("outcomes.page") };
}

/** What a pathway achieves: overview, clinical outcomes, and what patients report. */
export default async function OutcomesPage({ params, searchParams }: OutcomesPageProps) {
  const { pathway: code } = await params;
  const query = await searchParams;
  const actor = await requireActor("indicator.read", query);
  const writer = await getWriter();
  const tab = OUTCOME_TABS.find((known) => known === readParameter(query, "tab")) ?? "overview";
  const page = await orNotFound(
    getOutcomes(actor, code, {
      ...readPageInput(query),
      tab,
      moment: readParameter(query, "moment"),
      span: readParameter(query, "span") === "year" ? "year" : "quarter",
      variant: readParameter(query, "variant"),
    }),
  );
  return (
    <SteeringShell actor={actor} frame={page.frame} writer={writer}>
      <Head page={page} writer={writer} />
      <div className="pt-6">
        {page.tab === "overview" ? <Overview page={page} writer={writer} /> : null}
        {page.tab === "clinical" ? (
          <ClinicalGrid
            readings={page.clinical}
            hrefOf={indicatorHref(page)}
            dataKind={page.frame.hospital.dataKind}
            writer={writer}
          />
        ) : null}
        {page.tab === "prom" ? <Reported page={page} writer={writer} /> : null}
      </div>
    </SteeringShell>
  );
}

interface PartProps {
  readonly page: Page;
  readonly writer: Writer;
}

/** The address of this page with other choices; what is not named stays as it is. */
function hrefWith(page: Page, change: Readonly<Record<string, string | null>>): string {
  const { moment, span, variant, moments } = page.choices;
  return prepareHref(`/pathways/${page.pathway.code}/outcomes`, keptView(page.frame), {
    tab: page.tab,
    moment: moment === moments.at(-1) ? null : moment,
    span: span === "quarter" ? null : span,
    variant,
    ...change,
  });
}

function indicatorHref(page: Page) {
  return (code: string) =>
    prepareHref(`/indicators/${code}`, keptView(page.frame), {
      pathway: page.pathway.code,
      variant: page.choices.variant,
    });
}

function Head({ page, writer }: PartProps) {
  const { pathway, period, tab, frame } = page;
  return (
    <>
      <PageHead
        eyebrow={writer.text("outcomes.eyebrow", { period: writePeriod(period, writer) })}
        title={writer.localised(pathway.name)}
        aside={
          <Link
            href={prepareHref(`/pathways/${pathway.code}`, keptView(frame))}
            className="underline"
          >
            {writer.text("outcomes.toPathway")}
          </Link>
        }
      />
      <RoomTabs
        label={writer.text("outcomes.page")}
        selected={tab}
        rooms={OUTCOME_TABS.map((key) => ({
          key,
          label: writer.text(`outcomes.tab.${key}`),
          href: hrefWith(page, { tab: key === "overview" ? null : key }),
        }))}
      />
    </>
  );
}

function Overview({ page, writer }: PartProps) {
  const { clinical, reported, frame } = page;
  return (
    <div className="grid gap-x-7 gap-y-9 lg:grid-cols-2">
      <section className="min-w-0">
        <SectionHead
          title={writer.text("outcomes.clinical")}
          aside={
            <Link href={hrefWith(page, { tab: "clinical" })} className="underline">
              {writer.text("outcomes.tab.clinical")}
            </Link>
          }
        />
        {clinical.length > 0 ? (
          <OutcomeRows
            caption={writer.text("outcomes.clinical")}
            readings={clinical}
            hrefOf={indicatorHref(page)}
            writer={writer}
          />
        ) : (
          <MissingState what={writer.text("outcomes.clinicalMissing")} />
        )}
      </section>
      {reported ? (
        <div className="min-w-0">
          <PromBlock
            block={reported}
            eyebrow={writer.text("outcomes.prom")}
            dataKind={frame.hospital.dataKind}
            sources={page.sources}
            writer={writer}
            moreHref={hrefWith(page, { tab: "prom" })}
          />
        </div>
      ) : null}
    </div>
  );
}

function Reported({ page, writer }: PartProps) {
  const { analyses, choices, experience, frame } = page;
  return (
    <div className="flex flex-col gap-7">
      <PromChoices
        choices={choices}
        isYearly={frame.isYearly}
        hrefOf={(change) => hrefWith(page, change)}
        writer={writer}
      />
      {analyses ? (
        <>
          <p className="text-body text-muted">
            {writer.text("outcomes.cohort", {
              months: writeMonths(analyses.period, writer),
              moment: writeMoment(analyses.moment, writer),
            })}
          </p>
          {analyses.closedPeriod ? (
            <Notice
              title={writer.text("outcomes.provisional.title")}
              action={
                <Link
                  href={prepareHref(
                    `/pathways/${page.pathway.code}/outcomes`,
                    {
                      ...keptView(frame),
                      period: quarterOf(analyses.closedPeriod.from),
                    },
                    { tab: "prom", moment: choices.moment, variant: choices.variant },
                  )}
                  className="underline"
                >
                  {writer.text("outcomes.provisional.action", {
                    period: writePeriod(analyses.closedPeriod, writer),
                  })}
                </Link>
              }
            >
              {writer.text("outcomes.provisional.text")}
            </Notice>
          ) : null}
          <PromTab analyses={analyses} dataKind={frame.hospital.dataKind} writer={writer} />
        </>
      ) : (
        <MissingState what={writer.text("outcomes.promMissing")} />
      )}
      <section>
        {experience ? (
          <ExperiencePart part={experience} dataKind={frame.hospital.dataKind} writer={writer} />
        ) : (
          <>
            <SectionHead title={writer.text("experience.title")} />
            <MissingState what={writer.text("outcomes.premMissing")} />
          </>
        )}
      </section>
    </div>
  );
}
