import { computed, notComputable, type Method, type Result } from "../../shared/result";
import { isMeasurable } from "../is-measurable";

export const METHOD: Method = {
  id: "adjusted-average-health-gain",
  version: "1.0.0",
  source:
    "NHS Digital, Patient Reported Outcome Measures (PROMs) in England, methodology and finalised data packs 2016-17 and 2017-18",
};

/** Sums over the patients of one unit whose score after treatment was predicted by the model. */
export interface GainSums {
  readonly cases: number;
  /** Σ (score after − score before). */
  readonly gain: number;
  /** Σ (score after − predicted score after). */
  readonly residual: number;
}

/** What all units are held against: the mean gain and the mean residual of the whole. */
export interface GainReference {
  readonly meanGain: number;
  readonly meanResidual: number;
}

/**
 * The average gain of a unit as if it had treated the average patients.
 *
 * Formula: mean(actual − predicted) of the unit − mean(actual − predicted) of the whole + mean gain of
 * the whole. The middle term is not zero: the publisher's model is older than the year it predicts.
 *
 * @param sums cases, gains and residuals of the unit.
 * @param reference mean gain and mean residual of all units together.
 * @param unit unit of the score.
 * @returns the adjusted gain; `no-denominator` without cases, `outside-method-range` for numbers that
 *   cannot be.
 * Source: see METHOD.
 * Example: residuals of 2 on average where the whole has 0.985 and gains 21.8 give 22.815.
 */
export function computeAdjustedGain(
  sums: GainSums,
  reference: GainReference,
  unit: string,
): Result {
  const numbers = [sums.gain, sums.residual, reference.meanGain, reference.meanResidual];
  if (!Number.isSafeInteger(sums.cases) || sums.cases < 0 || !numbers.every(isMeasurable)) {
    return notComputable("outside-method-range", METHOD);
  }
  if (sums.cases === 0) return notComputable("no-denominator", METHOD, "cases");
  const adjusted = sums.residual / sums.cases - reference.meanResidual + reference.meanGain;
  return computed(adjusted, unit, sums.cases, METHOD);
}
