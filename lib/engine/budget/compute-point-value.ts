import { computed, notComputable, withWarnings, type Method, type Result } from "../shared/result";
import {
  findCoefficientFault,
  provenanceWarnings,
  toProvenance,
  type Coefficient,
} from "./coefficient";

export const METHOD: Method = {
  id: "bfm-point-value",
  version: "1.0.0",
  source: "KB/AR 25 April 2002, art. 46: closed national B2 budget divided by national points",
};

/**
 * Gives the value of one B2 point.
 *
 * Formula: PV = budget / points; national envelope over national points, or the notified B2 of the
 * hospital over its own notified points.
 *
 * @param budgetCents euro cents, 0 or more. @param points of the same perimeter, above 0.
 * @returns unrounded euro cents for each point; `missing-parameter` for an unknown figure,
 *   `no-denominator` for 0 points, `outside-method-range` for a negative figure.
 * Source: art. 46 of the KB/AR of 25 April 2002.
 * Example: 2,800,000,000 euro over 80,000 points is 35,000.00 euro a point.
 */
export function computePointValue(
  budgetCents: Coefficient | null,
  points: Coefficient | null,
): Result {
  const fault = findCoefficientFault({ budgetCents, points }, METHOD);
  if (fault) return fault;
  if (!budgetCents || !points || points.amount === 0) {
    return notComputable("no-denominator", METHOD, "points");
  }
  if (budgetCents.amount < 0 || points.amount < 0) {
    return notComputable("outside-method-range", METHOD, "points");
  }
  const result = computed(
    budgetCents.amount / points.amount,
    "eur-cents-per-point",
    points.amount,
    METHOD,
  );
  return withWarnings(result, provenanceWarnings(toProvenance([budgetCents, points])));
}
