/** d2 for ranges of two: the mean moving range of a normal series is 1.128 sigma. */
export const MOVING_RANGE_D2 = 1.128;

/** D4 for ranges of two: a moving range of this many times the mean is an outlier (Nelson 1982). */
const MOVING_RANGE_D4 = 3.267;

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
  const mean = meanOf(ranges);
  if (!isScreened || mean === null) return mean;
  // Equal steps are all kept: with a mean of zero nothing is an outlier.
  return meanOf(ranges.filter((range) => range < MOVING_RANGE_D4 * mean)) ?? mean;
}

function meanOf(figures: readonly number[]): number | null {
  return figures.length === 0 ? null : figures.reduce((a, b) => a + b, 0) / figures.length;
}
