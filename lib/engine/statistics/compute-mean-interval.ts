import { computed, notComputable, type Method, type Result } from "../shared/result";
import { studentTQuantile } from "./distributions";
import { isMeasurable } from "./is-measurable";

export const METHOD: Method = {
  id: "mean-t-interval",
  version: "1.0.0",
  source: "Student. Biometrika 1908;6:1-25; Altman DG. Statistics with Confidence, 2000, ch. 4",
};

/** A mean with the range in which the true mean lies with the stated confidence. */
export interface MeanInterval {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  readonly standardDeviation: number;
  readonly standardError: number;
  readonly confidenceLevel: number;
}

/** Sums that can be added over wards and months, so that a mean needs no patient rows. */
export interface MomentSums {
  readonly count: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

/**
 * Gives the mean of a measure with its confidence interval; for paired measures (before and after)
 * pass the differences.
 *
 * Formula: x̄ ± t(1 − α/2; n − 1) × s / √n with s² = Σ(x − x̄)² / (n − 1).
 *
 * @param observations finite values, one for each patient.
 * @param unit unit of the values.
 * @param confidenceLevel between 0 and 1, e.g. 0.95.
 * @returns the interval; `no-denominator` without values, `no-finite-interval` with one value,
 *   `outside-method-range` for a value that is not finite or a level outside 0 to 1.
 * Source: Student 1908.
 * Example: Student's ten differences in sleep give 1.58, from 0.70 to 2.46.
 */
export function computeMeanInterval(
  observations: readonly number[],
  unit: string,
  confidenceLevel: number,
): Result<MeanInterval> {
  if (observations.some((observation) => !isMeasurable(observation))) {
    return notComputable("outside-method-range", METHOD, "observation");
  }
  const count = observations.length;
  const mean = observations.reduce((a, b) => a + b, 0) / count;
  // Two passes: squares of large values lose the small differences between them.
  const spread = observations.reduce((sum, observation) => sum + (observation - mean) ** 2, 0);
  return toInterval({ count, mean, spread }, unit, confidenceLevel);
}

/**
 * The same interval from sums that rollups keep.
 *
 * Formula: Σ(x − x̄)² = Σx² − (Σx)² / n, never below zero.
 *
 * @param sums count, sum and sum of squares of the same patients.
 * @returns as {@link computeMeanInterval}; `outside-method-range` when the sums contradict.
 * Example: count 10, sum 15.8, sum of squares 38.58 gives 1.58, from 0.70 to 2.46.
 */
export function computeMeanIntervalFromSums(
  sums: MomentSums,
  unit: string,
  confidenceLevel: number,
): Result<MeanInterval> {
  const { count, sum, sumOfSquares } = sums;
  const isWhole = Number.isSafeInteger(count) && count >= 0;
  if (!isWhole || !isMeasurable(sum) || !isMeasurable(sumOfSquares)) {
    return notComputable("outside-method-range", METHOD, "sums");
  }
  const mean = sum / count;
  const spread = sumOfSquares - sum * mean;
  // Rounding may leave a hair under zero; more than that means sums of different patients.
  if (spread < -1e-9 * sumOfSquares) return notComputable("outside-method-range", METHOD, "sums");
  return toInterval({ count, mean, spread: Math.max(0, spread) }, unit, confidenceLevel);
}

function toInterval(
  { count, mean, spread }: { count: number; mean: number; spread: number },
  unit: string,
  confidenceLevel: number,
): Result<MeanInterval> {
  if (!(confidenceLevel > 0 && confidenceLevel < 1)) {
    return notComputable("outside-method-range", METHOD, "confidenceLevel");
  }
  if (count === 0) return notComputable("no-denominator", METHOD, "observations");
  if (count === 1) return notComputable("no-finite-interval", METHOD, "one-observation");
  const standardDeviation = Math.sqrt(spread / (count - 1));
  const standardError = standardDeviation / Math.sqrt(count);
  const reach = studentTQuantile((1 + confidenceLevel) / 2, count - 1) * standardError;
  const interval: MeanInterval = {
    mean,
    lower: mean - reach,
    upper: mean + reach,
    standardDeviation,
    standardError,
    confidenceLevel,
  };
  return computed(interval, unit, count, METHOD);
}
