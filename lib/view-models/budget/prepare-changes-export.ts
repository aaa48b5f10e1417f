import type { LetterChanges } from "@/lib/engine/budget";
import type { ExportedTable, ExportUnit } from "../charts/exported-table";
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

const UNITS: Readonly<Partial<Record<(typeof HEADINGS)[number], ExportUnit>>> = {
  before: "euro-cents",
  after: "euro-cents",
  change: "euro-cents",
  share: "share",
};

/**
 * The comparison of two letters as an export, amounts in euro.
 *
 * @param changes of the comparison. @param provenance of the figures. @param writer of the reader's language.
 * @returns one row for each line, recurrent first; an absent amount is an empty field.
 * Source: house rule on exports.
 * Example: a change of 300 cents is 3.
 */
export function prepareChangesExport(
  changes: LetterChanges,
  provenance: Pick<ExportedTable, "origin" | "facts">,
  writer: Writer,
): ExportedTable {
  const euro = (cents: number | null) => (cents === null ? null : cents / 100);
  return {
    columns: HEADINGS.map((key) => {
      const heading = writer.text(`budget-letters.csvColumn.${key}`);
      const unit = UNITS[key];
      return unit ? { heading, unit } : heading;
    }),
    rows: [...changes.recurrent, ...changes.oneOff].map((line) => [
      ...[line.subPart, line.lineCode, line.label],
      writer.text(line.isRecurrent ? "budget.recurrent" : "budget.oneOff"),
      line.originYear,
      ...[line.beforeCents, line.afterCents, line.changeCents].map(euro),
      line.changeShare,
      writer.text(`budget-letters.fate.${line.fate}`),
    ]),
    ...provenance,
  };
}
