import { computed, notComputable, type Method, type Result } from "../shared/result";
import { isMeasurable } from "./is-measurable";

export const METHOD: Method = {
  id: "quantile-type-7",
  version: "1.0.0",
  source: "Hyndman RJ, Fan Y. Am Stat 1996;50:361-365, definition 7 (R default, percentile_cont)",
};

/**
 * The value under which a share of the observations lies, e.g. the median or P75 length of stay.
 *
 * Formula: h = (n − 1) × p; x_⌊h⌋ + (h − ⌊h⌋) × (x_⌊h⌋+1 − x_⌊h⌋) on sorted values from x_0.
 * PostgreSQL's `percentile_cont` is the same.
 *
 * @param observations finite values in any order.
 * @param share p, from 0 to 1.
 * @param unit unit of the values.
 * @returns the quantile; `no-denominator` without values, `outside-method-range` for a share outside
 *   0 to 1 or a value that is not finite.
 * Source: Hyndman and Fan 1996.
 * Example: the 0.25 quantile of 1, 2, 3, 4 is 1.75.
 */
export function computeQuantile(
  observations: readonly number[],
  share: number,
  unit: string,
): Result {
  if (!(share >= 0 && share <= 1)) return notComputable("outside-method-range", METHOD, "share");
  if (observations.some((observation) => !isMeasurable(observation))) {
    return notComputable("outside-method-range", METHOD, "observation");
  }
  const sorted = [...observations].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  if (below === undefined) return notComputable("no-denominator", METHOD, "observations");
  const above = sorted[Math.ceil(place)] ?? below;
  const quantile = below + (place - Math.floor(place)) * (above - below);
  return computed(quantile, unit, sorted.length, METHOD);
}

/** The middle value: the 0.5 quantile. Example: the median of 3, 1, 2, 10 is 2.5. */
export function computeMedian(observations: readonly number[], unit: string): Result {
  return computeQuantile(observations, 0.5, unit);
}
