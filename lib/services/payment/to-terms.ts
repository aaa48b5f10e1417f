import "server-only";
import type { PaymentChoices, PaymentInput } from "@/lib/contracts/budget/payment-input";
import type {
  PaidCase,
  PaymentTerms,
  PriceRule,
  QualityStep,
  TargetPrice,
} from "@/lib/engine/payment";
import { PAYMENT_RULES } from "@/lib/engine/payment";

type Numbers = PaymentInput["numbers"];

const share = (percent: number | null): number => (percent ?? 0) / 100;
const optionalShare = (percent: number | null): number | null =>
  percent === null ? null : percent / 100;
const cents = (euro: number | null): number | null =>
  euro === null ? null : Math.round(euro * 100);

/** A gate is one step; with a second score from which everything is paid it is a ladder. */
function toSteps({ qualityFrom, qualityFromFactor, qualityFull }: Numbers): readonly QualityStep[] {
  if (qualityFrom === null) {
    return qualityFull === null ? [] : [{ fromScore: qualityFull / 100, factor: 1 }];
  }
  const gate = { fromScore: qualityFrom / 100, factor: share(qualityFromFactor) };
  if (qualityFull === null) return [gate];
  const full = { fromScore: qualityFull / 100, factor: 1 };
  return full.fromScore > gate.fromScore ? [gate, full] : [full];
}

/**
 * Cases that a class needs for a price of its own. Where the classes without one together hold fewer
 * people than may be told, the next class joins them: else their mean would follow from the total.
 */
function findMinimumClassCount(base: readonly PaidCase[]): number {
  const wanted = PAYMENT_RULES.minimumClassCount.amount;
  const counts = new Map<number, number>();
  for (const { severityClass } of base) {
    counts.set(severityClass, (counts.get(severityClass) ?? 0) + 1);
  }
  const sizes = [...counts].map(([severityClass, count]) => ({
    count,
    isPriced: severityClass > 0 && count >= wanted,
  }));
  const rest = sizes.reduce((sum, { count, isPriced }) => sum + (isPriced ? 0 : count), 0);
  if (rest === 0 || rest >= PAYMENT_RULES.smallestExcluded.amount) return wanted;
  const priced = sizes.filter(({ isPriced }) => isPriced).map(({ count }) => count);
  return priced.length === 0 ? wanted : Math.min(...priced) + 1;
}

/** How own cost becomes a price. */
export function toPriceRule(numbers: Numbers, base: readonly PaidCase[]): PriceRule {
  return {
    trendIndex: numbers.trendIndex ?? 1,
    discount: share(numbers.discount),
    outlierQuantile: optionalShare(numbers.outlierQuantile),
    minimumClassCount: findMinimumClassCount(base),
  };
}

/** Prices of own cost, with a typed price in the place of its class. */
function toPrices(prices: readonly TargetPrice[], numbers: Numbers): PaymentTerms["prices"] {
  const typed = [numbers.price1, numbers.price2, numbers.price3, numbers.price4].map(cents);
  const kept = prices.map((price) => ({
    ...price,
    priceCents: typed[price.severityClass - 1] ?? price.priceCents,
  }));
  const cap = prices.find(({ severityClass }) => severityClass === 0)?.capCents ?? null;
  const added = typed.flatMap((priceCents, place) => {
    const severityClass = place + 1;
    const isKnown = prices.some((price) => price.severityClass === severityClass);
    return priceCents === null || isKnown ? [] : [{ severityClass, priceCents, capCents: cap }];
  });
  return [...kept, ...added];
}

/** The amount for a population; without typed figures the target of the cases for as many persons. */
function toPopulation(numbers: Numbers, expectedCents: number): PaymentTerms["population"] {
  const { persons, amountPerPerson } = numbers;
  const amount = cents(amountPerPerson);
  if (persons !== null && amount !== null) return { persons, amountCents: amount };
  if (expectedCents <= 0) return null;
  const people = persons ?? 1;
  return { persons: people, amountCents: expectedCents / people };
}

/** What the terms of a model are made from besides what was typed. */
export interface TermsBasis {
  readonly prices: readonly TargetPrice[];
  /** What the cases of the base period would be paid in a contract year. */
  readonly expectedCents: number;
}

/** The terms of a model as the engine reads them. */
export function toTerms(
  model: PaymentChoices["model"],
  numbers: Numbers,
  { prices, expectedCents }: TermsBasis,
): PaymentTerms {
  const isWhole = ["episode-bundle", "condition-bundle", "population-amount"].includes(model);
  return {
    kind: model,
    prices: toPrices(prices, numbers),
    minimumRate: isWhole ? 0 : share(numbers.minimumRate),
    // A bundle leaves the whole difference with the hospital; only the limits share it.
    savingsShare: isWhole ? 1 : share(numbers.savingsShare),
    lossShare: isWhole ? 1 : share(numbers.lossShare),
    qualitySteps: toSteps(numbers),
    stopGain: optionalShare(numbers.stopGain),
    stopLoss: optionalShare(numbers.stopLoss),
    bonusPerCaseCents: cents(numbers.bonusPerCase) ?? 0,
    paidPerCaseCents: cents(numbers.paidPerCase),
    population: model === "population-amount" ? toPopulation(numbers, expectedCents) : null,
  };
}
