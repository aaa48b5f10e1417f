import { describe, expect, it } from "vitest";
import {
  notComputable,
  type NotComputable,
  type NotComputableReason,
} from "@/lib/engine/shared/result";
import {
  computeAdjustedGain,
  computeBinomialChances,
  computeCalibration,
  computeDirectStandardisation,
  computeIndirectStandardisation,
  computeMeanFunnel,
  computePoissonChances,
  computePoissonLimits,
  computeProportionFunnel,
  computeRatioFunnel,
  computeRisk,
  computeRiskAdjustedCusum,
  computeStabilisedRatios,
  computeStandardisedRatio,
  computeVlad,
  fitLogisticModel,
  simulateCusumLimit,
  type CoefficientSet,
} from "@/lib/engine/statistics";

const METHOD = { id: "m", version: "1", source: "s" };

/** A refusal whatever the method, in the words of the engine. */
function refused(reason: NotComputableReason, detail: string | null = null): Refusal {
  const { status } = notComputable(reason, METHOD, detail);
  return { status, reason, detail };
}

type Refusal = Omit<NotComputable, "method">;

const outside = { status: "not-computable", reason: "outside-method-range" };

describe("chances of a count", () => {
  it("of nobody or at a chance of 0 or 1 are certain", () => {
    expect(computeBinomialChances(0, 0, 0.3)).toEqual({ exactly: 1, orFewer: 1, orMore: 1 });
    expect(computeBinomialChances(0, 5, 0)).toMatchObject({ exactly: 1, orMore: 1 });
    expect(computeBinomialChances(1, 5, 0)).toMatchObject({ exactly: 0, orMore: 0 });
    expect(computeBinomialChances(5, 5, 1)).toMatchObject({ exactly: 1, orMore: 1 });
    expect(computeBinomialChances(4, 5, 1)).toMatchObject({ exactly: 0, orFewer: 0 });
    expect(computePoissonChances(0, 0)).toMatchObject({ exactly: 1, orFewer: 1 });
    expect(computePoissonChances(2, 0)).toMatchObject({ exactly: 0, orMore: 0 });
  });

  it("are no chances for a broken count, chance or expectation", () => {
    expect(() => computeBinomialChances(-1, 5, 0.5)).toThrow("not a count");
    expect(() => computeBinomialChances(1, 2.5, 0.5)).toThrow("not a count");
    expect(() => computeBinomialChances(1, 5, 1.5)).toThrow("not a chance");
    expect(() => computePoissonChances(1, -1)).toThrow("not an expectation");
    expect(() => computePoissonChances(1, Infinity)).toThrow("not an expectation");
    expect(() => computePoissonLimits(1, 0)).toThrow("not a confidence level");
  });
});

describe("a ratio of observed over expected", () => {
  it("is refused without patients and for numbers that cannot be", () => {
    expect(computeStandardisedRatio(0, 2, 0)).toMatchObject(refused("no-denominator", "cases"));
    expect(computeStandardisedRatio(5, 2, 4)).toMatchObject(outside);
    expect(computeStandardisedRatio(1, -2, 4)).toMatchObject(outside);
    expect(computeStandardisedRatio(1, NaN, 4)).toMatchObject(outside);
    expect(computeStandardisedRatio(1, 2, 4, 1)).toMatchObject(outside);
    expect(computeStandardisedRatio(1.5, 2, 4)).toMatchObject(outside);
  });

  it("is not stabilised from impossible numbers, and takes half an event where none came", () => {
    const unit = (key: string, observed: number, expected: number) => ({ key, observed, expected });
    expect(computeStabilisedRatios([unit("a", -1, 3)])).toMatchObject(
      refused("outside-method-range", "units"),
    );
    expect(computeStabilisedRatios([unit("a", 1, 3)])).toMatchObject(
      refused("below-minimum-count", "3"),
    );
    const found = computeStabilisedRatios([
      unit("a", 0, 4),
      unit("b", 4, 4),
      unit("c", 12, 4),
      unit("d", 2, 0),
    ]);
    if (found.status !== "computed") throw new Error(found.reason);
    expect(found.value.map(({ key }) => key)).toEqual(["a", "b", "c"]);
    // The empty unit is drawn to 1 from ½ over its expectation, never from 0.
    expect(found.value[0]?.ratio).toBeGreaterThanOrEqual(0.5 / 4);
  });
});

describe("standardised rates", () => {
  const strata = [
    { key: "young", events: 10, cases: 100 },
    { key: "old", events: 40, cases: 200 },
  ];

  it("are refused for strata that cannot be", () => {
    const broken = [{ key: "young", events: -1, cases: 10 }];
    expect(computeIndirectStandardisation(broken, new Map())).toMatchObject(outside);
    expect(computeDirectStandardisation(broken, new Map([["young", 1]]))).toMatchObject(outside);
    expect(computeDirectStandardisation(strata, new Map([["young", -1]]))).toMatchObject(outside);
    expect(computeDirectStandardisation(strata, new Map([["young", 1]]), 0)).toMatchObject(outside);
  });

  it("expect nothing of a stratum without patients, whether the reference knows it or not", () => {
    const rates = new Map([
      ["young", 0.1],
      ["old", 0.2],
    ]);
    const more = [...strata, { key: "unknown", events: 0, cases: 0 }];
    const found = computeIndirectStandardisation(more, rates);
    expect(found).toMatchObject({ status: "computed", value: { expected: 50, observed: 50 } });
  });

  it("name the stratum that the reference or the unit lacks", () => {
    expect(computeDirectStandardisation(strata, new Map([["young", 1]]))).toMatchObject(
      refused("no-reference-for-group", "old"),
    );
    const empty = [...strata, { key: "oldest", events: 0, cases: 0 }];
    const weights = new Map([
      ["young", 1],
      ["old", 1],
      ["oldest", 1],
    ]);
    expect(computeDirectStandardisation(empty, weights)).toMatchObject(
      refused("no-denominator", "oldest"),
    );
    const none = new Map([
      ["young", 0],
      ["old", 0],
    ]);
    expect(computeDirectStandardisation(strata, none)).toMatchObject(
      refused("no-denominator", "weights"),
    );
  });

  it("leave a stratum without weight out of the rate", () => {
    const weights = new Map([
      ["young", 0],
      ["old", 3],
    ]);
    expect(computeDirectStandardisation(strata, weights)).toMatchObject({ value: { rate: 0.2 } });
    const unasked = [...strata, { key: "oldest", events: 0, cases: 0 }];
    expect(computeDirectStandardisation(unasked, weights)).toMatchObject({ value: { rate: 0.2 } });
  });
});

describe("a risk model", () => {
  const set: CoefficientSet = {
    id: "test",
    version: "1",
    date: "2026-11-22",
    source: "test",
    link: "logit",
    intercept: 0,
    terms: [{ name: "age", estimate: 1, standardError: null }],
  };

  it("names what is not known of a patient", () => {
    expect(computeRisk(set, {})).toMatchObject(refused("missing-parameter", "age"));
    expect(computeRisk(set, { age: NaN })).toMatchObject(refused("missing-parameter", "age"));
  });

  it("is not fitted when a patient lacks a covariate, or when a covariate is the same for all", () => {
    const cases = Array.from({ length: 40 }, (_, i) => ({
      hasEvent: i % 3 === 0,
      covariates: i === 7 ? {} : { age: i % 5 },
    }));
    expect(fitLogisticModel(cases, ["age"])).toMatchObject(refused("missing-parameter", "age"));
    const same = cases.map(({ hasEvent }) => ({ hasEvent, covariates: { age: 1 } }));
    expect(fitLogisticModel(same, ["age"])).toMatchObject(
      refused("outside-method-range", "collinear:age"),
    );
  });

  it("has no calibration for a certain chance or without both outcomes", () => {
    const one = (risk: number, hasEvent: boolean) => ({ risk, hasEvent });
    expect(computeCalibration([one(1, true), one(0.5, false)])).toMatchObject(
      refused("outside-method-range", "risk"),
    );
    expect(computeCalibration([one(0.2, true), one(0.5, true)])).toMatchObject(
      refused("below-minimum-count", "events"),
    );
  });

  it("has a calibration without slope when every chance is the same", () => {
    const cases = Array.from({ length: 20 }, (_, i) => ({ risk: 0.3, hasEvent: i % 4 === 0 }));
    expect(computeCalibration(cases)).toMatchObject({ value: { slope: null, cStatistic: 0.5 } });
  });
});

describe("a running chart of expected outcomes", () => {
  const cases = [{ risk: 0.2, hasEvent: false }];
  const design = { oddsRatio: 2, runLength: 100, sequences: 10, seed: 1 };

  it("is refused without patients, for a chance that cannot be and for a design that cannot be", () => {
    expect(computeVlad([])).toMatchObject(refused("no-denominator", "cases"));
    expect(computeVlad([{ risk: 2, hasEvent: true }])).toMatchObject(outside);
    expect(computeRiskAdjustedCusum([], { oddsRatio: 2, limit: 4 })).toMatchObject(
      refused("no-denominator", "cases"),
    );
    expect(computeRiskAdjustedCusum(cases, { oddsRatio: 1, limit: 4 })).toMatchObject(outside);
    expect(simulateCusumLimit([], design)).toMatchObject(refused("no-denominator", "risks"));
    expect(simulateCusumLimit([0.2], { ...design, runLength: 2 })).toMatchObject(outside);
    expect(simulateCusumLimit([1], design)).toMatchObject(outside);
  });
});

describe("a gain and a funnel", () => {
  it("are refused without patients and for numbers that cannot be", () => {
    const reference = { meanGain: 1, meanResidual: 0 };
    const sums = { cases: 10, gain: 20, residual: 5 };
    expect(computeAdjustedGain({ ...sums, cases: 0 }, reference, "points")).toMatchObject(
      refused("no-denominator", "cases"),
    );
    expect(computeAdjustedGain({ ...sums, cases: -1 }, reference, "points")).toMatchObject(outside);
    expect(computeAdjustedGain({ ...sums, gain: NaN }, reference, "points")).toMatchObject(outside);
    const mean = { mean: 1, standardDeviation: 2, unit: "points" };
    expect(computeMeanFunnel([{ key: "a", cases: 0, mean: 0 }], mean)).toMatchObject(
      refused("no-denominator", "cases"),
    );
    expect(computeMeanFunnel([{ key: "a", cases: 5, mean: NaN }], mean)).toMatchObject(
      refused("outside-method-range", "not-a-mean:a"),
    );
    expect(computeRatioFunnel([{ key: "a", observed: 0, expected: 0 }])).toMatchObject(
      refused("no-denominator", "expected"),
    );
    expect(computeProportionFunnel([])).toMatchObject({ status: "not-computable" });
  });
});
