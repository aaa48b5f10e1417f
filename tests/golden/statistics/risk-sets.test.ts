import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chooseAgeCuts,
  computeExactRate,
  computeExpectedScore,
  computeRisk,
  computeScoreCalibration,
  findTermFaults,
  parseRiskVariable,
  readCovariates,
  stratumOf,
  type CoefficientSet,
  type RiskPatient,
} from "@/lib/engine/statistics";

const woman: RiskPatient = {
  ageYears: 65,
  sex: "female",
  severity: 2,
  variant: "knee",
  scoreBefore: 20,
};

const unknown: RiskPatient = {
  ageYears: null,
  sex: null,
  severity: null,
  variant: null,
  scoreBefore: null,
};

function setOf(link: CoefficientSet["link"], terms: Record<string, number>): CoefficientSet {
  return {
    id: "test",
    version: "1",
    date: "2026-11-22",
    source: "test",
    link,
    intercept: link === "linear" ? 20 : 0,
    terms: Object.entries(terms).map(([name, estimate]) => ({
      name,
      estimate,
      standardError: null,
    })),
  };
}

describe("the names of a coefficient set", () => {
  it("are a closed list of what is known before care", () => {
    expect(parseRiskVariable("age.65-79")).toEqual({ kind: "age", from: 65, until: 79 });
    expect(parseRiskVariable("age.80+")).toEqual({ kind: "age", from: 80, until: null });
    expect(parseRiskVariable("severity")).toEqual({ kind: "severity", level: null });
    for (const name of ["age", "age.79-65", "severity.5", "variant.", "length-of-stay", "Male"]) {
      expect(parseRiskVariable(name), name).toBeNull();
    }
  });

  it("give a patient 1 in the own group and 0 in the others", () => {
    const names = ["age.65-79", "age.80+", "male", "female", "severity.2", "severity.3"];
    expect(readCovariates(names, woman)).toEqual({
      "age.65-79": 1,
      "age.80+": 0,
      male: 0,
      female: 1,
      "severity.2": 1,
      "severity.3": 0,
    });
    const amounts = ["age-years", "age-years-squared", "age-per-decade", "severity"];
    expect(readCovariates(amounts, woman)).toEqual({
      "age-years": 65,
      "age-years-squared": 4225,
      "age-per-decade": 6.5,
      severity: 2,
    });
    const others = ["variant.knee", "variant.hip", "score-before", "score-before-squared"];
    expect(readCovariates(others, woman)).toEqual({
      "variant.knee": 1,
      "variant.hip": 0,
      "score-before": 20,
      "score-before-squared": 400,
    });
  });

  it("leave out what is not known instead of taking the reference group", () => {
    const names = ["age-years", "male", "severity", "variant.hip", "score-before", "no-such-name"];
    expect(readCovariates(names, unknown)).toEqual({});
    expect(readCovariates(["score-before-squared"], unknown)).toEqual({});
  });

  it("are refused by name: unknown, doubled, a missing level, an overlap, the same thing twice", () => {
    expect(findTermFaults(["age-years", "severity", "male"])).toEqual([]);
    expect(findTermFaults(["bmi"])).toEqual([{ code: "unknown-variable", name: "bmi" }]);
    expect(findTermFaults(["male", "male"])).toEqual([{ code: "doubled-variable", name: "male" }]);
    expect(findTermFaults(["severity.2", "severity.4"])).toEqual([
      { code: "missing-level", name: "severity.3" },
    ]);
    expect(findTermFaults(["severity.1", "severity.2", "severity.3", "severity.4"])).toEqual([
      { code: "dependent-variable", name: "severity.1" },
    ]);
    expect(findTermFaults(["age.65-79", "age.75+", "age.20-30"])).toEqual([
      { code: "overlapping-band", name: "age.75+" },
    ]);
    expect(findTermFaults(["age.80+", "age.90-95"])).toEqual([
      { code: "overlapping-band", name: "age.90-95" },
    ]);
    expect(findTermFaults(["male", "female"])).toEqual([
      { code: "dependent-variable", name: "female" },
    ]);
  });
});

describe("a set of another scale", () => {
  it("is refused where a chance is asked, and the other way round", () => {
    const chance = setOf("logit", { male: 1 });
    const score = setOf("linear", { "score-before": 0.5 });
    const refused = { status: "not-computable", reason: "outside-method-range", detail: "link" };
    expect(computeRisk(score, { "score-before": 20 })).toMatchObject(refused);
    expect(computeExpectedScore(chance, { male: 1 }, "points")).toMatchObject(refused);
  });

  it("expects a score from the score before care", () => {
    const score = setOf("linear", { "score-before": 0.5 });
    expect(computeExpectedScore(score, { "score-before": 20 }, "points")).toMatchObject({
      value: 30,
      unit: "points",
    });
    expect(computeExpectedScore(score, {}, "points")).toMatchObject({
      reason: "missing-parameter",
      detail: "score-before",
    });
    const huge = setOf("linear", { "score-before": 1e308 });
    expect(computeExpectedScore(huge, { "score-before": 20 }, "points")).toMatchObject({
      reason: "outside-method-range",
    });
    const huger = setOf("logit", { male: 1e308 });
    expect(computeRisk(huger, { male: 1e10 })).toMatchObject({ reason: "outside-method-range" });
  });
});

describe("the calibration of expected scores", () => {
  it("is 0, 1 and 1 when every score comes as expected", () => {
    const cases = Array.from({ length: 25 }, (_, i) => ({ expected: i, actual: i }));
    const found = computeScoreCalibration(cases);
    expect(found).toMatchObject({ value: { inTheLarge: 0, slope: 1, explained: 1 } });
    expect(found.status === "computed" && found.value.groups).toHaveLength(10);
  });

  it("keeps every patient in its groups and both means, whatever the scores", () => {
    const score = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.record({ expected: score, actual: score }), { minLength: 2 }),
        (cases) => {
          const found = computeScoreCalibration(cases);
          if (found.status !== "computed") throw new Error(found.reason);
          const { groups, inTheLarge } = found.value;
          expect(groups.reduce((sum, group) => sum + group.cases, 0)).toBe(cases.length);
          const gap = groups.reduce((sum, g) => sum + g.cases * (g.actual - g.expected), 0);
          expect(gap / cases.length).toBeCloseTo(inTheLarge, 9);
        },
      ),
    );
  });

  it("has no slope and no explained share without spread, and is refused for one patient", () => {
    const same = [
      { expected: 5, actual: 7 },
      { expected: 5, actual: 7 },
    ];
    expect(computeScoreCalibration(same)).toMatchObject({
      value: { slope: null, explained: null, inTheLarge: 2 },
    });
    expect(computeScoreCalibration([{ expected: 1, actual: 1 }])).toMatchObject({
      reason: "below-minimum-count",
    });
    expect(computeScoreCalibration([{ expected: NaN, actual: 1 }])).toMatchObject({
      reason: "outside-method-range",
    });
  });
});

describe("the exact limits of a share", () => {
  // scipy 1.17.1: scipy.stats.binomtest(k, n).proportion_ci(0.95, method="exact").
  it.each([
    [10, 20, 0.2719578496, 0.7280421504],
    [0, 20, 0.0, 0.168433471],
    [20, 20, 0.831566529, 1.0],
    [1, 29, 0.0008726469, 0.1776442955],
    [15, 148, 0.0578440101, 0.1616504903],
    [81, 263, 0.2527367456, 0.3676219226],
  ])("of %i of %i are %f and %f", (events, cases, lower, upper) => {
    const found = computeExactRate(events, cases);
    if (found.status !== "computed") throw new Error(found.reason);
    expect(found.value.lower).toBeCloseTo(lower, 9);
    expect(found.value.upper).toBeCloseTo(upper, 9);
  });

  it("are refused without patients, for counts that cannot be and for an impossible level", () => {
    expect(computeExactRate(0, 0)).toMatchObject({ reason: "no-denominator" });
    expect(computeExactRate(3, 2)).toMatchObject({ reason: "outside-method-range" });
    expect(computeExactRate(1.5, 2)).toMatchObject({ reason: "outside-method-range" });
    expect(computeExactRate(1, 2, 1)).toMatchObject({ reason: "outside-method-range" });
  });
});

describe("strata by age and sex", () => {
  it("cut the reference population in three about equal bands", () => {
    const ages = [60, 61, 62, 63, 64, 65, 66, 67, 68];
    const cuts = chooseAgeCuts(ages);
    expect(cuts).toEqual([63, 66]);
    const bands = ages.map((ageYears) => stratumOf({ ageYears, sex: "male" }, cuts));
    for (const band of ["0|male", "1|male", "2|male"]) {
      expect(bands.filter((one) => one === band)).toHaveLength(3);
    }
  });

  it("have one band when all are of one age, and none of whom age or sex is not known", () => {
    expect(chooseAgeCuts([70, 70, 70])).toEqual([]);
    expect(chooseAgeCuts([])).toEqual([]);
    expect(stratumOf({ ageYears: 70, sex: "female" }, [])).toBe("0|female");
    expect(stratumOf({ ageYears: null, sex: "female" }, [])).toBeNull();
    expect(stratumOf({ ageYears: 70, sex: null }, [])).toBeNull();
  });
});
