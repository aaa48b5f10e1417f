import type { AllocationPage } from "@/lib/contracts/costing/allocation";
import { prepareTableCsv } from "../prepare-table-csv";
import type { Writer } from "../writer";
import { originOfTable } from "./origin-of-table";

/**
 * From support to receiving centres as CSV, in euro with cents, with every method beside it.
 *
 * @param page allocation of a period.
 * @param writer for the headings.
 * @returns one row for each receiving centre.
 * Source: requirement of the costing screens (export of every table).
 * Example: 14,421,053 cents received are written 144210.53.
 */
export function prepareAllocationCsv(page: AllocationPage, writer: Writer): string {
  const text = (key: string): string => writer.text(`costing-ledger.allocation.${key}`);
  return prepareTableCsv({
    columns: [
      text("centre"),
      text("own"),
      ...page.supports.map(({ name }) => name),
      text("received"),
      ...page.methods.map((method) => text(`methodShort.${method}`)),
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
    origin: originOfTable(page.frame, writer),
  });
}
