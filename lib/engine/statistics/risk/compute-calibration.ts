import { computed, notComputable, type Method, type Result } from "../../shared/result";
import { at } from "../../shared/at";
import { fitLogisticModel } from "./fit-logistic-model";
import { inverseLogit, logit } from "./risk-model";

export const METHOD: Method = {
  id: "risk-model-calibration",
  version: "1.0.0",
  source:
    "Steyerberg EW. Clinical Prediction Models, 2009, ch. 15 (calibration in the large, slope, c statistic, Brier); groups as Hosmer DW, Lemeshow S. Commun Stat 1980;A9:1043-1069",
};

/** A patient with the chance that a model expected and what happened. */
export interface ExpectedCase {
  /** Strictly between 0 and 1. */
  readonly risk: number;
  readonly hasEvent: boolean;
}

/** Patients of about the same expected chance: what was expected and what came. */
export interface CalibrationGroup {
  readonly cases: number;
  readonly events: number;
  readonly expected: number;
  readonly lowestRisk: number;
  readonly highestRisk: number;
}

/** How well a model's chances fit what happened. */
export interface Calibration {
  readonly cases: number;
  readonly events: number;
  readonly expected: number;
  readonly groups: readonly CalibrationGroup[];
  /** Log-odds to add to every chance so that the sum fits; 0 is perfect. */
  readonly inTheLarge: number;
  /** 1 is perfect; under 1 the model's extremes are too extreme. Null when it has no finite value. */
  readonly slope: number | null;
  /** Chance that a patient with the event had the higher expected chance; 0.5 is no better than a coin. */
  readonly cStatistic: number;
  /** Mean squared difference between chance and outcome. */
  readonly brier: number;
}

const GROUPS = 10;

function groupByRisk(sorted: readonly ExpectedCase[]): readonly CalibrationGroup[] {
  const size = sorted.length;
  const count = Math.min(GROUPS, size);
  return Array.from({ length: count }, (_, g) => {
    const members = sorted.slice(
      Math.floor((g * size) / count),
      Math.floor(((g + 1) * size) / count),
    );
    return {
      cases: members.length,
      events: members.filter(({ hasEvent }) => hasEvent).length,
      expected: members.reduce((sum, { risk }) => sum + risk, 0),
      lowestRisk: at(members, 0).risk,
      highestRisk: at(members, members.length - 1).risk,
    };
  });
}

// Ranks with ties shared: the c statistic is the Mann-Whitney statistic of the two outcomes.
function cStatisticOf(sorted: readonly ExpectedCase[], events: number): number {
  let rankSum = 0;
  for (let start = 0; start < sorted.length;) {
    let end = start;
    while (end < sorted.length && sorted[end]?.risk === sorted[start]?.risk) end += 1;
    const shared = (start + 1 + end) / 2;
    rankSum += sorted.slice(start, end).filter(({ hasEvent }) => hasEvent).length * shared;
    start = end;
  }
  const others = sorted.length - events;
  return (rankSum - (events * (events + 1)) / 2) / (events * others);
}

/**
 * The shift in log-odds after which the expected events equal the observed ones (recalibration in the
 * large).
 *
 * Formula: a with Σ logit⁻¹(a + logit p) = Σ y, by bisection.
 *
 * @param cases patients with chances strictly between 0 and 1, and both outcomes present.
 * @returns the shift a.
 * Source: Steyerberg 2009, ch. 15.
 * Example: chances of 0.5 for four patients of whom one has the event give ln(1/3).
 */
export function computeRecalibration(cases: readonly ExpectedCase[]): number {
  const events = cases.filter(({ hasEvent }) => hasEvent).length;
  const logOdds = cases.map(({ risk }) => logit(risk));
  let [low, high] = [-40, 40];
  for (let step = 0; step < 120; step += 1) {
    const shift = (low + high) / 2;
    const expected = logOdds.reduce((sum, x) => sum + inverseLogit(x + shift), 0);
    if (expected < events) low = shift;
    else high = shift;
  }
  return (low + high) / 2;
}

/**
 * Shows how well expected chances fit what happened.
 *
 * Formula: groups of equal number by expected chance; in the large = shift that makes Σ p = Σ y;
 * slope = coefficient of logit p in a logistic model of the outcome; c = Mann-Whitney; Brier = mean
 * (p − y)².
 *
 * @param cases patients with their expected chance and outcome, any order.
 * @returns the calibration, unit `calibration`; `below-minimum-count` without both outcomes,
 *   `outside-method-range` for a chance of 0, 1 or none.
 * Source: see METHOD.
 * Example: a model on its own data has in the large 0 and slope 1.
 */
export function computeCalibration(cases: readonly ExpectedCase[]): Result<Calibration> {
  if (!cases.every(({ risk }) => risk > 0 && risk < 1)) {
    return notComputable("outside-method-range", METHOD, "risk");
  }
  const events = cases.filter(({ hasEvent }) => hasEvent).length;
  if (events === 0 || events === cases.length) {
    return notComputable("below-minimum-count", METHOD, "events");
  }
  const sorted = [...cases].sort((a, b) => a.risk - b.risk);
  const slope = fitLogisticModel(
    cases.map(({ risk, hasEvent }) => ({ hasEvent, covariates: { logOdds: logit(risk) } })),
    ["logOdds"],
  );
  const squares = cases.reduce(
    (sum, { risk, hasEvent }) => sum + (risk - Number(hasEvent)) ** 2,
    0,
  );
  const calibration: Calibration = {
    cases: cases.length,
    events,
    expected: cases.reduce((sum, { risk }) => sum + risk, 0),
    groups: groupByRisk(sorted),
    inTheLarge: computeRecalibration(cases),
    slope: slope.status === "computed" ? at(slope.value.terms, 0).estimate : null,
    cStatistic: cStatisticOf(sorted, events),
    brier: squares / cases.length,
  };
  return computed(calibration, "calibration", cases.length, METHOD);
}
