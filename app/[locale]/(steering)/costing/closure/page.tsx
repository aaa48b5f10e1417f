import type { Metadata } from "next";
import { ChartFrame } from "@/components/charts/chart-frame";
import { TableDownload } from "@/components/charts/table-download";
import { ClosureTable } from "@/components/costing/ledger/closure-table";
import { PeriodChoice } from "@/components/costing/period-choice";
import { MissingState } from "@/components/ui/missing-state";
import { Notice } from "@/components/ui/notice";
import { SectionHead } from "@/components/ui/section-head";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import type { ClosureRows, ClosurePage as Page } from "@/lib/contracts/costing/closure";
import { getClosure } from "@/lib/services/costing/get-closure";
import { seesWholeHospital } from "@/lib/services/costing/load-costing-room";
import { prepareClosureChart } from "@/lib/view-models/costing/prepare-closure-chart";
import {
  CLOSURE_COLUMNS,
  prepareClosureExport,
} from "@/lib/view-models/costing/prepare-closure-export";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { sortTable } from "@/lib/view-models/sort-table";
import type { Writer } from "@/lib/view-models/writer";
import { getWriter } from "../../get-writer";
import { keptView, orNotFound, readPageInput, readParameter, readSort } from "../../page-input";
import { CostingShell } from "../costing-shell";
import { WaitingCosts } from "../waiting-costs";
import { WholeHospitalOnly } from "../whole-hospital-only";

interface ClosurePageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("costing-rooms.head.closure") };
}

/** Used, unused, out of scope and unassigned are the ledger, per cost centre and in total. */
export default async function ClosurePage({ searchParams }: ClosurePageProps) {
  const query = await searchParams;
  const actor = await requireActor("cost.physician.read", query);
  const writer = await getWriter();
  const { today } = readPageInput(query);
  if (!seesWholeHospital(actor)) {
    return <WholeHospitalOnly actor={actor} room="closure" today={today} writer={writer} />;
  }
  const periodFrom = readParameter(query, "from");
  const page = await orNotFound(getClosure(actor, { today, periodFrom }));
  const { frame, periods, period } = page;
  return (
    <CostingShell actor={actor} frame={frame} writer={writer} room="closure">
      <div className="mt-5 flex flex-col gap-6">
        {period === null ? (
          <MissingState what={writer.text("costing-ledger.closure.missing")} />
        ) : (
          <>
            <PeriodChoice
              periods={periods}
              period={period}
              hrefOf={(from) => prepareHref("/costing/closure", keptView(frame), { from })}
              writer={writer}
            />
            <WaitingCosts actor={actor} frame={frame} state={page.recomputation} />
            <Contents page={page} wanted={readSort(query)} writer={writer} />
          </>
        )}
      </div>
    </CostingShell>
  );
}

interface ContentsProps {
  readonly page: Page;
  readonly wanted: ReturnType<typeof readSort>;
  readonly writer: Writer;
}

/** The cost centres by the column that the address names; the total stays out of it. */
function sortCentres({ page, wanted }: ContentsProps, rows: ClosureRows) {
  return sortTable<ClosureRows[number]>({
    rows,
    columns: {
      centre: ({ centreKey }) => page.centreNames[centreKey] ?? centreKey,
      ...Object.fromEntries(CLOSURE_COLUMNS.map(({ key, amountOf }) => [key, amountOf])),
    },
    wanted,
    hrefOf: (more) =>
      prepareHref("/costing/closure", keptView(page.frame), {
        from: page.period?.from ?? null,
        ...more,
      }),
  });
}

function Contents(props: ContentsProps) {
  const { page, writer } = props;
  const text = (key: string) => writer.text(`costing-ledger.closure.${key}`);
  const { closure } = page;
  if (closure === null) return <MissingState what={text("missing")} />;
  if (closure.status === "not-computable") {
    return (
      <Notice tone="warning">
        {writer.text("costing-ledger.closure.refused", { what: closure.detail ?? "" })}
      </Notice>
    );
  }
  const { rows, sortOf } = sortCentres(props, closure.value.rows);
  const { total } = closure.value;
  return (
    <>
      <ChartFrame
        model={prepareClosureChart(page, closure.value, writer)}
        eyebrow={text("closes")}
        explanation={
          <>
            <p>{text("explanation")}</p>
            <p>{text("note")}</p>
          </>
        }
      />
      <section className="min-w-0">
        <SectionHead title={text("centres")}>{text("centresLead")}</SectionHead>
        <div className="flex justify-end">
          <TableDownload
            title={text("caption")}
            table={prepareClosureExport(page, closure.value, writer)}
          />
        </div>
        <ClosureTable {...{ page, rows, total, sortOf, writer }} />
        <p className="pt-3 text-small text-muted">{text("note")}</p>
      </section>
    </>
  );
}
