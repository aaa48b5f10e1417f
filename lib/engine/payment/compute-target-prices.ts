import { computeQuantile } from "../statistics";
import { computed, notComputable, type Method, type Result } from "../shared/result";
import { roundToCents } from "../shared/units";
import type { PaidCase, SeverityPrice } from "./payment-terms";

export const METHOD: Method = {
  id: "payment-target-price",
  version: "1.0.0",
  source:
    "BPCI Advanced Clinical Episode Reconciliation Specifications, CMS, July 2019 (historical cost, winsorised, trended, less a discount)",
};

/** How a price is made from what care cost before. */
export interface PriceRule {
  /** Factor from the base period to the contract period, e.g. 1.02; above 0. */
  readonly trendIndex: number;
  /** Share taken off for the payer, 0 to 1. */
  readonly discount: number;
  /** Cost above this quantile of its class is cut off there, e.g. 0.99; null cuts nothing. */
  readonly outlierQuantile: number | null;
  /** A class with fewer cases takes the price of all cases together. */
  readonly minimumClassCount: number;
}

/** A price with what it rests on. */
export interface TargetPrice extends SeverityPrice {
  readonly baseCount: number;
  /** Mean of the base period after cutting off, before trend and discount. */
  readonly baseMeanCents: number;
  /** True where the class was too small and takes the price of all cases. */
  readonly isPooled: boolean;
}

function findRuleFault(rule: PriceRule): keyof PriceRule | null {
  const { trendIndex, discount, outlierQuantile, minimumClassCount } = rule;
  if (!(Number.isFinite(trendIndex) && trendIndex > 0)) return "trendIndex";
  if (!(discount >= 0 && discount < 1)) return "discount";
  const isQuantile = outlierQuantile === null || (outlierQuantile > 0 && outlierQuantile <= 1);
  if (!isQuantile) return "outlierQuantile";
  return Number.isSafeInteger(minimumClassCount) && minimumClassCount > 0
    ? null
    : "minimumClassCount";
}

function priceOf(
  severityClass: number,
  costs: readonly number[],
  rule: PriceRule,
): TargetPrice | null {
  const quantile =
    rule.outlierQuantile === null
      ? null
      : computeQuantile(costs, rule.outlierQuantile, "eur-cents");
  const cap = quantile?.status === "computed" ? quantile.value : null;
  const cut = costs.map((cost) => Math.min(cost, cap ?? cost));
  const mean = cut.reduce((sum, cost) => sum + cost, 0) / cut.length;
  const price = roundToCents(mean * rule.trendIndex * (1 - rule.discount));
  if (price === 0) return null;
  return {
    severityClass,
    priceCents: price,
    capCents: cap === null ? null : roundToCents(cap * rule.trendIndex),
    baseCount: costs.length,
    baseMeanCents: roundToCents(mean),
    isPooled: false,
  };
}

/**
 * Makes a price for each severity class from what the hospital's own care cost in a base period.
 *
 * Formula: cap_s = quantile q of the costs of class s; price_s = trend × (1 − discount) × mean of
 * min(cost, cap_s); the cap moves with the trend. A class below the minimum count takes the price of
 * all cases together, and class 0 is that price.
 *
 * @param base cases of the base period; not empty. @param rule how the price is made.
 * @returns class 0 first, then the classes that occur, rising; `no-denominator` without cases or
 *   without cost, `outside-method-range` naming the part of the rule that cannot be.
 * Source: see METHOD.
 * Example: costs of 100 and 300 without cutting, trend 1.1 and 10 % off, give a price of 198.
 */
export function computeTargetPrices(
  base: readonly PaidCase[],
  rule: PriceRule,
): Result<readonly TargetPrice[]> {
  const fault = findRuleFault(rule);
  if (fault) return notComputable("outside-method-range", METHOD, fault);
  const costsOf = (cases: readonly PaidCase[]) => cases.map(({ costCents }) => costCents);
  const isCost = (cost: number) => Number.isFinite(cost) && cost >= 0;
  if (!costsOf(base).every(isCost)) {
    return notComputable("outside-method-range", METHOD, "costCents");
  }
  const all = base.length === 0 ? null : priceOf(0, costsOf(base), rule);
  if (!all) return notComputable("no-denominator", METHOD, "base");
  const classes = [...new Set(base.map(({ severityClass }) => severityClass))]
    .filter((severityClass) => severityClass > 0)
    .sort((a, b) => a - b);
  const prices = classes.map((severityClass): TargetPrice => {
    const costs = costsOf(base.filter((one) => one.severityClass === severityClass));
    const own = costs.length < rule.minimumClassCount ? null : priceOf(severityClass, costs, rule);
    return own ?? { ...all, severityClass, baseCount: costs.length, isPooled: true };
  });
  return computed([all, ...prices], "eur-cents", base.length, METHOD);
}
