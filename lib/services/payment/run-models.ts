import "server-only";
import type { PaymentChoices, PaymentInput } from "@/lib/contracts/budget/payment-input";
import type { PaymentOutcome, PaymentPage } from "@/lib/contracts/budget/payment-page";
import {
  computeBreakEven,
  computeSettlement,
  computeTargetPrices,
  describeModel,
  PAYMENT_RULES,
  SETTLEMENT_METHOD,
  simulateLuck,
  simulateSettlement,
  type PaidCase,
  type PaymentTerms,
  type TargetPrice,
} from "@/lib/engine/payment";
import { notComputable, type Result } from "@/lib/engine/shared/result";
import { toPriceRule, toTerms } from "./to-terms";

/** The cases of a base period and a contract year, by episode and by patient. */
export interface ModelCases {
  readonly base: readonly PaidCase[];
  readonly contract: readonly PaidCase[];
  readonly baseByPatient: readonly PaidCase[];
  readonly contractByPatient: readonly PaidCase[];
  readonly baseMonths: number;
  /** So few cases are left out that their cost would follow by subtraction. */
  readonly isTelling: boolean;
}

type Model = PaymentChoices["model"];

/** What one model is run on: cases, prices and terms. */
interface ModelRun {
  readonly cases: readonly PaidCase[];
  readonly prices: Result<readonly TargetPrice[]>;
  readonly terms: PaymentTerms;
}

const YEAR = 12;
const MINIMUM = PAYMENT_RULES.minimumCases.amount;
const TOO_FEW = notComputable("below-minimum-count", SETTLEMENT_METHOD, String(MINIMUM));
const TELLING = notComputable(
  "suppressed",
  SETTLEMENT_METHOD,
  `k=${PAYMENT_RULES.smallestExcluded.amount}`,
);
const DRAWS = { draws: PAYMENT_RULES.draws.amount, seed: PAYMENT_RULES.seed.amount };
/** Numbers of cases at which luck is told, as parts of the hospital's own. */
const VOLUME_PARTS = [0.1, 0.25, 0.5, 1, 2, 4];

function isByPatient(model: Model): boolean {
  return model === "condition-bundle" || model === "population-amount";
}

/** What the cases of the base period come to in a year, at the prices of their class. */
function expectedOf(base: readonly PaidCase[], prices: readonly TargetPrice[], months: number) {
  const byClass = new Map(
    prices.map(({ severityClass, priceCents }) => [severityClass, priceCents]),
  );
  const total = base.reduce(
    (sum, { severityClass }) => sum + (byClass.get(severityClass) ?? byClass.get(0) ?? 0),
    0,
  );
  return (total / months) * YEAR;
}

function prepare(model: Model, input: PaymentInput, cases: ModelCases): ModelRun {
  const base = isByPatient(model) ? cases.baseByPatient : cases.base;
  const refusal = cases.isTelling ? TELLING : base.length < MINIMUM ? TOO_FEW : null;
  const prices = refusal ?? computeTargetPrices(base, toPriceRule(input.numbers, base));
  const known = prices.status === "computed" ? prices.value : [];
  const expectedCents = expectedOf(base, known, cases.baseMonths);
  return {
    cases: isByPatient(model) ? cases.contractByPatient : cases.contract,
    prices,
    terms: toTerms(model, input.numbers, { prices: known, expectedCents }),
  };
}

/** A figure of too few people is not computed: it would tell their cost, and be luck. */
function unlessFew<T>({ cases, prices }: ModelRun, compute: () => Result<T>): Result<T> {
  if (prices.status !== "computed") return prices;
  return cases.length < MINIMUM ? TOO_FEW : compute();
}

function toOutcome(run: ModelRun): PaymentOutcome {
  const { cases, terms } = run;
  return {
    settlement: unlessFew(run, () => computeSettlement(cases, terms)),
    distribution: unlessFew(run, () => simulateSettlement(cases, terms, DRAWS)),
    description: describeModel(terms),
  };
}

/** One model on its cases. */
export function runModel(model: Model, input: PaymentInput, cases: ModelCases): PaymentOutcome {
  return toOutcome(prepare(model, input, cases));
}

/**
 * Prices without the caps above which fewer cases lie than may be told: such a cap is nearly what one
 * patient cost.
 */
function hideTellingCaps(
  prices: Result<readonly TargetPrice[]>,
  outlierPercent: number | null,
): Result<readonly TargetPrice[]> {
  if (prices.status !== "computed" || outlierPercent === null) return prices;
  const least = PAYMENT_RULES.smallestExcluded.amount;
  const isTold = ({ baseCount, isPooled }: TargetPrice) =>
    ((isPooled ? prices.denominator : baseCount) * (100 - outlierPercent)) / 100 >= least;
  return {
    ...prices,
    value: prices.value.map((price) => (isTold(price) ? price : { ...price, capCents: null })),
  };
}

/** Runs the chosen model in full and every model beside it, on the same cases and terms. */
export function runModels(
  models: readonly Model[],
  input: PaymentInput,
  cases: ModelCases,
): Pick<
  PaymentPage,
  "prices" | "chosen" | "breakEven" | "luck" | "comparison" | "baseCount" | "contractCount"
> {
  const run = prepare(input.model, input, cases);
  const comparison = models.map((model) => ({
    model,
    ...runModel(model, input, cases),
  }));
  const volumes = VOLUME_PARTS.map((part) => Math.max(1, Math.round(part * run.cases.length)));
  return {
    prices: hideTellingCaps(run.prices, input.numbers.outlierQuantile),
    chosen: comparison.find(({ model }) => model === input.model) ?? toOutcome(run),
    breakEven: unlessFew(run, () => computeBreakEven(run.cases, run.terms)),
    luck: unlessFew(run, () =>
      simulateLuck(run.cases, run.terms, [...new Set(volumes)], { ...DRAWS, draws: LUCK_DRAWS }),
    ),
    comparison,
    baseCount: isByPatient(input.model) ? cases.baseByPatient.length : cases.base.length,
    contractCount: run.cases.length,
  };
}

/** Large volumes are slow to draw; a share of 1,000 years is known to about three percent points. */
const LUCK_DRAWS = PAYMENT_RULES.draws.amount / 2;
