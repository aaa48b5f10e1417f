import { computed, notComputable, type Method, type Result } from "../shared/result";
import type { EuroCents } from "../shared/units";
import type { StepLabel } from "./costing-model";

export const METHOD: Method = {
  id: "tdabc-non-value-adding-share",
  version: "1.0.0",
  source: "Womack JP, Jones DT. Lean Thinking, 1996: value, necessary non-value, waste",
};

/** Shares of cost, 0 to 1, that add up to 1. */
export interface LabelShares {
  readonly valueAdding: number;
  readonly necessary: number;
  readonly waste: number;
  /** Necessary and waste together: everything the patient would not ask for. */
  readonly nonValueAdding: number;
}

/**
 * Gives the share of cost that goes to steps which add no value to the patient.
 *
 * Formula: cost of the steps with that label / cost of all steps.
 *
 * @param byLabels euro cents for each label, 0 or more.
 * @returns shares from 0 to 1, unit `rate`, denominator the total in cents; `no-denominator` when the
 *   total is 0, `outside-method-range` when an amount is negative.
 * Source: Womack and Jones 1996.
 * Example: 60, 30 and 10 euro give 0.6, 0.3 and 0.1, and 0.4 non-value-adding.
 */
export function computeNonValueAddingShare(
  byLabels: Readonly<Record<StepLabel, EuroCents>>,
): Result<LabelShares> {
  const { "value-adding": valueAdding, necessary, waste } = byLabels;
  if (Math.min(valueAdding, necessary, waste) < 0) {
    return notComputable("outside-method-range", METHOD, "amount");
  }
  const total = valueAdding + necessary + waste;
  if (total === 0) return notComputable("no-denominator", METHOD, "cost");
  const shares: LabelShares = {
    valueAdding: valueAdding / total,
    necessary: necessary / total,
    waste: waste / total,
    nonValueAdding: (necessary + waste) / total,
  };
  return computed(shares, "rate", total, METHOD);
}
