import type { LetterChanges } from "@/lib/engine/budget";
import { prepareTableCsv, type ExportedTable } from "../prepare-table-csv";
import type { Writer } from "../writer";

const HEADINGS = [
  "part",
  "code",
  "line",
  "kind",
  "originYear",
  "before",
  "after",
  "change",
  "share",
  "fate",
] as const;

/**
 * The comparison of two letters as CSV, amounts in euro.
 *
 * @param changes of the comparison. @param origin mark of example data. @param writer of the reader's language.
 * @returns one row for each line, recurrent first; an absent amount is an empty field.
 * Source: house rule on exports.
 * Example: a change of 300 cents is written "3".
 */
export function prepareChangesCsv(
  changes: LetterChanges,
  origin: ExportedTable["origin"],
  writer: Writer,
): string {
  const euro = (cents: number | null) => (cents === null ? null : cents / 100);
  return prepareTableCsv({
    columns: HEADINGS.map((key) => writer.text(`budget-letters.csvColumn.${key}`)),
    rows: [...changes.recurrent, ...changes.oneOff].map((line) => [
      ...[line.subPart, line.lineCode, line.label],
      writer.text(line.isRecurrent ? "budget.recurrent" : "budget.oneOff"),
      line.originYear,
      ...[line.beforeCents, line.afterCents, line.changeCents].map(euro),
      line.changeShare,
      writer.text(`budget-letters.fate.${line.fate}`),
    ]),
    origin,
  });
}
