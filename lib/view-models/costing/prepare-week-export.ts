import type { CapacityDetailPage } from "@/lib/contracts/costing/capacity";
import type { ExportedTable } from "../charts/exported-table";
import { prepareProvenance } from "../prepare-provenance";
import type { Writer } from "../writer";
import { writeCostPeriod } from "./write-cost-period";

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/**
 * How full a resource is by weekday and shift as an export: time in hours, money in euro.
 *
 * @param page of one resource. @param writer of the reader's language.
 * @returns one row for each weekday and shift that holds time; without a roster capacity and money are empty.
 * Source: requirement of the costing screens (export of every table).
 * Example: 90 used minutes are 1.5.
 */
export function prepareWeekExport(
  page: Pick<CapacityDetailPage, "frame" | "period" | "row" | "week" | "blocks" | "sources">,
  writer: Writer,
): ExportedTable {
  const text = (key: string) => writer.text(`costing-capacity.${key}`);
  const hours = (minutes: number | null) => (minutes === null ? null : minutes / 60);
  const cells = WEEKDAYS.flatMap((weekday) =>
    page.blocks.shifts.flatMap(({ code }) =>
      page.week.filter((cell) => cell.weekday === weekday && cell.shift === code),
    ),
  );
  return {
    columns: [
      text("week.day"),
      text("week.shift"),
      ...(["used", "practical"] as const).map(
        (key) => ({ heading: text(`column.${key}`), unit: "hours" }) as const,
      ),
      ...(["usedCost", "standBy", "idle"] as const).map(
        (key) => ({ heading: text(`column.${key}`), unit: "euro-cents" }) as const,
      ),
    ],
    rows: cells.map(({ weekday, shift, usedMinutes, practicalMinutes, use }) => {
      const money = use?.status === "computed" ? use.value : null;
      return [
        ...[text(`weekday.${weekday}`), text(`shift.${shift}`)],
        ...[usedMinutes, practicalMinutes].map(hours),
        ...[money?.usedCents, money?.standByCents, money?.idleCents].map((cents) =>
          cents === undefined ? null : cents / 100,
        ),
      ];
    }),
    ...prepareProvenance(
      {
        hospital: page.frame.hospital,
        period: writeCostPeriod(page.period, writer),
        definition: page.row.name,
        sources: page.sources,
      },
      writer,
    ),
  };
}
