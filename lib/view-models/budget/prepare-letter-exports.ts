import type { BudgetLetterLine, BudgetLetterPage } from "@/lib/contracts/steering/pages";
import type { SubPart, SubPartAttribution } from "@/lib/engine/budget";
import type { ExportedTable } from "../charts/exported-table";
import { prepareProvenance, type ProvenanceParts } from "../prepare-provenance";
import type { Writer } from "../writer";

type Provenance = Pick<ExportedTable, "origin" | "facts">;

/**
 * Where the figures of a letter come from: its title, its date, how sure it is.
 *
 * @param letter whose figures. @param parts whose hospital, and what else is known. @param writer of the
 *   reader's language.
 * @returns origin and facts. Source: requirement D.0 (trust strip).
 * Example: a letter of 1 July 2026 is named with that date.
 */
export function prepareLetterProvenance(
  letter: Pick<NonNullable<BudgetLetterPage["letter"]>, "title" | "notifiedOn" | "grade">,
  parts: ProvenanceParts,
  writer: Writer,
): Provenance {
  const date = writer.date(letter.notifiedOn, "day");
  const rules = [
    letter.title,
    writer.text("budget.letterOf", { date }),
    writer.text(`budget.gradeOfLetter.${letter.grade}`),
  ];
  return prepareProvenance({ ...parts, rules: rules.join(" · ") }, writer);
}

const money = (heading: string) => ({ heading, unit: "euro-cents" as const });
const share = (heading: string) => ({ heading, unit: "share" as const });
const inEuro = (cents: number | null): number | null => (cents === null ? null : cents / 100);

/**
 * The lines of a letter as an export, amounts in euro.
 *
 * @param lines of the letter or of one part. @param provenance of the figures. @param writer of the language.
 * @returns one row for each line and no total, so that a sum of a column is right; an absent amount is empty.
 * Source: requirement D.0 (exports).
 * Example: 1,234 cents is 12.34.
 */
export function prepareLinesExport(
  lines: readonly BudgetLetterLine[],
  provenance: Provenance,
  writer: Writer,
): ExportedTable {
  const csv = (key: string) => writer.text(`budget-letters.csvColumn.${key}`);
  const column = (key: string) => writer.text(`budget.column.${key}`);
  return {
    columns: [
      ...(["part", "code", "line"] as const).map(csv),
      ...(["previous", "recalculated", "notified"] as const).map((key) => money(column(key))),
      column("kind"),
      csv("originYear"),
    ],
    rows: lines.map((line) => [
      ...[line.subPart, line.lineCode, line.label],
      ...[line.previousCents, line.recalculatedCents, line.notifiedCents].map(inEuro),
      writer.text(line.isRecurrent ? "budget.recurrent" : "budget.oneOff"),
      line.originYear,
    ]),
    ...provenance,
  };
}

/** A part of a letter as its table shows it. */
interface PartRow {
  readonly subPart: SubPart;
  readonly lineCount: number;
  readonly notifiedCents: number;
  readonly recurrentCents: number;
  readonly share: number | null;
  readonly previousCents: number | null;
}

/**
 * The parts of a letter as an export, amounts in euro.
 *
 * @param parts of the budget. @param provenance of the figures. @param writer of the reader's language.
 * @returns one row for each part and no total; the figures of a part that is not on the letter are empty.
 * Source: requirement D.0 (exports).
 * Example: 500 cents that were 300 changed by 2.
 */
export function preparePartsExport(
  parts: readonly PartRow[],
  provenance: Provenance,
  writer: Writer,
): ExportedTable {
  const column = (key: string) => writer.text(`budget-parts.column.${key}`);
  return {
    columns: [
      column("part"),
      money(column("amount")),
      money(column("recurrent")),
      share(column("share")),
      money(column("change")),
    ],
    rows: parts.map((part) => {
      const name = `${part.subPart} ${writer.text(`budget-parts.${part.subPart}.name`)}`;
      const { notifiedCents, recurrentCents, previousCents } = part;
      if (part.lineCount === 0) return [name, null, null, null, null];
      const change = previousCents === null ? null : notifiedCents - previousCents;
      return [name, inEuro(notifiedCents), inEuro(recurrentCents), part.share, inEuro(change)];
    }),
    ...provenance,
  };
}

/**
 * A part spread over pathways and a rest, for its table and its export.
 *
 * @param attribution that was computed. @param named names of the pathways by code, and whether the reader
 *   sees them all. @param writer of the reader's language.
 * @returns rows in euro cents that add up to the notified amount; the share is null of an amount of nothing.
 * Source: research on the hospital budget (an attribution closes on the notified amount).
 * Example: 250 of 1,000 cents is a share of 0.25.
 */
export function listAttributionRows(
  { byPathway, unallocatedCents, notifiedCents }: SubPartAttribution,
  named: { readonly names: ReadonlyMap<string, string>; readonly seesAllPathways: boolean },
  writer: Writer,
) {
  const outside = named.seesAllPathways ? "" : writer.text("budget-parts.outside");
  const rest = `${writer.text("budget-parts.unallocated")}${outside}`;
  return [
    ...byPathway.map(({ pathwayKey, amountCents }) => ({
      key: pathwayKey,
      name: named.names.get(pathwayKey) ?? pathwayKey,
      cents: amountCents,
    })),
    { key: "rest", name: rest, cents: unallocatedCents as number },
  ].map((row) => ({ ...row, share: notifiedCents === 0 ? null : row.cents / notifiedCents }));
}

/**
 * A part spread over pathways and a rest as an export, in euro.
 *
 * @param rows as the table shows them. @param provenance of the figures. @param writer of the language.
 * @returns one row for each pathway and one for the rest; no total.
 * Source: requirement D.0 (exports).
 * Example: 250 cents is 2.5.
 */
export function prepareAttributionExport(
  rows: ReturnType<typeof listAttributionRows>,
  provenance: Provenance,
  writer: Writer,
): ExportedTable {
  const column = (key: string) => writer.text(`budget-parts.column.${key}`);
  return {
    columns: [column("pathway"), money(column("attributed")), share(column("share"))],
    rows: rows.map((row) => [row.name, row.cents / 100, row.share]),
    ...provenance,
  };
}
