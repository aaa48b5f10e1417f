import { seededRandom } from "../statistics";
import { computed, notComputable, type Method, type Result } from "../shared/result";
import { sumCases, type CaseSums, type PricedCase } from "./case-sums";
import { readCases } from "./compute-settlement";
import type { PaidCase, PaymentTerms } from "./payment-terms";
import { findMargin, settle } from "./settle";
import { summariseAmounts, type AmountSpread } from "./summarise-amounts";

export const METHOD: Method = {
  id: "payment-bootstrap",
  version: "1.0.0",
  source:
    "Efron B, Tibshirani RJ. An Introduction to the Bootstrap, 1993, ch. 6 and 13; Poisson weights where the number of cases is itself at risk: Hanley JA, MacGibbon B. Comput Methods Programs Biomed 2006;83:57-62",
};

/** How often a year is drawn again, and from which seed. */
export interface YearDraws {
  /** Whole, 1 to 100 000. */
  readonly draws: number;
  readonly seed: number;
}

/** What a year could have settled with the same care and other patients. */
export interface SettlementDistribution extends YearDraws {
  readonly settlement: AmountSpread;
  /** Share of years in which the hospital pays. */
  readonly chanceOfLoss: number;
  /** Share of years in which the hospital receives something. */
  readonly chanceOfGain: number;
  /** Paid minus real cost; null where what is paid today is not known. */
  readonly margin: AmountSpread | null;
  readonly chanceOfRealLoss: number | null;
}

/** The same order for the same cases, so that the order of delivery changes nothing. */
function inFixedOrder(cases: readonly PricedCase[]): readonly PricedCase[] {
  return [...cases].sort(
    (a, b) =>
      a.realCents - b.realCents ||
      a.targetCents - b.targetCents ||
      a.countedCents - b.countedCents ||
      a.reportedCount - b.reportedCount ||
      a.dueCount - b.dueCount ||
      a.reachedCount - b.reachedCount ||
      a.knownCount - b.knownCount,
  );
}

/** As many cases as wanted, with replacement. Plain counters: this runs millions of times. */
export function drawCases(
  cases: readonly PricedCase[],
  size: number,
  random: () => number,
): CaseSums {
  let [targetCents, countedCents, realCents] = [0, 0, 0];
  let [dueCount, reportedCount, knownCount, reachedCount] = [0, 0, 0, 0];
  for (let taken = 0; taken < size; taken += 1) {
    const one = cases[Math.floor(random() * cases.length)];
    if (one === undefined) continue;
    targetCents += one.targetCents;
    countedCents += one.countedCents;
    realCents += one.realCents;
    dueCount += one.dueCount;
    reportedCount += one.reportedCount;
    knownCount += one.knownCount;
    reachedCount += one.reachedCount;
  }
  return {
    ...{ count: size, targetCents, countedCents, realCents },
    ...{ dueCount, reportedCount, knownCount, reachedCount },
  };
}

/** Each case a Poisson number of times with mean 1: another number of cases in every year. */
function drawPopulation(cases: readonly PricedCase[], random: () => number): CaseSums {
  const limit = Math.exp(-1);
  return sumCases(cases, () => {
    let [times, product] = [0, random()];
    while (product > limit) {
      times += 1;
      product *= random();
    }
    return times;
  });
}

/** Cases in a fixed order with their prices, or why there is nothing to draw from. */
export function readDraws(
  cases: readonly PaidCase[],
  terms: PaymentTerms,
  { draws, seed }: YearDraws,
): readonly PricedCase[] | ReturnType<typeof notComputable> {
  const isNumber = Number.isSafeInteger(draws) && draws >= 1 && draws <= 100_000;
  if (!isNumber || !Number.isFinite(seed)) {
    return notComputable("outside-method-range", METHOD, "draws");
  }
  const priced = readCases(cases, terms);
  return "status" in priced ? priced : inFixedOrder(priced);
}

/**
 * Draws the year again and again from the hospital's own cases: what the settlement could have been
 * with the same care and other patients.
 *
 * Formula: each draw takes n cases with replacement (in a population amount each case a Poisson(1)
 * number of times, as the number of people who fall ill is then the hospital's risk) and settles them.
 *
 * @param cases of the contract period. @param terms as agreed. @param rule draws and seed.
 * @returns spread and chances; the same seed and cases give the same answer in any order of cases;
 *   reasons as {@link computeSettlement}, `outside-method-range` for draws that cannot be.
 * Source: see METHOD.
 * Example: of cases that are all alike every year settles the same amount.
 */
export function simulateSettlement(
  cases: readonly PaidCase[],
  terms: PaymentTerms,
  rule: YearDraws,
): Result<SettlementDistribution> {
  const ordered = readDraws(cases, terms, rule);
  if ("status" in ordered) return ordered;
  const random = seededRandom(rule.seed);
  const isPopulation = terms.kind === "population-amount";
  const settlements: number[] = [];
  const margins: number[] = [];
  for (let draw = 0; draw < rule.draws; draw += 1) {
    const sums = isPopulation
      ? drawPopulation(ordered, random)
      : drawCases(ordered, ordered.length, random);
    const { settlementCents } = settle(sums, terms);
    settlements.push(settlementCents);
    const margin = findMargin(sums, settlementCents, terms);
    if (margin !== null) margins.push(margin);
  }
  const shareOf = (amounts: readonly number[], isCounted: (amount: number) => boolean) =>
    amounts.filter(isCounted).length / amounts.length;
  const value: SettlementDistribution = {
    ...{ draws: rule.draws, seed: rule.seed },
    settlement: summariseAmounts(settlements),
    chanceOfLoss: shareOf(settlements, (amount) => amount < 0),
    chanceOfGain: shareOf(settlements, (amount) => amount > 0),
    margin: margins.length === 0 ? null : summariseAmounts(margins),
    chanceOfRealLoss: margins.length === 0 ? null : shareOf(margins, (amount) => amount < 0),
  };
  return computed(value, "eur-cents", ordered.length, METHOD);
}
