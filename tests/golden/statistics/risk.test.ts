import { describe, expect, it } from "vitest";
import {
  computeAdjustedGain,
  computeCalibration,
  computeCusumWeight,
  computeDirectStandardisation,
  computeIndirectStandardisation,
  computePoissonLimits,
  computeRecalibration,
  computeRisk,
  computeRiskAdjustedCusum,
  computeStabilisedRatios,
  computeStandardisedRatio,
  computeVlad,
  fitLogisticModel,
  simulateCusumLimit,
  type CoefficientSet,
  type FittingCase,
} from "@/lib/engine/statistics";
import type { Result } from "@/lib/engine/shared/result";
import { readShared } from "@/tests/support/read-shared";
import { describeWithShared } from "@/tests/support/shared-folder";

function valueOf<T>(result: Result<T>): T {
  if (result.status !== "computed") throw new Error(`${result.reason} ${result.detail}`);
  return result.value;
}

// scipy 1.17.1: chi2.ppf(0.025, 2 O) / 2 and chi2.ppf(0.975, 2 O + 2) / 2.
describe("exact limits of a number of events", () => {
  it.each([
    [0, 0, 3.6888794541139354],
    [1, 0.025317807984289876, 5.571643390938898],
    [5, 1.6234863901184207, 11.66833207932267],
    [10, 4.7953886961324335, 18.39035604201778],
    [100, 81.36399125092314, 121.62679379242638],
    [1500, 1425.0424682598964, 1577.877047118903],
  ])("%i events", (events, lower, upper) => {
    const limits = computePoissonLimits(events);
    expect(limits.lower).toBeCloseTo(lower, 7);
    expect(limits.upper).toBeCloseTo(upper, 7);
  });

  it("a ratio of 10 to 8 has them over 8, and Byar's approximation beside them", () => {
    const ratio = valueOf(computeStandardisedRatio(10, 8, 200));
    expect(ratio.ratio).toBe(1.25);
    expect(ratio.lower).toBeCloseTo(4.7953886961324335 / 8, 8);
    expect(ratio.upper).toBeCloseTo(18.39035604201778 / 8, 8);
    expect(ratio.byarLower).toBeGreaterThan(ratio.lower * 0.99);
    expect(ratio.byarUpper).toBeLessThan(ratio.upper * 1.01);
  });
});

// Spector and Mazzeo 1980 (Greene, Econometric Analysis): grade point average, test, new method,
// improved. Estimates as Stata prints them (statsmodels, results of the logit model).
const SPECTOR = `2.66 20 0 0;2.89 22 0 0;3.28 24 0 0;2.92 12 0 0;4.00 21 0 1;2.86 17 0 0;2.76 17 0 0;2.87 21 0 0
;3.03 25 0 0;3.92 29 0 1;2.63 20 0 0;3.32 23 0 0;3.57 23 0 0;3.26 25 0 1;3.53 26 0 0;2.74 19 0 0
;2.75 25 0 0;2.83 19 0 0;3.12 23 1 0;3.16 25 1 1;2.06 22 1 0;3.62 28 1 1;2.89 14 1 0;3.51 26 1 0
;3.54 24 1 1;2.83 27 1 1;3.39 17 1 1;2.67 24 1 0;3.65 21 1 1;4.00 23 1 1;3.10 21 1 0;2.39 19 1 1`;

const students: readonly FittingCase[] = SPECTOR.split(";").map((line) => {
  const [gpa = 0, tuce = 0, psi = 0, grade = 0] = line.trim().split(" ").map(Number);
  return { hasEvent: grade === 1, covariates: { gpa, tuce, psi } };
});

describe("a logistic model by maximum likelihood", () => {
  it("gives the estimates and standard errors that Stata prints", () => {
    const fitted = fitLogisticModel(students, ["gpa", "tuce", "psi"]);
    const model = valueOf(fitted);
    expect(model.intercept.estimate).toBeCloseTo(-13.021346, 5);
    expect(model.intercept.standardError).toBeCloseTo(4.931324, 4);
    expect(model.terms[0]?.estimate).toBeCloseTo(2.826113, 5);
    expect(model.terms[1]?.estimate).toBeCloseTo(0.095158, 5);
    expect(model.terms[2]?.estimate).toBeCloseTo(2.3786875, 6);
    expect(model.terms[2]?.standardError).toBeCloseTo(1.0645643, 5);
    expect(fitted.status === "computed" && fitted.warnings).toEqual(["few-events-per-term"]);
  });

  it("refuses complete and quasi-complete separation, and a term that is the sum of others", () => {
    const separated = [1, 2, 3, 4, 5, 6].map((x) => ({ hasEvent: x > 3, covariates: { x } }));
    expect(fitLogisticModel(separated, ["x"])).toMatchObject({
      status: "not-computable",
      detail: "separation:x",
    });
    // Nobody of the group z had the event: its odds ratio has no finite estimate.
    const quasi = Array.from({ length: 400 }, (_, i) => ({
      hasEvent: i % 7 === 0 && i % 20 !== 0,
      covariates: { age: (i * 37) % 50, z: i % 20 === 0 ? 1 : 0 },
    }));
    expect(fitLogisticModel(quasi, ["age", "z"])).toMatchObject({ detail: "separation:z" });
    const doubled = students.map((s) => ({
      ...s,
      covariates: { ...s.covariates, twice: 2 * (s.covariates["gpa"] ?? 0) },
    }));
    expect(fitLogisticModel(doubled, ["gpa", "twice"])).toMatchObject({
      detail: "collinear:twice",
    });
  });
});

describeWithShared("a logistic model of deaths after heart failure", () => {
  it("and its c statistic and Brier score are those of scipy", () => {
    const lines = readShared("data/real/heart_failure_uci/heart_failure_clinical_records.csv")
      .trim()
      .split(/\r?\n/)
      .map((line) => line.replaceAll('"', "").split(","));
    const [head = [], ...rows] = lines;
    const number = (row: readonly string[], name: string) => Number(row[head.indexOf(name)]);
    const names = ["Age", "EjectionFraction", "CreatineSerum", "SodiumSerum"];
    const cases = rows.map((row) => ({
      hasEvent: number(row, "DeathEvent") === 1,
      covariates: Object.fromEntries(names.map((name) => [name, number(row, name)])),
    }));
    const model = valueOf(fitLogisticModel(cases, names));
    // scipy.optimize.minimize (BFGS) on the same likelihood; scipy.stats.rankdata for c.
    expect(model.logLikelihood).toBeCloseTo(-151.54488516492495, 8);
    const expected = [0.05143385, -0.06651218, 0.6317339, -0.04766917];
    model.terms.forEach((term, k) => expect(term.estimate).toBeCloseTo(expected[k] ?? 0, 6));
    const set = toSet(model.intercept.estimate, model.terms);
    const risks = cases.map(({ covariates, hasEvent }) => ({
      hasEvent,
      risk: valueOf(computeRisk(set, covariates)),
    }));
    const calibration = valueOf(computeCalibration(risks));
    expect(calibration.expected).toBeCloseTo(96, 6);
    expect(calibration.cStatistic).toBeCloseTo(0.7901785714285714, 10);
    expect(calibration.brier).toBeCloseTo(0.16540116590943924, 8);
    expect(calibration.slope).toBeCloseTo(1, 6);
    expect(calibration.inTheLarge).toBeCloseTo(0, 6);
    expect(calibration.groups.reduce((sum, { cases: n }) => sum + n, 0)).toBe(299);
  });
});

function toSet(intercept: number, terms: CoefficientSet["terms"]): CoefficientSet {
  return {
    id: "test",
    version: "1",
    date: "2026-11-22",
    source: "test",
    link: "logit",
    intercept,
    terms,
  };
}

describe("a risk-adjusted CUSUM", () => {
  const parsonnet: CoefficientSet = toSet(-3.68, [
    { name: "parsonnet", estimate: 0.077, standardError: null },
  ]);
  const riskOf = (score: number) => valueOf(computeRisk(parsonnet, { parsonnet: score }));

  // Steiner 2014, p. 234, as cited in the tests of the R package vlad (cran/vlad 1871af8).
  it.each([
    [0, false, 2, -0.024],
    [0, true, 2, 0.669],
    [50, false, 2, -0.433],
    [50, true, 2, 0.26],
    [0, false, 0.5, 0.012],
    [0, true, 0.5, -0.681],
    [50, false, 0.5, 0.316],
    [50, true, 0.5, -0.377],
  ])("adds for Parsonnet %i, event %s, odds ratio %d: %d", (score, hasEvent, odds, weight) => {
    expect(computeCusumWeight(riskOf(score), hasEvent, odds)).toBeCloseTo(weight, 3);
  });

  it("signals at the limit and begins again at 0", () => {
    const deaths = Array.from({ length: 4 }, () => ({ risk: riskOf(0), hasEvent: true }));
    const cusum = valueOf(computeRiskAdjustedCusum(deaths, { oddsRatio: 2, limit: 1 }));
    expect(cusum.signals).toEqual([1, 3]);
    expect(cusum.heights[2]).toBeCloseTo(0.669, 3);
  });

  it("gets a limit that gives the run length asked for, the same one each time", () => {
    const risks = [0.02, 0.03, 0.05, 0.05, 0.08, 0.12, 0.2];
    const design = { oddsRatio: 2, runLength: 370, sequences: 3000, seed: 20261122 };
    const limit = valueOf(simulateCusumLimit(risks, design));
    expect(limit.simulatedRunLength / 370).toBeCloseTo(1, 1);
    expect(valueOf(simulateCusumLimit(risks, design)).limit).toBe(limit.limit);
    const other = valueOf(simulateCusumLimit(risks, { ...design, seed: 7 }));
    expect(Math.abs(other.limit - limit.limit)).toBeLessThan(0.15);
    const longer = valueOf(
      simulateCusumLimit(risks, { ...design, runLength: 3700, sequences: 400 }),
    );
    expect(longer.limit).toBeGreaterThan(limit.limit);
  });

  it("stands beside the running sum of expected minus observed", () => {
    const cases = [0.1, 0.1, 0.8].map((risk, i) => ({ risk, hasEvent: i === 2 }));
    valueOf(computeVlad(cases)).forEach((height, i) =>
      expect(height).toBeCloseTo([0.1, 0.2, 0][i] ?? NaN, 12),
    );
  });
});

describe("standardisation and stabilising", () => {
  const strata = [
    { key: "young", events: 10, cases: 100 },
    { key: "old", events: 40, cases: 200 },
  ];

  it("indirect: 100 at 0.05 and 200 at 0.2 expect 45", () => {
    const rates = new Map([
      ["young", 0.05],
      ["old", 0.2],
    ]);
    expect(valueOf(computeIndirectStandardisation(strata, rates)).expected).toBeCloseTo(45, 12);
    expect(computeIndirectStandardisation(strata, new Map([["old", 0.2]]))).toMatchObject({
      reason: "no-reference-for-group",
      detail: "young",
    });
  });

  it("direct: weights 1 and 3 give 0.175, and one stratum alone has the exact Poisson limits", () => {
    const weights = new Map([
      ["young", 1],
      ["old", 3],
    ]);
    expect(valueOf(computeDirectStandardisation(strata, weights)).rate).toBeCloseTo(0.175, 12);
    const alone = valueOf(
      computeDirectStandardisation([{ key: "a", events: 10, cases: 100 }], new Map([["a", 1]])),
    );
    expect(alone.lower).toBeCloseTo(4.7953886961324335 / 100, 9);
    expect(alone.upper).toBeCloseTo(18.39035604201778 / 100, 9);
    expect(
      computeDirectStandardisation([{ key: "a", events: 9, cases: 100 }], new Map([["a", 1]])),
    ).toMatchObject({ reason: "below-minimum-count" });
  });

  it("draws small units further to 1 than large ones, and all of them to 1 without extra spread", () => {
    const units = [
      { key: "small", observed: 8, expected: 4 },
      { key: "large", observed: 800, expected: 400 },
      { key: "low", observed: 100, expected: 200 },
    ];
    const [small, large] = valueOf(computeStabilisedRatios(units));
    expect(small?.ratio).toBeGreaterThan(1);
    expect(small?.ratio).toBeLessThan(large?.ratio ?? 0);
    expect(large?.ratio).toBeLessThan(2);
    const calm = valueOf(
      computeStabilisedRatios(units.map((u) => ({ ...u, observed: u.expected }))),
    );
    calm.forEach(({ ratio }) => expect(ratio).toBeCloseTo(1, 12));
  });

  it("recalibrates in the large: one of four at chances of a half is a shift of ln(1/3)", () => {
    const cases = [true, false, false, false].map((hasEvent) => ({ risk: 0.5, hasEvent }));
    expect(computeRecalibration(cases)).toBeCloseTo(Math.log(1 / 3), 10);
  });

  it("adjusts a gain: residuals of 2 where the whole has 0.985 and gains 21.8 give 22.815", () => {
    const gain = computeAdjustedGain(
      { cases: 50, gain: 1000, residual: 100 },
      { meanGain: 21.8, meanResidual: 0.985 },
      "points",
    );
    expect(valueOf(gain)).toBeCloseTo(22.815, 12);
  });
});
