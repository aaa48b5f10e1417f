import { computed, notComputable, type Method, type Result } from "../../shared/result";
import { isMeasurable } from "../is-measurable";

export const METHOD: Method = {
  id: "score-calibration",
  version: "1.0.0",
  source:
    "Steyerberg EW. Clinical Prediction Models, 2009, ch. 15 (calibration line of a continuous outcome, explained variance)",
};

/** A patient with the score that a model expected and the score that came. */
export interface ExpectedScore {
  readonly expected: number;
  readonly actual: number;
}

/** Patients of about the same expected score: means of what was expected and of what came. */
export interface ScoreCalibrationGroup {
  readonly cases: number;
  readonly expected: number;
  readonly actual: number;
}

/** How well expected scores fit the scores that came. */
export interface ScoreCalibration {
  readonly groups: readonly ScoreCalibrationGroup[];
  /** Mean of actual minus expected; 0 is perfect. */
  readonly inTheLarge: number;
  /** Slope of actual on expected; 1 is perfect. Null when all expected scores are the same. */
  readonly slope: number | null;
  /** 1 − Σ (actual − expected)² / Σ (actual − mean)²; under 0 the mean predicts better. Null without spread. */
  readonly explained: number | null;
}

const GROUPS = 10;
const FEWEST_CASES = 2;

const mean = (amounts: readonly number[]): number =>
  amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length;

function groupByExpected(cases: readonly ExpectedScore[]): readonly ScoreCalibrationGroup[] {
  const sorted = [...cases].sort((a, b) => a.expected - b.expected);
  const count = Math.min(GROUPS, sorted.length);
  return Array.from({ length: count }, (_, g) => {
    const members = sorted.slice(
      Math.floor((g * sorted.length) / count),
      Math.floor(((g + 1) * sorted.length) / count),
    );
    return {
      cases: members.length,
      expected: mean(members.map(({ expected }) => expected)),
      actual: mean(members.map(({ actual }) => actual)),
    };
  });
}

/**
 * Shows how well expected scores fit the scores that came.
 *
 * Formula: groups of equal number by expected score; in the large = mean(actual − expected); slope =
 * Σ (expected − mean)(actual − mean) / Σ (expected − mean)²; explained = 1 − residual / total squares.
 *
 * @param cases patients with their expected and actual score, any order.
 * @returns the calibration, unit `calibration`; `below-minimum-count` under two patients,
 *   `outside-method-range` for a score that is no number.
 * Source: see METHOD.
 * Example: scores that come as expected give in the large 0, slope 1 and explained 1.
 */
export function computeScoreCalibration(cases: readonly ExpectedScore[]): Result<ScoreCalibration> {
  if (!cases.every((one) => isMeasurable(one.expected) && isMeasurable(one.actual))) {
    return notComputable("outside-method-range", METHOD);
  }
  if (cases.length < FEWEST_CASES) return notComputable("below-minimum-count", METHOD, "cases");
  const meanExpected = mean(cases.map(({ expected }) => expected));
  const meanActual = mean(cases.map(({ actual }) => actual));
  const sum = (term: (one: ExpectedScore) => number) =>
    cases.reduce((total, one) => total + term(one), 0);
  const spread = sum(({ expected }) => (expected - meanExpected) ** 2);
  const total = sum(({ actual }) => (actual - meanActual) ** 2);
  const together = sum((one) => (one.expected - meanExpected) * (one.actual - meanActual));
  const residual = sum(({ expected, actual }) => (actual - expected) ** 2);
  const calibration: ScoreCalibration = {
    groups: groupByExpected(cases),
    inTheLarge: meanActual - meanExpected,
    slope: spread > 0 ? together / spread : null,
    explained: total > 0 ? 1 - residual / total : null,
  };
  return computed(calibration, "calibration", cases.length, METHOD);
}
