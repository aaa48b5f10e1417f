import type { CapacityPage, CapacityRow } from "@/lib/contracts/costing/capacity";
import type { ExportedTable } from "../charts/exported-table";
import type { ExportUnit } from "../charts/exported-table";
import { prepareProvenance } from "../prepare-provenance";
import type { Writer } from "../writer";
import { writeCostPeriod } from "./write-cost-period";

const COLUMNS: readonly (readonly [key: string, unit: ExportUnit | null])[] = [
  ["resource", null],
  ["units", null],
  ["practical", "hours"],
  ["used", "hours"],
  ["rate", "share"],
  ["usedCost", "euro-cents"],
  ["standBy", "euro-cents"],
  ["idle", "euro-cents"],
  ["reason", null],
];

/**
 * Capacity and use of every resource as an export: time in hours, money in euro.
 *
 * @param page capacity of a period.
 * @param rows the rows that the reader sees.
 * @param writer for the headings.
 * @returns one row for each resource; a resource without cost has empty money fields.
 * Source: requirement of the costing screens (export of every table).
 * Example: 6,000 used minutes are 100.
 */
export function prepareCapacityExport(
  page: Pick<CapacityPage, "frame" | "period" | "sources">,
  rows: readonly CapacityRow[],
  writer: Writer,
): ExportedTable {
  return {
    columns: COLUMNS.map(([key, unit]) => {
      const heading = writer.text(`costing-capacity.column.${key}`);
      return unit === null ? heading : { heading, unit };
    }),
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
