import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";
import { isConfidenceLevel, twoSidedNormalQuantile } from "./confidence-level";

export const METHOD: Method = {
  id: "proportion-wilson",
  version: "1.0.0",
  source:
    "Wilson EB. J Am Stat Assoc 1927;22:209-212; Newcombe RG. Stat Med 1998;17:857-872, method 3",
};

/** A share with its numerator, denominator and Wilson interval; all rates 0 to 1. */
export interface Proportion {
  readonly numerator: number;
  readonly denominator: number;
  readonly rate: number;
  readonly lower: number;
  readonly upper: number;
  readonly confidenceLevel: number;
}

function arePossibleCounts(numerator: number, denominator: number): boolean {
  const areWhole = Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator);
  return areWhole && numerator >= 0 && numerator <= denominator;
}

/**
 * Computes a proportion with its Wilson score interval (no continuity correction).
 *
 * Formula: (2np + z^2 +- z sqrt(z^2 + 4np(1 - p))) / (2(n + z^2)), z = normal quantile of
 * 1 - (1 - level)/2.
 *
 * @param numerator whole number of events, 0 to denominator.
 * @param denominator whole number of observations.
 * @param confidenceLevel strictly between 0 and 1.
 * @returns rate and limits 0 to 1; `no-denominator` for denominator 0, `outside-method-range` for
 *   counts that cannot be or an impossible level.
 * Source: Wilson 1927; Newcombe 1998, table I.
 * Example: 81 of 263 gives 0.3080 with limits 0.2553 and 0.3662.
 */
export function computeProportion(
  numerator: number,
  denominator: number,
  confidenceLevel = 0.95,
): Result<Proportion> {
  if (!arePossibleCounts(numerator, denominator)) {
    return notComputable("outside-method-range", METHOD, "counts");
  }
  if (!isConfidenceLevel(confidenceLevel)) {
    return notComputable("outside-method-range", METHOD, "confidenceLevel");
  }
  if (denominator === 0) return notComputable("no-denominator", METHOD);
  const rate = numerator / denominator;
  const z = twoSidedNormalQuantile(confidenceLevel);
  const centre = 2 * numerator + z * z;
  const reach = z * Math.sqrt(z * z + 4 * numerator * (1 - rate));
  const scale = 2 * (denominator + z * z);
  // At 0 and n the limit is exact; binary rounding would leave it a hair beside it.
  const lower = numerator === 0 ? 0 : (centre - reach) / scale;
  const upper = numerator === denominator ? 1 : (centre + reach) / scale;
  return computed(
    { numerator, denominator, rate, lower, upper, confidenceLevel },
    "rate",
    denominator,
    METHOD,
  );
}
