import type { Metadata } from "next";
import { BalanceTable } from "@/components/programme/balance-table";
import { GroupTable } from "@/components/programme/group-table";
import { MomentTable } from "@/components/programme/moment-table";
import { RateList } from "@/components/programme/rate-list";
import { MissingState } from "@/components/ui/missing-state";
import { NotSetUpState } from "@/components/ui/not-set-up-state";
import { Notice } from "@/components/ui/notice";
import { SectionHead } from "@/components/ui/section-head";
import { Segmented } from "@/components/ui/segmented";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import { GROUPINGS, type CockpitPage } from "@/lib/contracts/programme/cockpit";
import { getCockpit } from "@/lib/services/programme/get-cockpit";
import { todayInBelgium } from "@/lib/services/programme/days";
import { writeFreshness, writeSources } from "@/lib/view-models/prepare-heading";
import { prepareHref } from "@/lib/view-models/prepare-href";
import type { Writer } from "@/lib/view-models/writer";
import { getWriter } from "../get-writer";
import { keptView, orNotFound, readParameter } from "../page-input";
import { ProgrammeShell } from "./programme-shell";

interface ResponsePageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("programme.title") };
}

/** From this share of pairs on a mean is trusted to stand for everyone (CMS THA/TKA PRO-PM). */
function hasFewPairs({ rates }: CockpitPage, share: number): boolean {
  const pairs = rates?.pairs;
  return pairs?.status === "computed" && pairs.value.rate < share;
}

/** Response and completeness: who was asked, who answered, and whether they stand for everyone. */
export default async function ResponsePage({ searchParams }: ResponsePageProps) {
  const query = await searchParams;
  const actor = await requireActor("programme.read", query);
  const writer = await getWriter();
  const page = await orNotFound(
    getCockpit(actor, {
      today: todayInBelgium(new Date()),
      pathwayCode: readParameter(query, "pathway"),
      moment: readParameter(query, "moment"),
    }),
  );
  const { frame, pathway } = page;
  const view = { ...keptView(frame), period: null };
  const hrefOf = (code: string, moment: string | null) =>
    prepareHref("/programme", view, { pathway: code, moment });
  return (
    <ProgrammeShell actor={actor} frame={frame} writer={writer} room="response">
      <div className="flex flex-wrap gap-3 pt-4 print:hidden">
        {frame.pathways.length > 1 ? (
          <Segmented
            label={writer.text("indicators.choosePathway")}
            selected={pathway?.code ?? ""}
            options={frame.pathways.map(({ code, name }) => ({
              key: code,
              label: writer.localised(name),
              href: hrefOf(code, null),
            }))}
          />
        ) : null}
      </div>
      <Contents page={page} writer={writer} hrefOf={hrefOf} />
    </ProgrammeShell>
  );
}

interface ContentsProps {
  readonly page: CockpitPage;
  readonly writer: Writer;
  readonly hrefOf: (code: string, moment: string | null) => string;
}

function Contents({ page, writer, hrefOf }: ContentsProps) {
  const { pathway, chosen, rates, groups, knownUntil } = page;
  if (pathway === null) {
    return <NotSetUpState what={writer.text("programme.noPathway")} />;
  }
  if (knownUntil === null) {
    return <MissingState what={writer.text("programme.noAnswers")} />;
  }
  if (chosen === null || rates === null || groups === null) {
    return <NotSetUpState what={writer.text("programme.noSchedule")} />;
  }
  const moment = (key: string) => writer.text("programme.moment", { moment: key });
  const period = writer.text("programme.cohort", {
    from: writer.date(chosen.cohort.from, "dayNumeric"),
    to: writer.date(chosen.cohort.to, "dayNumeric"),
  });
  return (
    <div className="mt-6 flex flex-col gap-9">
      <section>
        <SectionHead
          eyebrow={writer.localised(pathway.name)}
          aside={`${writeSources(page.sources, writer)} · ${writeFreshness(page.sources, writer) ?? ""}`}
          title={writer.text("programme.byMoment")}
        >
          {writer.text("programme.byMomentLead", { date: writer.date(knownUntil, "day") })}
        </SectionHead>
        <MomentTable rows={page.moments} minimum={page.minimumCount} writer={writer} />
      </section>
      <div className="flex flex-wrap items-center gap-3 print:hidden">
        <span className="text-small text-muted">{writer.text("programme.chooseMoment")}</span>
        <Segmented
          label={writer.text("programme.chooseMoment")}
          selected={chosen.moment}
          options={page.moments
            .filter((row) => row.moment !== page.baselineMoment && row.isRepeated)
            .map((row) => ({
              key: row.moment,
              label: moment(row.moment),
              href: hrefOf(pathway.code, row.moment),
            }))}
        />
      </div>
      {hasFewPairs(page, 0.3) ? (
        <Notice tone="warning">{writer.text("programme.tooFewPairs")}</Notice>
      ) : hasFewPairs(page, 0.5) ? (
        <Notice tone="warning">{writer.text("programme.fewPairs")}</Notice>
      ) : null}
      <div className="grid gap-x-7 gap-y-9 lg:grid-cols-2">
        <section className="min-w-0">
          <SectionHead eyebrow={period} title={writer.text("programme.rates")} />
          <RateList
            rates={rates}
            minimum={page.minimumCount}
            baseline={moment(page.baselineMoment ?? "")}
            followUp={moment(chosen.moment)}
            writer={writer}
          />
        </section>
        <section className="min-w-0">
          <SectionHead eyebrow={period} title={writer.text("programme.balance")}>
            {writer.text("programme.balanceLead")}
          </SectionHead>
          <BalanceTable rows={page.balance} minimum={page.minimumCount} writer={writer} />
        </section>
        {GROUPINGS.map((grouping) => (
          <section key={grouping} className="min-w-0">
            <SectionHead eyebrow={period} title={writer.text(`programme.group.${grouping}`)} />
            <GroupTable
              grouping={grouping}
              rows={groups[grouping]}
              minimum={page.minimumCount}
              writer={writer}
            />
          </section>
        ))}
      </div>
    </div>
  );
}
