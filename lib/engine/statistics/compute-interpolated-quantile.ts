import { computed, notComputable, type Method, type Result } from "../shared/result";
import type { ValueCount } from "./compute-quantile-of-counts";
import { isMeasurable } from "./is-measurable";

export const METHOD: Method = {
  id: "interpolated-quantile-of-counts",
  version: "1.0.0",
  source: "Grouped quantile: L + w (np − F)/f, as in Python statistics.median_grouped",
};

/** Width of a class: a whole day, with the value in the middle. */
const CLASS_WIDTH = 1;

/**
 * The quantile of something that is counted in whole days but runs on within the day, e.g. the median
 * length of stay. The plain median of whole days is 2 or 3 and nothing between, and so jumps, or stays
 * the same, for reasons that have nothing to do with care.
 *
 * Formula: L + (np − F)/f, with L the value of the class that holds observation np minus a half, F how
 * many observations lie in lower classes and f how many in this one. The cases of a class are taken
 * to be spread evenly over it, half a day to either side; no result lies beyond the smallest or largest
 * value.
 *
 * @param bins whole values in the unit given with whole counts of 0 or more, in any order; a value may
 *   stand in several bins.
 * @param share p, from 0 to 1.
 * @param unit unit of the values.
 * @returns the quantile; `no-denominator` when the counts add up to 0, `outside-method-range` for a
 *   share outside 0 to 1, a value or a count that is not whole.
 * Source: formula of grouped data; Python documentation of statistics.median_grouped.
 * Example: 1, 2, 2, 3, 4, 4, 4, 4, 4, 5 has an interpolated median of 3.7.
 */
export function computeInterpolatedQuantile(
  bins: readonly ValueCount[],
  share: number,
  unit: string,
): Result {
  if (!(share >= 0 && share <= 1)) return notComputable("outside-method-range", METHOD, "share");
  if (!bins.every(isWholeBin)) return notComputable("outside-method-range", METHOD, "bin");
  const classes = mergeClasses(bins);
  const total = classes.reduce((sum, { count }) => sum + count, 0);
  if (!Number.isSafeInteger(total)) return notComputable("outside-method-range", METHOD, "bin");
  const place = total * share;
  // As in the source, a place on the border of two classes belongs to the higher one.
  const found = classes.find(({ below, count }) => below + count > place) ?? classes.at(-1);
  if (!found) return notComputable("no-denominator", METHOD, "observations");
  const within = (place - found.below) / found.count;
  const quantile = found.value - CLASS_WIDTH / 2 + CLASS_WIDTH * within;
  return computed(keepWithin(classes, quantile), unit, total, METHOD);
}

/** Half a class further than the smallest and the largest value there is nothing. */
function keepWithin(classes: readonly DayClass[], quantile: number): number {
  const values = classes.map(({ value }) => value);
  return Math.min(Math.max(Math.min(...values), quantile), Math.max(...values));
}

function isWholeBin({ value, count }: ValueCount): boolean {
  const isWhole = isMeasurable(value) && Number.isSafeInteger(value);
  return isWhole && Number.isSafeInteger(count) && count >= 0;
}

interface DayClass extends ValueCount {
  /** Observations in lower classes. */
  readonly below: number;
}

function mergeClasses(bins: readonly ValueCount[]): readonly DayClass[] {
  const counts = new Map<number, number>();
  for (const { value, count } of bins) {
    if (count > 0) counts.set(value, (counts.get(value) ?? 0) + count);
  }
  let below = 0;
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([value, count]) => {
      const own = { value, count, below };
      below += count;
      return own;
    });
}
