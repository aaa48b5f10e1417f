import { computed, notComputable, type Method, type Result } from "../shared/result";

export const METHOD: Method = {
  id: "cost-coefficient-of-variation",
  version: "1.0.0",
  source:
    "Lee VS et al. JAMA 2016;316:1061-1072 (groups of patients worked through in order of the coefficient of variation of their cost)",
};

/**
 * How much patients of one group differ in cost, whatever the level: a list of where to look first, no
 * verdict. A wide spread can be other patients, other care, or other registration.
 *
 * Formula: s / x̄ with s² = Σ(x − x̄)² / (n − 1).
 *
 * @param amounts cost of each patient, 0 or more, in any one unit.
 * @returns a number of 0 or more without unit; `no-denominator` without patients or cost,
 *   `no-finite-interval` for one patient, `outside-method-range` for a negative amount or no number.
 * Source: Lee et al. 2016.
 * Example: costs of 2, 4, 4, 4, 5, 5, 7 and 9 have 2.138 / 5 = 0.428.
 */
export function computeCoefficientOfVariation(amounts: readonly number[]): Result {
  if (amounts.some((amount) => !(amount >= 0) || !Number.isFinite(amount))) {
    return notComputable("outside-method-range", METHOD, "amount");
  }
  const count = amounts.length;
  const mean = amounts.reduce((sum, amount) => sum + amount, 0) / count;
  if (!(mean > 0)) return notComputable("no-denominator", METHOD, "amounts");
  if (count === 1) return notComputable("no-finite-interval", METHOD, "one-patient");
  const spread = amounts.reduce((sum, amount) => sum + (amount - mean) ** 2, 0);
  const variation = Math.sqrt(spread / (count - 1)) / mean;
  if (!Number.isFinite(variation)) return notComputable("outside-method-range", METHOD, "amount");
  return computed(variation, "ratio", count, METHOD);
}
