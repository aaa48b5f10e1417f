import { seededRandom } from "../statistics";
import { computed, notComputable, type Method, type Result } from "../shared/result";
import type { PricedCase } from "./case-sums";
import { hasTarget, type PaidCase, type PaymentTerms } from "./payment-terms";
import { settle } from "./settle";
import { drawCases, readDraws, type YearDraws } from "./simulate-settlement";
import { summariseAmounts } from "./summarise-amounts";

export const METHOD: Method = {
  id: "payment-luck-by-volume",
  version: "1.0.0",
  source:
    "Bootstrap of cases whose expected cost is set equal to the target, quality set aside: what is then settled is chance alone (42 CFR 425.605(b) lets the minimum savings rate fall with the number of people for that reason)",
};

/** What chance alone settles at a number of cases. */
export interface LuckAtVolume {
  readonly cases: number;
  /** Share of years in which the hospital is paid though it saved nothing. */
  readonly chanceOfPayment: number;
  /** Share of years in which it pays though it lost nothing. */
  readonly chanceOfRepayment: number;
  /** Middle 90 % of the settlement for each case, euro cents. */
  readonly p5Cents: number;
  readonly p95Cents: number;
}

/** The same cases with prices that make target and counted cost equal. */
function withoutDifference(cases: readonly PricedCase[]): readonly PricedCase[] | null {
  const target = cases.reduce((sum, one) => sum + one.targetCents, 0);
  const counted = cases.reduce((sum, one) => sum + one.countedCents, 0);
  if (target === 0) return null;
  return cases.map((one) => ({ ...one, targetCents: (one.targetCents * counted) / target }));
}

/**
 * Says what a contract pays by luck: the hospital's own cases, at a price that is exactly what they
 * cost, at several numbers of cases a year.
 *
 * Formula: prices × counted / target, quality factor 1; each draw takes v cases with replacement.
 *
 * @param cases of the contract period. @param terms as agreed. @param volumes numbers of cases, each a
 *   whole number of 1 or more. @param rule draws and seed.
 * @returns one row for each volume; `not-applicable` where no target is compared with cost or the
 *   target is that of a population, else reasons as {@link simulateSettlement}.
 * Source: see METHOD.
 * Example: cases that are all alike are never paid by luck.
 */
export function simulateLuck(
  cases: readonly PaidCase[],
  terms: PaymentTerms,
  volumes: readonly number[],
  rule: YearDraws,
): Result<readonly LuckAtVolume[]> {
  if (!hasTarget(terms.kind) || terms.kind === "population-amount") {
    return notComputable("not-applicable", METHOD, terms.kind);
  }
  const isVolume = (size: number) => Number.isSafeInteger(size) && size >= 1;
  if (!volumes.every(isVolume)) return notComputable("outside-method-range", METHOD, "volumes");
  const priced = readDraws(cases, terms, rule);
  if ("status" in priced) return priced;
  const fair = withoutDifference(priced);
  if (!fair) return notComputable("no-denominator", METHOD, "prices");
  const plain: PaymentTerms = { ...terms, qualitySteps: [] };
  const rows = volumes.map((size): LuckAtVolume => {
    const random = seededRandom(rule.seed + size);
    const settled = Array.from(
      { length: rule.draws },
      () => settle(drawCases(fair, size, random), plain).settlementCents,
    );
    const { p5Cents, p95Cents } = summariseAmounts(settled.map((amount) => amount / size));
    return {
      cases: size,
      chanceOfPayment: settled.filter((amount) => amount > 0).length / rule.draws,
      chanceOfRepayment: settled.filter((amount) => amount < 0).length / rule.draws,
      ...{ p5Cents, p95Cents },
    };
  });
  return computed(rows, "eur-cents", priced.length, METHOD);
}
