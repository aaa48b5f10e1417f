import type { Coefficient } from "@/lib/engine/budget";
import type { ExportedTable } from "../charts/exported-table";
import { writeBudgetParameter, writeBudgetUnit } from "../write-budget-parameter";
import { prepareProvenance, type ProvenanceParts } from "../prepare-provenance";
import { writeBudgetSource } from "../write-budget-source";
import type { Writer } from "../writer";

const HEADINGS = [
  ...(["key", "parameter", "amount", "low", "high", "unit", "year"] as const),
  ...(["grade", "source", "state"] as const),
];

/** A figure with whether it needs the mark "to confirm". */
export interface CardRow extends Coefficient {
  readonly isToConfirm: boolean;
}

/**
 * What is said of a figure's confirmation, on screen and in exports.
 *
 * @param row figure of the card. @param writer of the reader's language.
 * @returns "confirmed by … on …", "to confirm", or nothing more than its grade needs.
 * Source: requirement R102.
 * Example: a claimed day factor that nobody checked is "te bevestigen".
 */
export function writeConfirmation(row: CardRow, writer: Writer): string {
  if (row.confirmation) {
    const { by, on } = row.confirmation;
    return writer.text("budget-card.confirmedBy", { by, on: writer.date(on, "dayNumeric") });
  }
  return row.isToConfirm ? writer.text("budget-card.toConfirm") : "";
}

/**
 * The calibration card as an export; what nobody confirmed says so in its row.
 *
 * @param rows figures of the card. @param parts whose figures, which letter. @param writer of the language.
 * @returns one row for each figure, unrounded.
 * Source: house rule on exports.
 * Example: the row of an unconfirmed figure ends on "te bevestigen".
 */
export function prepareCardExport(
  rows: readonly CardRow[],
  parts: Omit<ProvenanceParts, "marks">,
  writer: Writer,
): ExportedTable {
  const marks = rows
    .filter(({ isToConfirm }) => isToConfirm)
    .map(({ key }) => writeBudgetParameter(key, writer));
  return {
    columns: HEADINGS.map((key) => writer.text(`budget-card.column.${key}`)),
    rows: rows.map((row) => [
      ...[row.key, writeBudgetParameter(row.key, writer), row.amount],
      ...[row.low ?? null, row.high ?? null, writeBudgetUnit(row.unit, writer), row.year],
      ...[writer.text(`budget.grade.${row.grade}`), writeBudgetSource(row.source, writer)],
      writeConfirmation(row, writer),
    ]),
    ...prepareProvenance({ ...parts, marks }, writer),
  };
}
