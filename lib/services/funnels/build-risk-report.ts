import "server-only";
import type { PeriodStamp } from "@/lib/contracts/steering/figure";
import type { RiskModelRecord, RiskMonth, RiskReport } from "@/lib/contracts/steering/funnels";
import { notComputable, type Result } from "@/lib/engine/shared/result";
import {
  computeCalibration,
  computeRatioFunnel,
  computeRisk,
  computeRiskAdjustedCusum,
  computeStabilisedRatios,
  computeStandardisedRatio,
  computeVlad,
  fitLogisticModel,
  LOGISTIC_METHOD,
  simulateCusumLimit,
  type CoefficientSet,
  type Covariates,
  type ExpectedCase,
  type Funnel,
  type RatioUnit,
} from "@/lib/engine/statistics";
import type { RiskCase } from "@/lib/repositories/funnels";

/** The chart looks for twice the odds, and may call falsely once in five years of this many patients. */
const CUSUM_DESIGN = { oddsRatio: 2, yearsBetweenFalseSignals: 5, sequences: 400, seed: 20261122 };
const COMPARED_YEARS = 2;
const YEARS_OF_TEN = 10;
/** A month of a few patients would give their outcomes away. */
const MINIMUM_MONTH = 5;

export interface RiskInput {
  readonly cases: readonly RiskCase[];
  readonly reference: PeriodStamp;
  readonly period: PeriodStamp;
}

export interface RiskOutcome {
  readonly adjusted: Result<Funnel>;
  readonly report: RiskReport | null;
}

function covariatesOf(one: RiskCase, variants: readonly string[]): Covariates | null {
  if (one.ageYears === null || one.severity === null || one.sex === null) return null;
  return {
    "age-per-decade": one.ageYears / YEARS_OF_TEN,
    male: one.sex === "male" ? 1 : 0,
    severity: one.severity,
    ...Object.fromEntries(
      variants.slice(1).map((variant) => [`variant.${variant}`, one.variant === variant ? 1 : 0]),
    ),
  };
}

interface Known {
  readonly one: RiskCase;
  readonly covariates: Covariates;
}

function fit(known: readonly Known[], input: RiskInput): Result<RiskModelRecord> {
  const cases = known
    .filter(({ one }) => one.periodStart < input.reference.until)
    .map(({ one, covariates }) => ({ hasEvent: one.hasEvent, covariates }));
  if (cases.length === 0) return notComputable("not-delivered", LOGISTIC_METHOD, "reference");
  const fitted = fitLogisticModel(cases, Object.keys(cases[0]?.covariates ?? {}));
  if (fitted.status !== "computed") return fitted;
  const { intercept, terms, events } = fitted.value;
  const record: RiskModelRecord = {
    id: LOGISTIC_METHOD.id,
    version: LOGISTIC_METHOD.version,
    date: input.reference.until,
    source: LOGISTIC_METHOD.source,
    reference: input.reference,
    cases: cases.length,
    events,
    intercept,
    terms,
    warnings: fitted.warnings,
  };
  return { ...fitted, value: record };
}

interface Placed extends ExpectedCase {
  readonly unit: string;
  readonly periodStart: string;
}

function expectAll(known: readonly Known[], model: RiskModelRecord): readonly Placed[] {
  const set: CoefficientSet = { ...model, intercept: model.intercept.estimate };
  return known.flatMap(({ one, covariates }) => {
    const risk = computeRisk(set, covariates);
    if (risk.status !== "computed") return [];
    return [
      { unit: one.unit, periodStart: one.periodStart, hasEvent: one.hasEvent, risk: risk.value },
    ];
  });
}

function sumByUnit(cases: readonly Placed[]): readonly RatioUnit[] {
  const units = new Map<string, { observed: number; expected: number }>();
  for (const { unit, risk, hasEvent } of cases) {
    const sum = units.get(unit) ?? { observed: 0, expected: 0 };
    sum.observed += Number(hasEvent);
    sum.expected += risk;
    units.set(unit, sum);
  }
  return [...units].map(([key, sum]) => ({ key, ...sum }));
}

function listMonths(cases: readonly Placed[], limit: number): readonly RiskMonth[] {
  const cusum = computeRiskAdjustedCusum(cases, { oddsRatio: CUSUM_DESIGN.oddsRatio, limit });
  const vlad = computeVlad(cases);
  if (cusum.status !== "computed" || vlad.status !== "computed") return [];
  const signals = new Set(cusum.value.signals);
  const months: RiskMonth[] = [];
  let open = { from: "", cases: 0, height: 0, hasSignal: false };
  cases.forEach(({ periodStart }, place) => {
    open = {
      from: open.from || periodStart,
      cases: open.cases + 1,
      height: Math.max(open.height, cusum.value.heights[place] ?? 0),
      hasSignal: open.hasSignal || signals.has(place),
    };
    const isLast = cases[place + 1]?.periodStart !== periodStart;
    if (!isLast || open.cases < MINIMUM_MONTH) return;
    months.push({ ...open, until: periodStart, balance: vlad.value[place] ?? 0 });
    open = { from: "", cases: 0, height: 0, hasSignal: false };
  });
  return months;
}

/**
 * Expected outcomes by a model that is fitted on the year before the compared span and never sees the
 * span itself: observed over expected by unit, calibration, CUSUM and its picture.
 */
export function buildRiskReport(input: RiskInput): RiskOutcome {
  const variants = [...new Set(input.cases.flatMap(({ variant }) => variant ?? []))].sort();
  const known = input.cases.flatMap((one) => {
    const covariates = covariatesOf(one, variants);
    return covariates ? [{ one, covariates }] : [];
  });
  const model = fit(known, input);
  if (model.status !== "computed") return { adjusted: model, report: null };
  const compared = expectAll(
    known.filter(({ one }) => one.periodStart >= input.period.from),
    model.value,
  );
  const units = sumByUnit(compared);
  const observed = units.reduce((sum, unit) => sum + unit.observed, 0);
  const expected = units.reduce((sum, unit) => sum + unit.expected, 0);
  const risks = compared.map(({ risk }) => risk);
  const limit = simulateCusumLimit(risks, {
    oddsRatio: CUSUM_DESIGN.oddsRatio,
    runLength: Math.round(
      (compared.length / COMPARED_YEARS) * CUSUM_DESIGN.yearsBetweenFalseSignals,
    ),
    sequences: CUSUM_DESIGN.sequences,
    seed: CUSUM_DESIGN.seed,
  });
  return {
    adjusted: computeRatioFunnel(units),
    report: {
      model: model.value,
      ratio: computeStandardisedRatio(observed, expected, compared.length),
      calibration: computeCalibration(compared),
      stabilised: computeStabilisedRatios(units),
      limit,
      months: limit.status === "computed" ? listMonths(compared, limit.value.limit) : [],
    },
  };
}
