import type { Metadata } from "next";
import { TableDownload } from "@/components/charts/table-download";
import { CapacityTable } from "@/components/costing/capacity/capacity-table";
import { PeriodChoice } from "@/components/costing/period-choice";
import { MissingState } from "@/components/ui/missing-state";
import { SectionHead } from "@/components/ui/section-head";
import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import type { CapacityPage as Page } from "@/lib/contracts/costing/capacity";
import { getCapacity } from "@/lib/services/costing/get-capacity";
import { seesWholeHospital } from "@/lib/services/costing/load-costing-room";
import { prepareCapacityExport } from "@/lib/view-models/costing/prepare-capacity-export";
import { sumCapacity } from "@/lib/view-models/costing/sum-capacity";
import { writeCostPeriod } from "@/lib/view-models/costing/write-cost-period";
import { writeFreshness, writeSources } from "@/lib/view-models/prepare-heading";
import { prepareHref } from "@/lib/view-models/prepare-href";
import { sortTable } from "@/lib/view-models/sort-table";
import type { Writer } from "@/lib/view-models/writer";
import { getWriter } from "../../get-writer";
import { keptView, orNotFound, readPageInput, readParameter, readSort } from "../../page-input";
import { CostingShell } from "../costing-shell";
import { WaitingCosts } from "../waiting-costs";
import { WholeHospitalOnly } from "../whole-hospital-only";

interface CapacityPageProps {
  readonly searchParams: Promise<PageSearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWriter()).text("costing-rooms.head.capacity") };
}

/** What every resource offered, what patients used, what stood by and what was idle. */
export default async function CapacityPage({ searchParams }: CapacityPageProps) {
  const query = await searchParams;
  const actor = await requireActor("cost.read", query);
  const writer = await getWriter();
  const { today } = readPageInput(query);
  if (!seesWholeHospital(actor)) {
    return <WholeHospitalOnly actor={actor} room="capacity" today={today} writer={writer} />;
  }
  const periodFrom = readParameter(query, "from");
  const page = await orNotFound(getCapacity(actor, { today, periodFrom }));
  const { frame, periods, period } = page;
  return (
    <CostingShell actor={actor} frame={frame} writer={writer} room="capacity">
      <div className="mt-5 flex flex-col gap-6">
        {period === null ? (
          <MissingState what={writer.text("costing-rates.missing")} />
        ) : (
          <>
            <PeriodChoice
              periods={periods}
              period={period}
              hrefOf={(from) => prepareHref("/costing/capacity", keptView(frame), { from })}
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

/** The largest idle cost first: where a decision is worth most. */
function byIdleCost(rows: Page["rows"]): Page["rows"] {
  const idleOf = ({ use }: Page["rows"][number]): number =>
    use?.status === "computed" ? use.value.idleCents : 0;
  return [...rows].sort((a, b) => idleOf(b) - idleOf(a));
}

type Row = Page["rows"][number];

/** An amount of a row whose cost is known. */
const costOf = (name: "usedCents" | "standByCents" | "idleCents") => (row: Row) =>
  row.use?.status === "computed" ? row.use.value[name] : null;

const COLUMNS: Readonly<Record<string, (row: Row) => string | number | null>> = {
  resource: ({ name }) => name,
  practical: ({ practicalMinutes }) => practicalMinutes,
  used: ({ usedMinutes }) => usedMinutes,
  rate: ({ usedMinutes, practicalMinutes }) =>
    practicalMinutes ? usedMinutes / practicalMinutes : null,
  usedCost: costOf("usedCents"),
  standBy: costOf("standByCents"),
  idle: costOf("idleCents"),
};

interface ContentsProps {
  readonly page: Page;
  readonly wanted: ReturnType<typeof readSort>;
  readonly writer: Writer;
}

function Contents({ page, wanted, writer }: ContentsProps) {
  const { frame, period, sources } = page;
  const from = period?.from ?? null;
  const { rows, sortOf } = sortTable({
    rows: byIdleCost(page.rows),
    columns: COLUMNS,
    wanted,
    hrefOf: (more) => prepareHref("/costing/capacity", keptView(frame), { from, ...more }),
  });
  const sum = sumCapacity(rows);
  const title = sum
    ? writer.text("costing-capacity.title", {
        used: writer.figure(sum.usedShare, "ratio-whole"),
        idle: writer.figure(sum.idleShare, "ratio-whole"),
      })
    : writer.text("costing-capacity.caption");
  return (
    <section className="min-w-0">
      <SectionHead
        eyebrow={`${period ? writeCostPeriod(period, writer) : ""} · ${writer.text(
          page.isWithPhysicians ? "costing-rates.with" : "costing-rates.without",
        )}`}
        aside={`${writeSources(sources, writer)} · ${writeFreshness(sources, writer) ?? ""}`}
        title={title}
      >
        {writer.text("costing-capacity.lead")}
      </SectionHead>
      <div className="flex justify-end">
        <TableDownload title={title} table={prepareCapacityExport(page, rows, writer)} />
      </div>
      <CapacityTable
        rows={rows}
        sortOf={sortOf}
        hrefOf={(code) =>
          prepareHref(`/costing/capacity/${encodeURIComponent(code)}`, keptView(frame), { from })
        }
        writer={writer}
      />
      <p className="pt-3 text-small text-muted">{writer.text("costing-capacity.wholeNote")}</p>
    </section>
  );
}
