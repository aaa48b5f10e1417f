import { computed, notComputable, type Method, type Result } from "../../shared/result";
import { estimateDispersion } from "../funnel/compute-dispersion";
import type { RatioUnit } from "../funnel/compute-ratio-funnel";
import { isMeasurable } from "../is-measurable";

export const METHOD: Method = {
  id: "stabilised-ratio",
  version: "1.0.0",
  source:
    "Empirical Bayes: Efron B, Morris C. J Am Stat Assoc 1975;70:311; variance between units with fixed target as Spiegelhalter et al., J R Stat Soc A 2012;175:1",
};

/** A ratio drawn towards 1 by how little the unit's own number tells. */
export interface StabilisedRatio {
  readonly key: string;
  /** Share of its own figure that is kept, 0 to 1. */
  readonly weight: number;
  readonly ratio: number;
}

/**
 * Draws the ratios of small units towards 1. Honest as a forecast; it also hides small units that
 * truly differ, so it never stands alone and never in one table with the plain ratios.
 *
 * Formula: exp(w ln(O/E)), w = τ² / (τ² + 1/E), τ² between units on the log scale with target 0.
 *
 * @param units observed and expected events; O = 0 has no logarithm and takes O + ½ instead.
 * @returns weight and ratio of each unit with an expectation, in their order, unit `ratio`;
 *   `below-minimum-count` under three units, `outside-method-range` for impossible numbers.
 * Source: see METHOD.
 * Example: with τ² 0 every ratio is 1.
 */
export function computeStabilisedRatios(
  units: readonly RatioUnit[],
): Result<readonly StabilisedRatio[]> {
  const isSound = units.every(
    ({ observed, expected }) =>
      Number.isSafeInteger(observed) && observed >= 0 && isMeasurable(expected) && expected >= 0,
  );
  if (!isSound) return notComputable("outside-method-range", METHOD, "units");
  const present = units
    .filter(({ expected }) => expected > 0)
    .map(({ key, observed, expected }) => ({
      key,
      expected,
      logRatio: Math.log((observed === 0 ? 0.5 : observed) / expected),
    }));
  if (present.length < 3) return notComputable("below-minimum-count", METHOD, "3");
  const { tauSquared } = estimateDispersion(
    present.map(({ expected, logRatio }) => ({
      distance: logRatio * Math.sqrt(expected),
      spread: 1 / Math.sqrt(expected),
    })),
  );
  const between = tauSquared ?? 0;
  const ratios = present.map(({ key, expected, logRatio }) => {
    const weight = between / (between + 1 / expected);
    return { key, weight, ratio: Math.exp(weight * logRatio) };
  });
  return computed(ratios, "ratio", ratios.length, METHOD);
}
