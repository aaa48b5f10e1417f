import type { ClosurePage } from "@/lib/contracts/costing/closure";
import type { Closure, ClosureRow } from "@/lib/engine/costing";
import type { ExportedTable } from "../charts/exported-table";
import { prepareProvenance } from "../prepare-provenance";
import type { Writer } from "../writer";
import { writeCostPeriod } from "./write-cost-period";

/** The amounts of a closure in the order in which they are read. */
export const CLOSURE_COLUMNS: readonly {
  readonly key: string;
  readonly amountOf: (row: ClosureRow) => number;
}[] = [
  { key: "ledger", amountOf: (row) => row.ledgerCents },
  { key: "received", amountOf: (row) => row.receivedCents },
  { key: "passedOn", amountOf: (row) => row.passedOnCents },
  { key: "used", amountOf: (row) => row.usedCents },
  { key: "standBy", amountOf: (row) => row.standByCents },
  { key: "idle", amountOf: (row) => row.idleCents },
  { key: "outOfScope", amountOf: (row) => row.outOfScopeCents },
  { key: "unassigned", amountOf: (row) => row.unassignedCents },
];

/**
 * The closure of every cost centre as an export, in euro with cents.
 *
 * @param page closure of a period.
 * @param closure the computed closure of the page.
 * @param writer for the headings.
 * @returns one row for each centre and a last one for all.
 * Source: requirement of the costing screens (export of every table).
 * Example: 46,288,000 cents used are 462880.
 */
export function prepareClosureExport(
  page: ClosurePage,
  closure: Closure,
  writer: Writer,
): ExportedTable {
  const text = (key: string): string => writer.text(`costing-ledger.closure.${key}`);
  const toCells = (name: string, row: ClosureRow) => [
    name,
    ...CLOSURE_COLUMNS.map(({ amountOf }) => amountOf(row) / 100),
  ];
  return {
    columns: [
      text("column.centre"),
      ...CLOSURE_COLUMNS.map(({ key }) => ({
        heading: text(`column.${key}`),
        unit: "euro-cents" as const,
      })),
    ],
    rows: [
      ...closure.rows.map((row) => toCells(page.centreNames[row.centreKey] ?? row.centreKey, row)),
      toCells(text("total"), closure.total),
    ],
    ...prepareProvenance(
      {
        hospital: page.frame.hospital,
        period: page.period && writeCostPeriod(page.period, writer),
        sources: page.sources,
      },
      writer,
    ),
  };
}
