import type { AmountRange, BudgetBlock } from "@/lib/contracts/steering/review-contents";
import type { NotComputableReason, Result } from "@/lib/engine/shared/result";
import { writeBudgetParameter } from "./write-budget-parameter";
import type { Writer } from "./writer";

/** An amount as written, or why there is none. */
export interface WrittenAmount {
  readonly text: string | null;
  readonly reason: NotComputableReason | null;
  readonly detail: string | null;
}

/** A part of the budget as a table row. */
export interface BudgetRowModel {
  readonly subPart: string;
  readonly name: string;
  readonly notified: string;
  readonly attributed: WrittenAmount;
  readonly unallocated: WrittenAmount;
  /** "−62 [−69; −57] · 2028" in k€. */
  readonly next: WrittenAmount;
  /** Numbers of the footnotes about parameters that nobody confirmed. */
  readonly footnotes: readonly number[];
}

/** A footnote: a parameter with its grade, e.g. "b2.pointsPerBed.CD: verondersteld". */
export interface BudgetFootnote {
  readonly number: number;
  readonly text: string;
}

export interface BudgetTable {
  readonly rows: readonly BudgetRowModel[];
  readonly footnotes: readonly BudgetFootnote[];
}

function absent(result: Extract<Result, { status: "not-computable" }>): WrittenAmount {
  return { text: null, reason: result.reason, detail: result.detail };
}

function writeAmount(result: Result, writer: Writer): WrittenAmount {
  if (result.status !== "computed") return absent(result);
  return { text: writer.figure(result.value, "eur-thousands"), reason: null, detail: null };
}

/** A parameter in words, and how certain it is. */
function writeParameter(parameter: string, grade: string, writer: Writer): string {
  const name = writeBudgetParameter(parameter, writer);
  return `${name}: ${writer.text(`budget.grade.${grade}`)}`;
}

function writeNext(
  result: Result<AmountRange>,
  year: number | null,
  writer: Writer,
): WrittenAmount {
  if (result.status !== "computed") return absent(result);
  const { baseCents, lowCents, highCents } = result.value;
  const write = (cents: number): string => writer.signed(cents, "eur-thousands");
  const ends = lowCents === null || highCents === null ? [] : [write(lowCents), write(highCents)];
  // Ends that are written alike would be a range of nothing.
  const range = ends.length === 2 && ends[0] !== ends[1] ? ` [${ends.join("; ")}]` : "";
  return {
    text: `${write(baseCents)}${range}${year === null ? "" : ` · ${year}`}`,
    reason: null,
    detail: null,
  };
}

/**
 * The budget of a pathway by part: notified, attributed, what no pathway causes, and the next
 * recalculation with its range and year. Figures that nobody confirmed carry a footnote.
 *
 * @param block parts of the letter in the order of the review.
 * @param writer of the reader's language.
 * @returns rows and footnotes; equal parameters share one footnote number.
 * Source: requirement D.2; BFM report 9.1 (provenance survives to the total) and 9.15.
 * Example: −6,256,849 cents in 2028 with a range is written "−63 k€ [−69 k€; −62 k€] · 2028".
 */
export function prepareBudgetTable(block: BudgetBlock, writer: Writer): BudgetTable {
  const footnotes: BudgetFootnote[] = [];
  const numberOf = new Map<string, number>();
  const numberFor = (parameter: string, grade: string): number => {
    const known = numberOf.get(parameter);
    if (known !== undefined) return known;
    const number = numberOf.size + 1;
    numberOf.set(parameter, number);
    footnotes.push({ number, text: writeParameter(parameter, grade, writer) });
    return number;
  };
  const rows = block.rows.map((row): BudgetRowModel => {
    const key = `budget.part.${row.subPart}`;
    return {
      subPart: row.subPart,
      name: writer.has(key) ? writer.text(key) : row.subPart,
      notified: writer.figure(row.notifiedCents, "eur-thousands"),
      attributed: writeAmount(row.attributed, writer),
      unallocated: writeAmount(row.unallocated, writer),
      next: writeNext(row.nextRecalculation, row.effectYear, writer),
      footnotes: row.unconfirmed
        .map(({ parameter, grade }) => numberFor(parameter, grade))
        .sort((a, b) => a - b),
    };
  });
  return { rows, footnotes };
}
