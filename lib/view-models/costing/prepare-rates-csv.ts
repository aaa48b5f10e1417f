import type { RatesPage } from "@/lib/contracts/costing/rates";
import { prepareTableCsv } from "../prepare-table-csv";
import type { Writer } from "../writer";
import { originOfTable } from "./origin-of-table";

/**
 * Every rate of a period, superseded ones too, as CSV: money in euro, time in hours.
 *
 * @param page the rates page.
 * @param writer for the headings.
 * @returns one row for each version of each rate.
 * Source: requirement of the costing screens (export of every table).
 * Example: a rate of 108.64 cents is written 1.0864.
 */
export function prepareRatesCsv(page: RatesPage, writer: Writer): string {
  const head = (key: string): string => writer.text(`costing-rates.column.${key}`);
  return prepareTableCsv({
    columns: [
      head("resource"),
      head("group"),
      head("centre"),
      head("site"),
      head("year"),
      head("version"),
      head("cost"),
      head("support"),
      head("capacity"),
      head("rate"),
      head("stated"),
      head("origin"),
      writer.text("costing-rates.from"),
      writer.text("costing-rates.until"),
    ],
    rows: [...page.rates, ...page.superseded].map((rate) => [
      rate.name,
      writer.text(`costing.group.${rate.resourceGroup}`),
      rate.costCentreCode,
      rate.siteCode,
      rate.priceYear,
      rate.version,
      rate.suppliedCostCents / 100,
      rate.supportCostCents / 100,
      rate.practicalCapacityMinutes / 60,
      rate.centsPerMinute / 100,
      rate.statedCentsPerMinute === null ? null : rate.statedCentsPerMinute / 100,
      writer.text(`costing-rates.route.${rate.capacityRoute}`),
      rate.computedAt,
      rate.supersededAt,
    ]),
    origin: originOfTable(page.frame, writer),
  });
}
