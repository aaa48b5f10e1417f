import { meanOf } from "./series-points";

/** d2 for ranges of two: the mean moving range of a normal series is 1.128 sigma. */
export const MOVING_RANGE_D2 = 1.128;

/** D4 for ranges of two: a moving range of this many times the mean is an outlier (Nelson 1982). */
export const MOVING_RANGE_D4 = 3.267;

/**
 * Mean of the steps between neighbours, or `null` when no two neighbours have a value. A gap breaks
 * the chain: the step over it belongs to no period.
 *
 * @param isScreened drops steps of 3.267 times the mean or more, once.
 */
export function meanMovingRange(
  series: readonly (number | null)[],
  isScreened: boolean,
): number | null {
  const ranges = series.flatMap((value, index) => {
    const before = series[index - 1] ?? null;
    return value === null || before === null ? [] : [Math.abs(value - before)];
  });
  return meanOfSteps(ranges, isScreened, MOVING_RANGE_D4);
}

/**
 * Mean of steps, or `null` without any.
 *
 * @param isScreened drops steps of `outlierFactor` times the mean or more, once.
 */
export function meanOfSteps(
  steps: readonly number[],
  isScreened: boolean,
  outlierFactor: number,
): number | null {
  if (steps.length === 0) return null;
  const mean = meanOf(steps);
  const kept = isScreened ? steps.filter((step) => step < outlierFactor * mean) : steps;
  // Equal steps are all kept: with a mean of zero nothing is an outlier.
  return kept.length === 0 ? mean : meanOf(kept);
}
