import { euroCents, type EuroCents } from "../shared/units";
import type { SubPart } from "./sub-parts";

/** A sum as the letter prints it: of one sub-part or, with `null`, of the whole letter. */
export interface StatedTotal {
  readonly subPart: SubPart | null;
  readonly statedCents: number;
}

/** What a letter says and what its lines add up to. */
export interface LetterGap {
  readonly subPart: SubPart | null;
  readonly statedCents: EuroCents;
  readonly sumCents: EuroCents;
  /** Stated minus sum: what is still to be found among the lines. */
  readonly gapCents: EuroCents;
}

/** The balance of a letter. */
export interface LetterBalance {
  readonly sumCents: EuroCents;
  /** One for each stated sum, in the order given. */
  readonly stated: readonly LetterGap[];
  /** True when the letter states its total and every stated sum is met to the cent. */
  readonly isClosed: boolean;
}

/**
 * Says whether the lines of a budget letter add up to what the letter prints.
 *
 * Formula: gap = stated − Σ notified of the lines in that sub-part (all lines for the total).
 *
 * @param lines sub-part and notified amount in whole cents; none at all sums to 0.
 * @param totals the sums that the letter prints; without the total of the letter it never closes.
 * @returns the sum, each stated sum with its gap, and whether the letter closes.
 * Source: letter layout, BFM report 7 (recap document by sub-part).
 * Example: lines of 60.00 and 30.00 under a stated total of 100.00 leave a gap of 10.00.
 */
export function computeLetterGaps(
  lines: readonly { readonly subPart: SubPart; readonly notifiedCents: number }[],
  totals: readonly StatedTotal[],
): LetterBalance {
  const sumOf = (subPart: SubPart | null): number =>
    lines
      .filter((line) => subPart === null || line.subPart === subPart)
      .reduce((sum, { notifiedCents }) => sum + notifiedCents, 0);
  const stated = totals.map(({ subPart, statedCents }) => {
    const sumCents = sumOf(subPart);
    return {
      subPart,
      statedCents: euroCents(statedCents),
      sumCents: euroCents(sumCents),
      gapCents: euroCents(statedCents - sumCents),
    };
  });
  const hasTotal = stated.some(({ subPart }) => subPart === null);
  return {
    sumCents: euroCents(sumOf(null)),
    stated,
    isClosed: hasTotal && stated.every(({ gapCents }) => gapCents === 0),
  };
}
