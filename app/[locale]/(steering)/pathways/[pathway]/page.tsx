import type { Metadata } from "next";
import { OutcomeRows } from "@/components/outcomes/outcome-rows";
import { GoalTable } from "@/components/pathways/goal-table";
import { OutcomeSet } from "@/components/pathways/outcome-set";
import { PopulationRulesList } from "@/components/pathways/population-rules";
import { StepStrip } from "@/components/pathways/step-strip";
import { buttonClasses } from "@/components/ui/button-classes";
import { NoFigure } from "@/components/ui/no-figure";
import { PageHead } from "@/components/ui/page-head";
import { SectionHead } from "@/components/ui/section-head";
import type { PageSearchParams } from "@/lib/auth/actor-of-page";
import type { PathwayPage as Page } from "@/lib/contracts/steering/pages";
import { getWriter } from "../../get-writer";
import { Link } from "@/lib/i18n/navigation";
import { getPathway } from "@/lib/services/pathways/get-pathways";
import { prepareHref, type KeptView } from "@/lib/view-models/prepare-href";
import { writePeriod } from "@/lib/view-models/prepare-period";
import type { Writer } from "@/lib/view-models/writer";
import { keptView, orNotFound, readPageInput } from "../../page-input";
import { requireActorAtSite } from "../../require-actor-at-site";
import { SteeringShell } from "../../steering-shell";

interface PathwayPageProps {
  readonly params: Promise<{ readonly pathway: string }>;
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("pathways.one") };
}

/** A pathway: who belongs to it, its steps, its outcome set, its goals. */
export default async function PathwayPage({ params, searchParams }: PathwayPageProps) {
  const { pathway: code } = await params;
  const query = await searchParams;
  const actor = await requireActorAtSite("pathway.read", query);
  const writer = await getWriter();
  const page = await orNotFound(getPathway(actor, code, readPageInput(query)));
  const view = keptView(page.frame);
  return (
    <SteeringShell actor={actor} frame={page.frame} writer={writer} hasSite>
      <div className="flex flex-col gap-9">
        <Head page={page} view={view} writer={writer} />
        <Definition page={page} writer={writer} />
        <section>
          <SectionHead title={writer.text("pathways.goals")} />
          <GoalTable
            goals={page.goals}
            hrefOf={(indicator) => prepareHref(`/indicators/${indicator}`, view, { pathway: code })}
            writer={writer}
          />
        </section>
        <section>
          <SectionHead title={writer.text("pathways.headlines")} />
          <OutcomeRows
            caption={writer.text("pathways.headlines")}
            readings={page.summary.readings}
            hrefOf={(indicator) => prepareHref(`/indicators/${indicator}`, view, { pathway: code })}
            writer={writer}
          />
        </section>
      </div>
    </SteeringShell>
  );
}

interface PartProps {
  readonly page: Page;
  readonly view: KeptView;
  readonly writer: Writer;
}

function Head({ page, view, writer }: PartProps) {
  const { summary, frame, version } = page;
  const { episodes, period, pathway } = summary;
  const reviewHref = prepareHref(`/reviews/${frame.quarter}/${pathway.code}`, {
    ...view,
    period: null,
  });
  return (
    <PageHead
      eyebrow={
        version
          ? writer.text("pathways.version", {
              version: version.version,
              date: writer.date(version.validFrom, "dayNumeric"),
            })
          : writer.text("pathways.one")
      }
      title={writer.localised(pathway.name)}
      aside={
        <>
          <span>
            {episodes.status === "computed" ? (
              writer.text("review.episodes", {
                count: episodes.value,
                written: writer.figure(episodes.value, "count"),
              })
            ) : (
              <NoFigure reason={episodes.reason} />
            )}{" "}
            · {writePeriod(period, writer)}
          </span>
          <Link
            href={prepareHref(`/pathways/${pathway.code}/outcomes`, view)}
            className={buttonClasses("secondary")}
          >
            {writer.text("outcomes.page")}
          </Link>
          {summary.cost === null ? null : (
            <Link
              href={prepareHref(`/pathways/${pathway.code}/value`, view)}
              className={buttonClasses("secondary")}
            >
              {writer.text("value.toValue")}
            </Link>
          )}
          <Link href={reviewHref} className={buttonClasses("primary")}>
            {writer.text("pathways.toReview")}
          </Link>
        </>
      }
    />
  );
}

function Definition({ page, writer }: Omit<PartProps, "view">) {
  const { version, steps, summary } = page;
  return (
    <div className="grid gap-x-7 gap-y-9 lg:grid-cols-2">
      <section>
        <SectionHead title={writer.text("pathways.population")}>
          {summary.pathway.whatMatters ?? writer.text("pathways.noWhatMatters")}
        </SectionHead>
        <PopulationRulesList rules={version?.populationRules ?? {}} writer={writer} />
      </section>
      <section>
        <SectionHead title={writer.text("pathways.outcomeSet")} />
        <OutcomeSet entries={version?.outcomeSet ?? []} writer={writer} />
      </section>
      <section className="lg:col-span-2">
        <SectionHead title={writer.text("pathways.steps")} />
        <div className="pt-3">
          <StepStrip steps={steps} writer={writer} />
        </div>
      </section>
    </div>
  );
}
