import type { Metadata } from "next";
import { TableDownload } from "@/components/charts/table-download";
import { MeltingBar } from "@/components/costing/capacity/melting-bar";
import { UseFacts } from "@/components/costing/capacity/use-facts";
import { WeekTable } from "@/components/costing/capacity/week-table";
import { WhatIf } from "@/components/costing/capacity/what-if";
import { PeriodChoice } from "@/components/costing/period-choice";
import { RestoreVersion } from "@/components/costing/restore-version";
import { RuleHistory } from "@/components/costing/rule-history";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { SectionHead } from "@/components/ui/section-head";
import { can } from "@/lib/access/permissions";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import type { CapacityDetailPage as Page } from "@/lib/contracts/costing/capacity";
import { Link } from "@/lib/i18n/navigation";
import { computeWhatIf } from "@/lib/services/costing/compute-what-if";
import { getCapacityDetail } from "@/lib/services/costing/get-capacity-detail";
import { seesWholeHospital } from "@/lib/services/costing/load-costing-room";
import { prepareMeltingBar } from "@/lib/view-models/costing/prepare-melting-bar";
import { prepareWeekExport } from "@/lib/view-models/costing/prepare-week-export";
import { readWhatIf } from "@/lib/view-models/costing/read-what-if";
import { writeCostPeriod } from "@/lib/view-models/costing/write-cost-period";
import { writeFreshness, writeSources } from "@/lib/view-models/prepare-heading";
import { prepareHref } from "@/lib/view-models/prepare-href";
import type { Writer } from "@/lib/view-models/writer";
import { getWriter } from "../../../get-writer";
import { keptView, orNotFound, readPageInput, readParameter } from "../../../page-input";
import { CostingShell } from "../../costing-shell";
import { callQueryOf, WaitingCosts } from "../../waiting-costs";
import { WholeHospitalOnly } from "../../whole-hospital-only";
import { EditPart } from "./edit-part";

interface ResourcePageProps {
  readonly params: Promise<{ readonly resource: string }>;
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("costing-rooms.head.capacity") };
}

/** One resource: its time from contract to patients, its week, what if, and its versions. */
export default async function ResourcePage({ params, searchParams }: ResourcePageProps) {
  const query = await searchParams;
  const { resource } = await params;
  const resourceCode = decodeURIComponent(resource);
  const actor = await requireActor("cost.read", query);
  const writer = await getWriter();
  const { today } = readPageInput(query);
  if (!seesWholeHospital(actor)) {
    return <WholeHospitalOnly actor={actor} room="capacity" today={today} writer={writer} />;
  }
  const periodFrom = readParameter(query, "from");
  const page = await orNotFound(getCapacityDetail(actor, { today, periodFrom, resourceCode }));
  const { frame, periods, period, row } = page;
  const place = `/costing/capacity/${encodeURIComponent(resourceCode)}`;
  const path = `/api/v1/costing/capacity-rules/${encodeURIComponent(resourceCode)}${callQueryOf(frame)}`;
  const canWrite = can(actor.role, "costing.write");
  const question = readWhatIf(readParameter(query, "volume"), readParameter(query, "minutes"));
  return (
    <CostingShell
      actor={actor}
      frame={frame}
      writer={writer}
      room="capacity"
      title={row.name}
      aside={
        <Link
          href={prepareHref("/costing/capacity", keptView(frame), { from: period.from })}
          className="text-accent hover:underline"
        >
          {writer.text("costing-capacity.back")}
        </Link>
      }
    >
      <div className="mt-5 flex flex-col gap-8">
        <PeriodChoice
          periods={periods}
          period={period}
          hrefOf={(from) => prepareHref(place, keptView(frame), { from })}
          writer={writer}
        />
        <WaitingCosts actor={actor} frame={frame} state={page.recomputation} />
        <Melting page={page} writer={writer} />
        {canWrite ? (
          <Disclosure summary={writer.text("costing-capacity.edit")}>
            <EditPart page={page} path={path} writer={writer} />
          </Disclosure>
        ) : null}
        <Week page={page} writer={writer} />
        <section>
          <SectionHead title={writer.text("costing-capacity.whatIf.title")}>
            {writer.text("costing-capacity.whatIf.lead")}
          </SectionHead>
          <div className="pt-4">
            <WhatIf
              question={question}
              need={question.factors && computeWhatIf(row, question.factors)}
              units={row.units}
              kept={keptFields(page)}
              writer={writer}
            />
          </div>
        </section>
        <History page={page} path={canWrite ? path : null} writer={writer} />
      </div>
    </CostingShell>
  );
}

function keptFields({ frame, period }: Page): Readonly<Record<string, string>> {
  const { hospital } = keptView(frame);
  return { from: period.from, ...(hospital === null ? {} : { hospital: String(hospital) }) };
}

interface PartProps {
  readonly page: Page;
  readonly writer: Writer;
}

function Melting({ page, writer }: PartProps) {
  const text = (key: string) => writer.text(`costing-capacity.melt.${key}`);
  const { contractHours, practicalHours, sources, period } = page;
  const hours = (amount: number) => writer.figure(amount, "days");
  return (
    <div className="grid gap-x-8 gap-y-8 lg:grid-cols-[2fr_1fr]">
      <section className="min-w-0">
        <SectionHead
          eyebrow={text("eyebrow")}
          aside={`${writeSources(sources, writer)} · ${writeFreshness(sources, writer) ?? ""}`}
          title={
            practicalHours === null
              ? text("none")
              : writer.text("costing-capacity.melt.title", {
                  left: hours(practicalHours),
                  contract: hours(contractHours),
                })
          }
        >
          {text("lead")}
        </SectionHead>
        {page.warnings.length > 0 ? <Notice tone="warning">{text("warning")}</Notice> : null}
        <MeltingBar model={prepareMeltingBar(page, writer)} writer={writer} />
      </section>
      <section>
        <SectionHead
          eyebrow={writeCostPeriod(period, writer)}
          title={writer.text("costing-capacity.facts.rate")}
        />
        <div className="pt-3">
          <UseFacts page={page} writer={writer} />
        </div>
      </section>
    </div>
  );
}

function Week({ page, writer }: PartProps) {
  const text = (key: string) => writer.text(`costing-capacity.week.${key}`);
  return (
    <section className="min-w-0">
      <SectionHead
        eyebrow={writeCostPeriod(page.period, writer)}
        aside={
          <TableDownload
            title={`${page.row.name} ${text("title")}`}
            table={prepareWeekExport(page, writer)}
          />
        }
        title={text("title")}
      >
        {text("lead")}
      </SectionHead>
      {page.settings.roster === "unknown" ? (
        <p className="pt-2 text-small text-muted">{text("noRoster")}</p>
      ) : null}
      <WeekTable page={page} writer={writer} />
      <p className="pt-2 text-[0.75rem] text-muted">
        {text("source")}
        {page.minutesWithoutHour > 0
          ? ` ${writer.text("costing-capacity.week.noHour", {
              hours: writer.figure(page.minutesWithoutHour / 60, "count"),
            })}`
          : ""}
      </p>
    </section>
  );
}

function History({ page, path, writer }: PartProps & { readonly path: string | null }) {
  const { versions, newestVersion, blocks } = page;
  return (
    <section>
      <SectionHead title={writer.text("costing-capacity.history")} />
      {versions.length === 0 ? (
        <p className="pt-2 text-small text-muted">{writer.text("costing-capacity.historyNone")}</p>
      ) : (
        <RuleHistory
          versions={versions}
          writer={writer}
          {...(path
            ? {
                actionOf: (version: Page["versions"][number]) =>
                  version.version === newestVersion ? null : (
                    <RestoreVersion
                      path={path}
                      basedOn={newestVersion}
                      version={version}
                      settings={version.settings}
                    />
                  ),
              }
            : {})}
        />
      )}
      <Disclosure summary={writer.text("costing-capacity.sources")}>
        <ul className="list-disc pl-5 text-small">
          {blocks.deductions.map(({ code, source, grade }) => (
            <li key={code}>
              {writer.text(`costing-capacity.block.${code}`)}: {source} (
              {writer.text(`costing-capacity.grade.${grade}`)})
            </li>
          ))}
          <li>{blocks.ageSource}</li>
        </ul>
      </Disclosure>
    </section>
  );
}
