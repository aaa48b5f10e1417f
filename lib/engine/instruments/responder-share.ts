import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";
import type { InstrumentScore, Threshold } from "./instrument";
import { completePairsOf, type CompletePair, type ScorePair } from "./paired-change";

export const METHOD: Method = {
  id: "responder-share",
  version: "1.0.0",
  source:
    "Share of patients that reach a published threshold; threshold source stands in its record",
};

// Index scores carry three decimals; the tolerance undoes their binary differences (0.96 - 0.65).
const TOLERANCE = 1e-9;

export interface ResponderShare {
  readonly thresholdId: string;
  readonly reached: number;
  readonly completePairs: number;
  /** Patients whose score before left room for the change; the ceiling hides the others. */
  readonly ableToReach: number;
  /** Reached / able to reach, 0 to 1. */
  readonly shareOfAble: Result;
  /** Reached / complete pairs, 0 to 1. */
  readonly share: number;
}

function passes(measured: number, { comparator, amount }: Threshold): boolean {
  switch (comparator) {
    case ">=":
      return measured >= amount - TOLERANCE;
    case "<=":
      return measured <= amount + TOLERANCE;
    case ">":
      return measured > amount + TOLERANCE;
    case "<":
      return measured < amount - TOLERANCE;
  }
}

function isReached(pair: CompletePair, threshold: Threshold, sign: 1 | -1): boolean {
  const measured =
    threshold.appliesTo === "change" ? sign * (pair.after - pair.before) : pair.after;
  return passes(measured, threshold);
}

function isAble(pair: CompletePair, threshold: Threshold, score: InstrumentScore): boolean {
  if (threshold.appliesTo !== "change") return true;
  const best = score.direction === "higher-is-worse" ? score.minimum : score.maximum;
  return best === null || Math.abs(best - pair.before) >= threshold.amount - TOLERANCE;
}

/**
 * Computes the share of patients that reach a published threshold (responders).
 *
 * Formula: improvement = after - before for a score where higher is better, before - after
 * otherwise; reached = improvement (or score after, for a PASS) passes the threshold. Able = the
 * distance from the score before to the best score is at least the threshold.
 *
 * @param pairs scores before and after; pairs with a null stay out.
 * @param threshold a record of the instrument; its kind decides what the share means.
 * @param score the score's record, for direction and best value.
 * @returns counts and shares with the complete pairs as denominator; `no-denominator` without a
 *   complete pair; `outside-method-range` when the threshold belongs to another score or to items.
 * Source: the threshold's own publication; denominator rule docs/methods/change-of-scores.md.
 * Example: OHS 20 to 33, 20 to 25 and 45 to 48 against 11 points: 1 of 3, and 1 of 2 able.
 */
export function computeResponderShare(
  pairs: readonly ScorePair[],
  threshold: Threshold,
  score: InstrumentScore,
): Result<ResponderShare> {
  const isOfItems = threshold.itemKeys !== undefined;
  if (threshold.scoreKey !== score.key || score.direction === null || isOfItems) {
    return notComputable("outside-method-range", METHOD, "threshold");
  }
  const complete = completePairsOf(pairs);
  if (complete.length === 0) return notComputable("no-denominator", METHOD, "completePairs");
  const sign = score.direction === "higher-is-worse" ? -1 : 1;
  const reached = complete.filter((pair) => isReached(pair, threshold, sign)).length;
  const ableToReach = complete.filter((pair) => isAble(pair, threshold, score)).length;
  const responders: ResponderShare = {
    thresholdId: threshold.id,
    reached,
    completePairs: complete.length,
    ableToReach,
    share: reached / complete.length,
    shareOfAble:
      ableToReach === 0
        ? notComputable("no-denominator", METHOD, "ableToReach")
        : computed(reached / ableToReach, "rate", ableToReach, METHOD),
  };
  return computed(responders, "rate", complete.length, METHOD);
}
