import { computed, notComputable, type Method, type Result } from "../shared/result";
import { roundToCents, type EuroCents } from "../shared/units";
import { priceCases, sumCases, type PricedCase } from "./case-sums";
import { findTermFault, hasTarget, type PaidCase, type PaymentTerms } from "./payment-terms";
import { findMargin, settle, type SettlementLimit } from "./settle";

export const METHOD: Method = {
  id: "payment-settlement",
  version: "1.0.0",
  source:
    "42 CFR 425.605-425.610 (minimum savings rate, sharing rate, loss and gain limits); BPCI Advanced Clinical Episode Reconciliation Specifications, CMS, July 2019 (target price, winsorised episode cost, stop-loss and stop-gain)",
};

/** What payer and hospital settle, with what the cost really was beside it. Money in cents. */
export interface Settlement {
  /** Positive: the payer pays the hospital. */
  readonly settlementCents: EuroCents;
  /** Sum of the prices, or the amount for the population; 0 where only a bonus is paid. */
  readonly targetCents: EuroCents;
  readonly countedCents: EuroCents;
  readonly realCents: EuroCents;
  /** Cost above the caps: not in the settlement, but made. */
  readonly aboveCapCents: EuroCents;
  /** Share of cases, 0 to 1; null where nothing is known of any. */
  readonly qualityScore: number | null;
  readonly qualityFactor: number;
  readonly limitedBy: SettlementLimit;
  /** Paid minus real cost; null where what is paid today is not known. */
  readonly marginCents: EuroCents | null;
}

/** Terms and cases that belong together, or why they do not. */
export function readCases(
  cases: readonly PaidCase[],
  terms: PaymentTerms,
): readonly PricedCase[] | ReturnType<typeof notComputable> {
  if (cases.length === 0) return notComputable("no-denominator", METHOD, "cases");
  const fault = findTermFault(terms);
  if (fault) return notComputable("outside-method-range", METHOD, fault);
  const isCost = ({ costCents }: PaidCase) => Number.isFinite(costCents) && costCents >= 0;
  if (!cases.every(isCost)) return notComputable("outside-method-range", METHOD, "costCents");
  if (terms.kind === "population-amount" && terms.population === null) {
    return notComputable("missing-parameter", METHOD, "population");
  }
  const needsPrices = hasTarget(terms.kind) && terms.kind !== "population-amount";
  if (needsPrices && terms.prices.length === 0) {
    return notComputable("missing-parameter", METHOD, "prices");
  }
  return priceCases(cases, terms) ?? notComputable("missing-parameter", METHOD, "prices");
}

/**
 * Settles a year of care under a payment model.
 *
 * Formula: target = Σ price of each case's severity class (or persons × amount); counted = Σ min(cost,
 * cap of the class); D = target − counted. |D| < minimum rate × target gives 0; a gain gives
 * min(savings share × D × quality factor, stop-gain × target); a loss gives −min(loss share × |D|,
 * stop-loss × target), or 0 in a one-sided model. Pay for reporting: bonus × reported cases × factor;
 * pay for performance: bonus × cases × factor.
 *
 * @param cases with what they cost; not empty. @param terms as agreed.
 * @returns amounts rounded to the cent; `no-denominator` without cases, `missing-parameter` naming
 *   `prices` or `population`, `outside-method-range` naming the term that cannot be.
 * Source: see METHOD.
 * Example: a target of 100 million, a cost of 94, 2 % minimum and 80 % sharing give 4,800,000.
 */
export function computeSettlement(
  cases: readonly PaidCase[],
  terms: PaymentTerms,
): Result<Settlement> {
  const priced = readCases(cases, terms);
  if ("status" in priced) return priced;
  const sums = sumCases(priced);
  const raw = settle(sums, terms);
  const margin = findMargin(sums, raw.settlementCents, terms);
  const value: Settlement = {
    settlementCents: roundToCents(raw.settlementCents),
    targetCents: roundToCents(raw.targetCents),
    countedCents: roundToCents(sums.countedCents),
    realCents: roundToCents(sums.realCents),
    aboveCapCents: roundToCents(sums.realCents - sums.countedCents),
    qualityScore: raw.qualityScore,
    qualityFactor: raw.qualityFactor,
    limitedBy: raw.limitedBy,
    marginCents: margin === null ? null : roundToCents(margin),
  };
  return computed(value, "eur-cents", sums.count, METHOD);
}
