import { computed, notComputable, type Method, type Result } from "../shared/result";
import { isMeasurable } from "./is-measurable";
import { isNearlyEqual } from "./near-equal";

export const METHOD: Method = {
  id: "lag-one-correlation",
  version: "1.0.0",
  source: "Box GEP, Jenkins GM. Time Series Analysis, 1976, autocorrelation estimate r1",
};

/**
 * How much a period resembles the one before it. Over about 0.3 the limits of an XmR chart are too
 * narrow and give false signals.
 *
 * Formula: r1 = Σ (x_i − x̄)(x_(i−1) − x̄) / Σ (x_i − x̄)²; a pair with a gap does not count.
 *
 * @param series values in order of time; `null` is a gap.
 * @returns r1 from −1 to 1, unit `correlation`; `below-minimum-count` under three values,
 *   `no-denominator` when all values are equal, `outside-method-range` for a value that is no number.
 * Example: 1, 2, 3, 4, 5 gives 0.4.
 */
export function computeLagOneCorrelation(series: readonly (number | null)[]): Result {
  const values = series.filter((value) => value !== null);
  if (!values.every(isMeasurable)) return notComputable("outside-method-range", METHOD, "value");
  if (values.length < 3) return notComputable("below-minimum-count", METHOD, "3");
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  // Binary rounding leaves a hair of spread in a series of equal values.
  if (values.every((value) => isNearlyEqual(value, mean)))
    return notComputable("no-denominator", METHOD, "spread");
  let together = 0;
  series.forEach((value, index) => {
    const before = series[index - 1] ?? null;
    if (value !== null && before !== null) together += (value - mean) * (before - mean);
  });
  return computed(together / spread, "correlation", values.length, METHOD);
}
