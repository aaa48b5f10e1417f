import { computed, notComputable, withWarnings, type Method, type Result } from "../shared/result";
import {
  readCoefficients,
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
  const read = readCoefficients({ budgetCents, points }, METHOD);
  if (read.status !== "read") return read;
  const { present, used } = read;
  if (present.points.amount === 0) return notComputable("no-denominator", METHOD, "points");
  if (present.budgetCents.amount < 0 || present.points.amount < 0) {
    return notComputable("outside-method-range", METHOD, "points");
  }
  const pointValue = present.budgetCents.amount / present.points.amount;
  const result = computed(pointValue, "eur-cents-per-point", present.points.amount, METHOD);
  return withWarnings(result, provenanceWarnings(toProvenance(used)));
}
