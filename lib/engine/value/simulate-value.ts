import { seededRandom } from "../statistics";
import { computed, notComputable, type Method, type Result } from "../shared/result";
import type { PatientPair } from "./pair-moments";
import { refusePairs } from "./refuse-pairs";

export const METHOD: Method = {
  id: "value-bootstrap",
  version: "1.0.0",
  source:
    "Briggs AH, Wonderling DE, Mooney CZ. Health Econ 1997;6:327-340 (patients are drawn with both figures); Efron B, Tibshirani RJ. An Introduction to the Bootstrap, 1993, ch. 13 (percentiles)",
};

/** How often patients are drawn, from which seed, and from how many patients on. */
export interface DrawRule {
  /** Whole, 1 or more. */
  readonly draws: number;
  readonly seed: number;
  readonly minimumCount: number;
}

/** Mean outcome and mean cost of one draw of as many patients, with replacement. */
export interface MeanDraw {
  readonly meanOutcome: number;
  readonly meanCostCents: number;
}

/**
 * Draws the patients of a group again and again and keeps each patient's outcome and cost together, so
 * that dear patients who gained little stay dear patients who gained little.
 *
 * Formula: each draw takes n patients with replacement and their two means.
 *
 * @param pairs patients with both figures. @param rule draws, seed and minimum count.
 * @returns the means of each draw in order; the same seed gives the same draws. `no-denominator`,
 *   `below-minimum-count`, or `outside-method-range` for figures or a rule that cannot be.
 * Source: see METHOD.
 * Example: of patients who are all alike every draw has the same means.
 */
export function simulateMeans(
  pairs: readonly PatientPair[],
  rule: DrawRule,
): Result<readonly MeanDraw[]> {
  const { draws, seed, minimumCount } = rule;
  if (!(Number.isSafeInteger(draws) && draws > 0) || !Number.isFinite(seed)) {
    return notComputable("outside-method-range", METHOD, "draws");
  }
  const refusal = refusePairs(pairs, minimumCount, METHOD);
  if (refusal) return refusal;
  const count = pairs.length;
  const random = seededRandom(seed);
  const drawn = Array.from({ length: draws }, (): MeanDraw => {
    let [outcome, cost] = [0, 0];
    for (let taken = 0; taken < count; taken += 1) {
      const pair = pairs[Math.floor(random() * count)];
      outcome += pair?.outcomeGain ?? 0;
      cost += pair?.costCents ?? 0;
    }
    return { meanOutcome: outcome / count, meanCostCents: cost / count };
  });
  const isWithinRange = drawn.every(({ meanOutcome, meanCostCents }) =>
    Number.isFinite(meanOutcome + meanCostCents),
  );
  if (!isWithinRange) return notComputable("outside-method-range", METHOD, "pair");
  return computed(drawn, "draws", count, METHOD);
}
