import "server-only";
import type { InstalledRiskModel } from "@/lib/contracts/risk-models/risk-model";
import type { ScoreReport } from "@/lib/contracts/steering/funnels";
import {
  computeExpectedScore,
  computeScoreCalibration,
  readCovariates,
} from "@/lib/engine/statistics";
import type { ScoreCase, UnitSums } from "@/lib/repositories/funnels";
import { recordOf, setOf } from "./choose-model";

/** The indicator whose gains are expected, and the codes of its sums. */
interface GainCodes {
  readonly unit: string;
  readonly modelled: string;
  readonly residual: string;
}

interface Expected {
  readonly unit: string;
  readonly gain: number;
  readonly expected: number;
  readonly actual: number;
}

function expectAll(
  cases: readonly ScoreCase[],
  model: InstalledRiskModel,
  scoreUnit: string,
): readonly Expected[] {
  const set = setOf(recordOf(model));
  const names = model.terms.map(({ name }) => name);
  return cases.flatMap((one) => {
    const covariates = readCovariates(names, { ...one, scoreBefore: one.before });
    const expected = computeExpectedScore(set, covariates, scoreUnit);
    if (expected.status !== "computed") return [];
    const { unit, before, after } = one;
    return [{ unit, gain: after - before, expected: expected.value, actual: after }];
  });
}

function sum(
  code: string,
  expected: readonly Expected[],
  amountOf: (one: Expected) => number,
): readonly UnitSums[] {
  return [...new Set(expected.map(({ unit }) => unit))].map((unit) => {
    const amounts = expected.filter((one) => one.unit === unit).map(amountOf);
    return {
      unit,
      indicatorCode: code,
      n: amounts.length,
      numerator: null,
      total: amounts.reduce((total, amount) => total + amount, 0),
      totalSquares: amounts.reduce((total, amount) => total + amount ** 2, 0),
    };
  });
}

/** Sums by unit of gains and of what the model did not expect, with how well the model fits. */
export function expectScores(
  cases: readonly ScoreCase[],
  model: InstalledRiskModel,
  { unit, modelled, residual }: GainCodes,
): { readonly sums: readonly UnitSums[]; readonly report: ScoreReport } {
  const expected = expectAll(cases, model, unit);
  return {
    sums: [
      ...sum(modelled, expected, ({ gain }) => gain),
      ...sum(residual, expected, (one) => one.actual - one.expected),
    ],
    report: {
      model: recordOf(model),
      leftOut: cases.length - expected.length,
      calibration: computeScoreCalibration(expected),
    },
  };
}
