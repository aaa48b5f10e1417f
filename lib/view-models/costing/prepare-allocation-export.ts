import type { AllocationPage } from "@/lib/contracts/costing/allocation";
import type { ExportedTable } from "../charts/exported-table";
import { prepareProvenance } from "../prepare-provenance";
import type { Writer } from "../writer";
import { writeCostPeriod } from "./write-cost-period";

/**
 * From support to receiving centres as an export, in euro with cents, with every method beside it.
 *
 * @param page allocation of a period.
 * @param writer for the headings.
 * @returns one row for each receiving centre.
 * Source: requirement of the costing screens (export of every table).
 * Example: 14,421,053 cents received are 144210.53.
 */
export function prepareAllocationExport(page: AllocationPage, writer: Writer): ExportedTable {
  const text = (key: string): string => writer.text(`costing-ledger.allocation.${key}`);
  return {
    columns: [
      text("centre"),
      ...[
        text("own"),
        ...page.supports.map(({ name }) => name),
        text("received"),
        ...page.methods.map((method) => text(`methodShort.${method}`)),
      ].map((heading) => ({ heading, unit: "euro-cents" as const })),
    ],
    rows: page.centres.map((row) => [
      row.name,
      row.ownCents / 100,
      ...row.received.map((cents) => cents / 100),
      row.receivedCents / 100,
      ...page.methods.map((method) => {
        const cents = row.byMethod[method];
        return cents === null ? null : cents / 100;
      }),
    ]),
    ...prepareProvenance(
      {
        hospital: page.frame.hospital,
        period: page.period && writeCostPeriod(page.period, writer),
        rules: page.rule ? text(`methodShort.${page.rule.settings.method}`) : "",
        sources: page.sources,
      },
      writer,
    ),
  };
}
