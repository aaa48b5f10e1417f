import type { CapacityPage, CapacityRow } from "@/lib/contracts/costing/capacity";
import { prepareTableCsv } from "../prepare-table-csv";
import type { Writer } from "../writer";
import { originOfTable } from "./origin-of-table";

const COLUMNS = [
  "resource",
  "units",
  "practical",
  "used",
  "rate",
  "usedCost",
  "standBy",
  "idle",
  "reason",
] as const;

/**
 * Capacity and use of every resource as CSV: time in hours, money in euro.
 *
 * @param page capacity of a period.
 * @param rows the rows that the reader sees.
 * @param writer for the headings.
 * @returns one row for each resource; a resource without cost has empty money fields.
 * Source: requirement of the costing screens (export of every table).
 * Example: 6,000 used minutes are written 100.
 */
export function prepareCapacityCsv(
  page: Pick<CapacityPage, "frame">,
  rows: readonly CapacityRow[],
  writer: Writer,
): string {
  return prepareTableCsv({
    columns: COLUMNS.map((key) => writer.text(`costing-capacity.column.${key}`)),
    rows: rows.map((row) => {
      const { practicalMinutes: practical, use } = row;
      const money = use?.status === "computed" ? use.value : null;
      return [
        row.name,
        row.units,
        practical === null ? null : practical / 60,
        row.usedMinutes / 60,
        practical === null ? null : row.usedMinutes / practical,
        money && money.usedCents / 100,
        money && money.standByCents / 100,
        money && money.idleCents / 100,
        row.idleReason && writer.text(`costing-capacity.reason.${row.idleReason.code}`),
      ];
    }),
    origin: originOfTable(page.frame, writer),
  });
}
