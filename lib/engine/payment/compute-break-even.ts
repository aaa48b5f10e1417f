import { computed, type Method, type Result } from "../shared/result";
import { roundToCents, type EuroCents } from "../shared/units";
import { computeSettlement } from "./compute-settlement";
import { hasTarget, type PaidCase, type PaymentTerms } from "./payment-terms";

export const METHOD: Method = {
  id: "payment-break-even",
  version: "1.0.0",
  source: "Solved from the settlement formula of 42 CFR 425.605-425.610",
};

/** Mean cost of a case at which the settlement changes sign; euro cents. */
export interface BreakEven {
  /** Below this mean counted cost the hospital receives something. */
  readonly receivesBelowCents: EuroCents | null;
  /** Above this mean counted cost the hospital pays; null where it never does. */
  readonly paysAboveCents: EuroCents | null;
  /** What the effort for reporting or quality may cost for each case; null where cost is compared. */
  readonly effortCents: EuroCents | null;
  readonly meanCountedCents: EuroCents;
}

/**
 * Says which mean cost of a case the contract turns on.
 *
 * Formula: target ∓ minimum rate × target, for each case; for a bonus: settlement for each case.
 *
 * @param cases of the contract period. @param terms as agreed.
 * @returns cents for each case; reasons as {@link computeSettlement}.
 * Source: see METHOD.
 * Example: a price of 10,000 with a minimum rate of 2 % pays below 9,800 and costs above 10,200.
 */
export function computeBreakEven(
  cases: readonly PaidCase[],
  terms: PaymentTerms,
): Result<BreakEven> {
  const settled = computeSettlement(cases, terms);
  if (settled.status !== "computed") return settled;
  const { denominator, value } = settled;
  const meanCountedCents = roundToCents(value.countedCents / denominator);
  if (!hasTarget(terms.kind)) {
    const effortCents = roundToCents(value.settlementCents / denominator);
    const none = { receivesBelowCents: null, paysAboveCents: null };
    return computed({ ...none, effortCents, meanCountedCents }, "eur-cents", denominator, METHOD);
  }
  const mean = value.targetCents / denominator;
  const isPaying = terms.kind !== "shared-savings" && terms.lossShare > 0;
  const isReceiving = terms.savingsShare > 0 && value.qualityFactor > 0;
  const found: BreakEven = {
    receivesBelowCents: isReceiving ? roundToCents(mean * (1 - terms.minimumRate)) : null,
    paysAboveCents: isPaying ? roundToCents(mean * (1 + terms.minimumRate)) : null,
    effortCents: null,
    meanCountedCents,
  };
  return computed(found, "eur-cents", denominator, METHOD);
}
