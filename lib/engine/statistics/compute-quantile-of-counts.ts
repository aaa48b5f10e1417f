import { computed, notComputable, type Method, type Result } from "../shared/result";
import { isMeasurable } from "./is-measurable";

export const METHOD: Method = {
  id: "quantile-type-7-of-counts",
  version: "1.0.0",
  source: "Hyndman RJ, Fan Y. Am Stat 1996;50:361-365, definition 7 (R default, percentile_cont)",
};

/** A bin of a histogram: a value and how many observations have it. */
export interface ValueCount {
  readonly value: number;
  readonly count: number;
}

function isBin({ value, count }: ValueCount): boolean {
  return isMeasurable(value) && Number.isSafeInteger(count) && count >= 0;
}

/** The observation that stands at a place of the sorted list, counted from 0. */
function valueAt(sorted: readonly ValueCount[], place: number): number | undefined {
  let passed = 0;
  return sorted.find(({ count }) => {
    passed += count;
    return passed > place;
  })?.value;
}

/**
 * The quantile of observations of which only the counts by value are kept, e.g. the median length of
 * stay from how many stays lasted 3, 4 or 5 days. Merging histograms is putting their bins together.
 *
 * Formula: that of `computeQuantile` on the list in which every value stands `count` times.
 *
 * @param bins values in the unit given with whole counts of 0 or more, in any order; a value may stand
 *   in several bins, so that bins of months, wards and variants are simply joined.
 * @param share p, from 0 to 1.
 * @param unit unit of the values.
 * @returns the quantile; `no-denominator` when the counts add up to 0, `outside-method-range` for a
 *   share outside 0 to 1, a value that is not finite or a count that is not a whole number.
 * Source: Hyndman and Fan 1996.
 * Example: 2 stays of 3 days and 2 of 4 days have a median of 3.5 days.
 */
export function computeQuantileOfCounts(
  bins: readonly ValueCount[],
  share: number,
  unit: string,
): Result {
  if (!(share >= 0 && share <= 1)) return notComputable("outside-method-range", METHOD, "share");
  if (!bins.every(isBin)) return notComputable("outside-method-range", METHOD, "bin");
  const sorted = [...bins].sort((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  if (!Number.isSafeInteger(total)) return notComputable("outside-method-range", METHOD, "bin");
  const place = (total - 1) * share;
  const below = total === 0 ? undefined : valueAt(sorted, Math.floor(place));
  if (below === undefined) return notComputable("no-denominator", METHOD, "observations");
  const above = valueAt(sorted, Math.ceil(place)) ?? below;
  const quantile = below + (place - Math.floor(place)) * (above - below);
  return computed(quantile, unit, total, METHOD);
}
