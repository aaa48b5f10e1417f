import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";

export const METHOD: Method = {
  id: "programme-rate",
  version: "1.0.0",
  source: "NHS England PROMs methodology; CMS THA/TKA PRO-PM, matched pairs",
};

/** A rate that keeps what it was made of. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
  /** 0 to 1. */
  readonly rate: number;
}

/**
 * A rate with its numerator and denominator.
 *
 * Formula: numerator / denominator.
 *
 * @param numerator whole number, 0 to the denominator.
 * @param denominator whole number.
 * @returns the fraction; `no-denominator` for 0, `outside-method-range` when the numerator is larger
 *   or a count is no whole number of 0 or more.
 * Source: see METHOD.
 * Example: 3 of 4 is 0.75.
 */
export function computeFraction(numerator: number, denominator: number): Result<Fraction> {
  const areCounts = [numerator, denominator].every((n) => Number.isSafeInteger(n) && n >= 0);
  if (!areCounts || numerator > denominator) {
    return notComputable("outside-method-range", METHOD, "counts");
  }
  if (denominator === 0) return notComputable("no-denominator", METHOD);
  const rate = numerator / denominator;
  return computed({ numerator, denominator, rate }, "rate", denominator, METHOD);
}
