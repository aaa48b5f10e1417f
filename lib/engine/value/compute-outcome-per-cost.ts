import { computed, notComputable, type Method, type Result } from "../shared/result";
import type { RatioRule } from "./compute-cost-per-outcome";
import { computeFiellerBounds, momentsOf, swapMoments, type PatientPair } from "./pair-moments";
import { refusePairs } from "./refuse-pairs";

export const METHOD: Method = {
  id: "value-outcome-per-cost",
  version: "1.0.0",
  source: "Fieller EC. JRSS B 1954;16:175-185, applied to mean outcome over mean cost",
};

/** Rule of a ratio with the amount for which the outcome is told. */
export interface OutcomePerCostRule extends RatioRule {
  /** Above 0, e.g. 1,000,000 cents for "per 10,000 euro". */
  readonly costBaseCents: number;
}

export interface OutcomePerCost {
  /** Outcome for one cost base: points, or patients who reached the goal. */
  readonly outcome: number;
  readonly lower: number;
  readonly upper: number;
  readonly costBaseCents: number;
  readonly confidenceLevel: number;
}

/**
 * Gives how much outcome an amount of money went with: patients who reached an important change, or
 * points, for 10,000 euro. It is the other side of the cost per outcome; it exists also where the gain
 * may be none, because the cost is never near 0.
 *
 * Formula: B × Ē / C̄ (ratio of means), limits of Fieller with outcome and cost changed places.
 *
 * @param pairs patients with both figures. @param rule confidence, minimum count and base B.
 * @returns outcome for one base; `no-denominator` without patients or without cost,
 *   `below-minimum-count` under the minimum, `no-finite-interval` for one patient or a mean cost that
 *   cannot be told from 0, `outside-method-range` for figures that are not numbers or a rule that
 *   cannot be.
 * Source: Fieller 1954.
 * Example: 15.2 points for 859 units of cost are 17.69 points for 1,000 units.
 */
export function computeOutcomePerCost(
  pairs: readonly PatientPair[],
  rule: OutcomePerCostRule,
): Result<OutcomePerCost> {
  const { confidenceLevel, minimumCount, costBaseCents } = rule;
  const isRule = confidenceLevel > 0 && confidenceLevel < 1 && costBaseCents > 0;
  if (!isRule || !Number.isFinite(costBaseCents)) {
    return notComputable("outside-method-range", METHOD, "rule");
  }
  const refusal = refusePairs(pairs, minimumCount, METHOD);
  if (refusal) return refusal;
  const count = pairs.length;
  if (count === 1) return notComputable("no-finite-interval", METHOD, "one-patient");
  const moments = momentsOf(pairs);
  if (!(moments.meanCost > 0)) return notComputable("no-denominator", METHOD, "cost");
  const bounds = computeFiellerBounds(swapMoments(moments), confidenceLevel);
  if (!bounds) return notComputable("no-finite-interval", METHOD, "cost-near-zero");
  const figure: OutcomePerCost = {
    outcome: costBaseCents * (moments.meanOutcome / moments.meanCost),
    lower: costBaseCents * bounds.lower,
    upper: costBaseCents * bounds.upper,
    costBaseCents,
    confidenceLevel,
  };
  if (![figure.outcome, figure.lower, figure.upper].every(Number.isFinite)) {
    return notComputable("outside-method-range", METHOD, "pair");
  }
  return computed(figure, "outcome-per-cost", count, METHOD);
}
