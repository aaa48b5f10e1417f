import { computed, notComputable, withWarnings, type Method, type Result } from "../shared/result";
import { roundToCents, type EuroCents } from "../shared/units";
import {
  readCoefficients,
  fitsInCents,
  provenanceWarnings,
  toProvenance,
  type Coefficient,
} from "./coefficient";

export const METHOD: Method = {
  id: "bfm-b8-transition",
  version: "1.0.0",
  source: "Line B8-100 from 1 July 2025 (claimed, not confirmed): part new, part old calculation",
};

/**
 * Gives the social-profile amount while the new calculation replaces the old.
 *
 * Formula: B8 = w × new + (1 − w) × old.
 *
 * @param oldAmount euro cents by the old calculation. @param newAmount by the new.
 * @param weight w, 0 to 1, of the rule version in force.
 * @returns rounded euro cents; `missing-parameter` naming the figure, `outside-method-range` for a
 *   weight outside 0 to 1.
 * Source: line B8-100 of the letter.
 * Example: 180,000 old, 240,000 new, weight 0.34 is 200,400.00.
 */
export function computeB8Transition(
  oldAmount: Coefficient | null,
  newAmount: Coefficient | null,
  weight: Coefficient | null,
): Result<EuroCents> {
  const read = readCoefficients({ oldAmount, newAmount, weight }, METHOD);
  if (read.status !== "read") return read;
  const { present, used } = read;
  const part = present.weight.amount;
  if (!(part >= 0 && part <= 1)) return notComputable("outside-method-range", METHOD, "weight");
  const amount = part * present.newAmount.amount + (1 - part) * present.oldAmount.amount;
  if (!fitsInCents(amount)) return notComputable("outside-method-range", METHOD, "amount");
  const result = computed(roundToCents(amount), "eur-cents", 1, METHOD);
  return withWarnings(result, provenanceWarnings(toProvenance(used)));
}
