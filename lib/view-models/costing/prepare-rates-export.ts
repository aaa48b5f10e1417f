import type { RatesPage } from "@/lib/contracts/costing/rates";
import type { ExportedTable } from "../charts/exported-table";
import { prepareProvenance } from "../prepare-provenance";
import type { Writer } from "../writer";
import { writeCostPeriod } from "./write-cost-period";

/**
 * Every rate of a period, superseded ones too, as an export: money in euro, time in hours.
 *
 * @param page the rates page.
 * @param writer for the headings.
 * @returns one row for each version of each rate.
 * Source: requirement of the costing screens (export of every table).
 * Example: a rate of 108.64 cents is 1.0864.
 */
export function prepareRatesExport(page: RatesPage, writer: Writer): ExportedTable {
  const head = (key: string): string => writer.text(`costing-rates.column.${key}`);
  return {
    columns: [
      head("resource"),
      head("group"),
      head("centre"),
      head("site"),
      head("year"),
      head("version"),
      { heading: head("cost"), unit: "euro-cents" },
      { heading: head("support"), unit: "euro-cents" },
      { heading: head("capacity"), unit: "hours" },
      { heading: head("rate"), unit: "euro-per-minute" },
      { heading: head("stated"), unit: "euro-per-minute" },
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
