import { notComputable, type Method, type Result } from "../shared/result";
import {
  computeOutcomePerCost,
  type OutcomePerCost,
  type OutcomePerCostRule,
} from "./compute-outcome-per-cost";
import type { PatientPair } from "./pair-moments";

export const METHOD: Method = {
  id: "procedure-value-index",
  version: "1.0.0",
  source:
    "Berglund DD et al. J Shoulder Elbow Surg 2019;28:335-340 (improvement in units of the minimal clinically important difference over cost); here a ratio of means with Fieller's interval",
};

/**
 * Gives the improvement in units of the smallest change that patients find important, for an amount of
 * money, so that instruments with other scales can be read beside each other. A trend of one pathway,
 * never a ranking.
 *
 * Formula: B × (Ē / MCID) / C̄.
 *
 * @param pairs gain in points of the instrument (higher is better) and cost of the same patient.
 * @param importantChange published MCID in the same points, above 0.
 * @param rule as for the outcome per cost.
 * @returns as {@link computeOutcomePerCost}; `missing-parameter` when the change is not above 0.
 * Source: Berglund et al. 2019.
 * Example: a mean gain of 30 points with an MCID of 15 for a mean cost of 5,000 euro is 4 for 10,000.
 */
export function computeProcedureValueIndex(
  pairs: readonly PatientPair[],
  importantChange: number,
  rule: OutcomePerCostRule,
): Result<OutcomePerCost> {
  if (!(importantChange > 0) || !Number.isFinite(importantChange)) {
    return notComputable("missing-parameter", METHOD, "importantChange");
  }
  const result = computeOutcomePerCost(
    pairs.map(({ outcomeGain, costCents }) => ({
      outcomeGain: outcomeGain / importantChange,
      costCents,
    })),
    rule,
  );
  return { ...result, method: METHOD };
}
