import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";

export const METHOD: Method = {
  id: "quantile-type-7",
  version: "1.0.0",
  source:
    "Hyndman RJ, Fan Y. Am Stat 1996;50:361-365, definition 7 (R default, PostgreSQL percentile_cont)",
};

/**
 * Computes a quantile by linear interpolation between ordered observations (type 7).
 *
 * Formula: h = (n - 1)p + 1; x(floor h) + (h - floor h)(x(floor h + 1) - x(floor h)).
 *
 * @param observations finite numbers in any order.
 * @param p 0 to 1.
 * @param unit unit of the observations.
 * @returns the quantile in that unit; `no-denominator` without observations, `outside-method-range`
 *   for p outside 0 to 1 or an observation that is not finite.
 * Source: Hyndman and Fan 1996; the SQL function percentile_cont gives the same number.
 * Example: 15, 20, 35, 40, 50 have 29 as 40th percentile.
 */
export function computeQuantile(observations: readonly number[], p: number, unit: string): Result {
  if (!(p >= 0 && p <= 1) || observations.some((observed) => !Number.isFinite(observed))) {
    return notComputable("outside-method-range", METHOD);
  }
  const ordered = observations.toSorted((a, b) => a - b);
  const position = (ordered.length - 1) * p;
  const below = ordered[Math.floor(position)];
  const above = ordered[Math.ceil(position)];
  if (below === undefined || above === undefined) return notComputable("no-denominator", METHOD);
  const quantile = below + (position - Math.floor(position)) * (above - below);
  return computed(quantile, unit, ordered.length, METHOD);
}
