import type { ClosurePage } from "@/lib/contracts/costing/closure";
import type { Closure, ClosureRow } from "@/lib/engine/costing";
import type { ChartHeading } from "../charts/chart-heading";
import type { WaterfallModel } from "../charts/bar-models";
import { writeFreshness, writeSources } from "../prepare-heading";
import type { Writer } from "../writer";
import { writeCostPeriod } from "./write-cost-period";

const WORD = "costing-ledger.closure";

/**
 * The waterfall from the ledger to where its money is.
 *
 * @param page closure of a period; its total is closed to the cent.
 * @param closure the computed closure of the page.
 * @param writer of the reader's language.
 * @returns one bar down for each pathway, for stand-by, idle time (up where there is overload), what is
 *   out of scope and what is unassigned; the last bar is what is left, 0 when it closes.
 * Source: TDABC report, 1.10 (ledger, used by pathway, unused, out of scope).
 * Example: of a ledger of 560,000 with 462,880 used the first step is −462,880.
 */
export function prepareClosureChart(
  page: ClosurePage,
  closure: Closure,
  writer: Writer,
): WaterfallModel {
  const { total } = closure;
  const parts = listParts(page, closure, writer);
  const rest = parts.reduce((left, { cents }) => left - cents, Number(total.ledgerCents));
  return {
    kind: "waterfall",
    heading: headingOf(page, total, writer),
    unit: "eur-thousands",
    steps: [
      { ...wordOf("ledger", writer), amount: total.ledgerCents, isTotal: true },
      ...parts.map(({ key, label, cents }) => ({ key, label, amount: 0 - cents, isTotal: false })),
      { ...wordOf("rest", writer), amount: rest, isTotal: true },
    ],
  };
}

function wordOf(key: string, writer: Writer) {
  return { key, label: writer.text(`${WORD}.${key}`) };
}

function listParts(page: ClosurePage, { total, usedByPathway }: Closure, writer: Writer) {
  const used = usedByPathway.map(({ pathwayKey, amountCents }) => ({
    key: pathwayKey,
    label: nameOf(page, pathwayKey, writer),
    cents: amountCents,
  }));
  const rest = [
    ["standBy", total.standByCents],
    [total.idleCents < 0 ? "overload" : "idle", total.idleCents],
    ["outOfScope", total.outOfScopeCents],
    ["unassigned", total.unassignedCents],
  ] as const;
  const others = rest.map(([key, cents]) => ({ ...wordOf(key, writer), cents }));
  return [...used, ...others].filter(({ cents }) => cents !== 0);
}

function headingOf(page: ClosurePage, total: ClosureRow, writer: Writer): ChartHeading {
  const euro = (cents: number): string => writer.figure(cents, "eur");
  return {
    title: writer.text(`${WORD}.title`, {
      used: writer.figure(total.usedCents / total.ledgerCents, "ratio-whole"),
    }),
    verdict: writer.text(`${WORD}.verdict`, {
      ledger: euro(total.ledgerCents),
      used: euro(total.usedCents),
      standBy: euro(total.standByCents),
      idle: euro(total.idleCents),
      outOfScope: euro(total.outOfScopeCents),
      unassigned: euro(total.unassignedCents),
    }),
    description: writer.text(`${WORD}.description`),
    unitLabel: writer.text(`${WORD}.unit`),
    period: page.period ? writeCostPeriod(page.period, writer) : "",
    source: writeSources(page.sources, writer),
    dataAsOf: writeFreshness(page.sources, writer) ?? writer.text("trust.noSource"),
    ...originOf(page, writer),
  };
}

function nameOf(page: ClosurePage, code: string, writer: Writer): string {
  const name = page.pathwayNames[code];
  return name ? writer.localised(name) : code;
}

function originOf({ frame }: ClosurePage, writer: Writer): { readonly originNote?: string } {
  const { dataKind } = frame.hospital;
  return dataKind === "own" ? {} : { originNote: writer.text(`trust.origin.${dataKind}`) };
}
