import type { PaidCase, PaymentTerms, SeverityPrice } from "./payment-terms";

/** What a settlement needs to know of a group of cases; sums, so that a draw is quick. */
export interface CaseSums {
  readonly count: number;
  readonly targetCents: number;
  /** Cost up to the caps. */
  readonly countedCents: number;
  /** Cost as it was. */
  readonly realCents: number;
  readonly dueCount: number;
  readonly reportedCount: number;
  readonly knownCount: number;
  readonly reachedCount: number;
}

/** One case with its price and its counted cost. */
export type PricedCase = Omit<CaseSums, "count">;

/** Price and counted cost of every case; null where a class has no price and there is none for all. */
export function priceCases(
  cases: readonly PaidCase[],
  terms: Pick<PaymentTerms, "prices">,
): readonly PricedCase[] | null {
  const byClass = new Map(terms.prices.map((price) => [price.severityClass, price]));
  const priced: PricedCase[] = [];
  for (const one of cases) {
    const price = byClass.get(one.severityClass) ?? byClass.get(0);
    if (!price && terms.prices.length > 0) return null;
    priced.push(toPricedCase(one, price));
  }
  return priced;
}

function toPricedCase(one: PaidCase, price: SeverityPrice | undefined): PricedCase {
  return {
    targetCents: price?.priceCents ?? 0,
    countedCents: Math.min(one.costCents, price?.capCents ?? one.costCents),
    realCents: one.costCents,
    dueCount: one.hasReported === null ? 0 : 1,
    reportedCount: one.hasReported ? 1 : 0,
    knownCount: one.hasReachedOutcome === null ? 0 : 1,
    reachedCount: one.hasReachedOutcome ? 1 : 0,
  };
}

/** Sums of a group in which case i stands `times[i]` times. */
export function sumCases(
  cases: readonly PricedCase[],
  timesOf: (place: number) => number = () => 1,
): CaseSums {
  const sums = {
    ...{ count: 0, targetCents: 0, countedCents: 0, realCents: 0 },
    ...{ dueCount: 0, reportedCount: 0, knownCount: 0, reachedCount: 0 },
  };
  cases.forEach((one, place) => {
    const times = timesOf(place);
    if (times === 0) return;
    sums.count += times;
    sums.targetCents += times * one.targetCents;
    sums.countedCents += times * one.countedCents;
    sums.realCents += times * one.realCents;
    sums.dueCount += times * one.dueCount;
    sums.reportedCount += times * one.reportedCount;
    sums.knownCount += times * one.knownCount;
    sums.reachedCount += times * one.reachedCount;
  });
  return sums;
}
