import "server-only";
import type { PeriodStamp } from "@/lib/contracts/steering/figure";
import type { RiskModelRecord, RiskMonth, RiskReport } from "@/lib/contracts/steering/funnels";
import type { Result } from "@/lib/engine/shared/result";
import {
  computeCalibration,
  computeRatioFunnel,
  computeRisk,
  computeRiskAdjustedCusum,
  computeStabilisedRatios,
  computeStandardisedRatio,
  computeVlad,
  readCovariates,
  simulateCusumLimit,
  type ExpectedCase,
  type Funnel,
  type RatioUnit,
} from "@/lib/engine/statistics";
import type { RiskCase } from "@/lib/repositories/funnels";
import { setOf } from "./choose-model";
import { patientOf } from "./fit-own-model";

/** The chart looks for twice the odds, and may call falsely once in five years of this many patients. */
const CUSUM_DESIGN = { oddsRatio: 2, yearsBetweenFalseSignals: 5, sequences: 400, seed: 20261122 };
const COMPARED_YEARS = 2;
/** A month of a few patients would give their outcomes away. */
const MINIMUM_MONTH = 5;

export interface RiskInput {
  readonly cases: readonly RiskCase[];
  readonly period: PeriodStamp;
  readonly model: Result<RiskModelRecord>;
}

export interface RiskOutcome {
  readonly adjusted: Result<Funnel>;
  readonly report: RiskReport | null;
}

interface Placed extends ExpectedCase {
  readonly unit: string;
  readonly periodStart: string;
}

function expectAll(cases: readonly RiskCase[], model: RiskModelRecord): readonly Placed[] {
  const set = setOf(model);
  const names = model.terms.map(({ name }) => name);
  return cases.flatMap((one) => {
    const risk = computeRisk(set, readCovariates(names, patientOf(one)));
    if (risk.status !== "computed") return [];
    const { unit, periodStart, hasEvent } = one;
    return [{ unit, periodStart, hasEvent, risk: risk.value }];
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
 * Expected outcomes by a model that never saw the compared span: observed over expected by unit,
 * calibration, CUSUM and its picture.
 */
export function buildRiskReport({ cases, period, model }: RiskInput): RiskOutcome {
  if (model.status !== "computed") return { adjusted: model, report: null };
  const delivered = cases.filter(({ periodStart }) => periodStart >= period.from);
  const compared = expectAll(delivered, model.value);
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
      leftOut: delivered.length - compared.length,
      ratio: computeStandardisedRatio(observed, expected, compared.length),
      calibration: computeCalibration(compared),
      stabilised: computeStabilisedRatios(units),
      limit,
      months: limit.status === "computed" ? listMonths(compared, limit.value.limit) : [],
    },
  };
}
