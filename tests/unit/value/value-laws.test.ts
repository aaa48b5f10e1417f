import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  classifyQuadrant,
  classifySafetyGuard,
  computeAcceptability,
  computeCostPerOutcome,
  computeDrawnRatioInterval,
  computeEfficientFrontier,
  computeNetBenefit,
  computeOutcomePerCost,
  computeProcedureValueIndex,
  simulateMeans,
  VALUE_RULES,
  type FrontierOption,
  type PatientPair,
  type SafetyOutcome,
} from "@/lib/engine/value";
import type { Result } from "@/lib/engine/shared/result";

fc.configureGlobal({ seed: 20261122 });

function valueOf<T>(result: Result<T>): T {
  if (result.status !== "computed") throw new Error(`${result.reason}: ${result.detail}`);
  return result.value;
}

const rule = { confidenceLevel: 0.95, minimumCount: 2 };
const perCost = { ...rule, costBaseCents: 1_000_000 };
const patient = fc.record({
  outcomeGain: fc.integer({ min: 1, max: 40 }),
  costCents: fc.integer({ min: 100, max: 900_000 }),
});
const group = fc.array(patient, { minLength: 12, maxLength: 30 });

describe("the cost for one unit of outcome", () => {
  it("is the ratio of the means and never the mean of the ratios", () => {
    // 100 for 1 point and 100 for 9: means 100 and 5 give 20, the mean of the ratios would be 55.6.
    const two = [
      { outcomeGain: 1, costCents: 100 },
      { outcomeGain: 9, costCents: 100 },
      { outcomeGain: 5, costCents: 100 },
    ];
    const ratio = valueOf(computeCostPerOutcome(two, { ...rule, confidenceLevel: 0.2 }));
    expect(ratio.costPerOutcomeCents).toBeCloseTo(20, 9);
  });

  it("is the other side of the outcome for an amount, limits included", () => {
    fc.assert(
      fc.property(group, (pairs) => {
        const ratio = computeCostPerOutcome(pairs, rule);
        const inverse = computeOutcomePerCost(pairs, perCost);
        if (ratio.status !== "computed" || inverse.status !== "computed") return;
        const { outcome, lower, upper } = inverse.value;
        expect(1_000_000 / outcome / ratio.value.costPerOutcomeCents).toBeCloseTo(1, 9);
        expect(1_000_000 / upper / ratio.value.lowerCents).toBeCloseTo(1, 6);
        expect(1_000_000 / lower / ratio.value.upperCents).toBeCloseTo(1, 6);
      }),
    );
  });

  it("has a net benefit of none at itself", () => {
    fc.assert(
      fc.property(group, (pairs) => {
        const ratio = computeCostPerOutcome(pairs, rule);
        if (ratio.status !== "computed") return;
        const benefit = computeNetBenefit(pairs, ratio.value.costPerOutcomeCents, rule);
        expect(Math.abs(valueOf(benefit).meanCents)).toBeLessThan(1e-4);
      }),
    );
  });

  it("in units of an important change falls as that change grows", () => {
    fc.assert(
      fc.property(group, fc.integer({ min: 1, max: 50 }), (pairs, change) => {
        const one = valueOf(computeProcedureValueIndex(pairs, change, perCost)).outcome;
        const two = valueOf(computeProcedureValueIndex(pairs, change * 2, perCost)).outcome;
        expect(two).toBeCloseTo(one / 2, 9);
      }),
    );
    expect(computeProcedureValueIndex([], 0, perCost)).toMatchObject({
      reason: "missing-parameter",
      detail: "importantChange",
    });
  });
});

describe("drawing patients again", () => {
  it("gives the same draws for the same seed, and keeps outcome and cost of a patient together", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (seed) => {
        // Cost is always 100 times the gain: drawn apart, the ratio would move.
        const pairs = [1, 2, 5, 9].map((gain) => ({ outcomeGain: gain, costCents: gain * 100 }));
        const draws = { draws: 50, seed, minimumCount: 2 };
        const drawn = valueOf(simulateMeans(pairs, draws));
        expect(valueOf(simulateMeans(pairs, draws))).toEqual(drawn);
        for (const { meanOutcome, meanCostCents } of drawn) {
          expect(meanCostCents).toBeCloseTo(meanOutcome * 100, 6);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("has no finite interval when the gain may be none", () => {
    const pairs = [-3, 2, -1, 4, 0, -2].map((outcomeGain) => ({ outcomeGain, costCents: 100 }));
    const drawn = valueOf(simulateMeans(pairs, { draws: 500, seed: 1, minimumCount: 2 }));
    expect(computeDrawnRatioInterval(drawn, 0.95)).toMatchObject({
      reason: "no-finite-interval",
      detail: "outcome-near-zero",
    });
    const alike = [{ meanOutcome: 2, meanCostCents: 100 }];
    expect(valueOf(computeDrawnRatioInterval(alike, 0.95))).toEqual({ lower: 50, upper: 50 });
    expect(computeDrawnRatioInterval([], 0.95)).toMatchObject({ reason: "no-denominator" });
    expect(computeDrawnRatioInterval(alike, 1)).toMatchObject({ reason: "outside-method-range" });
    const free = [{ meanOutcome: 2, meanCostCents: 0 }];
    expect(computeDrawnRatioInterval(free, 0.95)).toMatchObject({ detail: "draws" });
  });

  it("makes a group that is cheaper and no worse sure to be chosen, whatever an outcome may cost", () => {
    const cheap = [{ meanOutcome: 2, meanCostCents: 90 }];
    const dear = [{ meanOutcome: 2, meanCostCents: 100 }];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (threshold) => {
        expect(valueOf(computeAcceptability(cheap, dear, threshold))).toBe(1);
        expect(valueOf(computeAcceptability(dear, cheap, threshold))).toBe(0);
      }),
    );
    expect(computeAcceptability(cheap, [], 1)).toMatchObject({ reason: "outside-method-range" });
    expect(computeAcceptability(cheap, dear, -1)).toMatchObject({ reason: "outside-method-range" });
    expect(computeAcceptability([], [], 1)).toMatchObject({ reason: "no-denominator" });
  });
});

describe("the efficient frontier", () => {
  const options = fc.uniqueArray(
    fc.record({
      key: fc.string({ minLength: 1 }),
      meanOutcome: fc.integer({ min: -20, max: 20 }),
      meanCostCents: fc.integer({ min: 0, max: 400 }),
    }),
    { selector: ({ key }) => key, minLength: 1, maxLength: 9 },
  );
  const benefit = (one: FrontierOption, threshold: number) =>
    threshold * one.meanOutcome - one.meanCostCents;

  it("asks more for each further unit, and no option beats it at any threshold", () => {
    fc.assert(
      fc.property(options, fc.integer({ min: 0, max: 500 }), (list, threshold) => {
        const places = valueOf(computeEfficientFrontier(list));
        const efficient = places.filter(({ standing }) => standing === "efficient");
        const steps = efficient.flatMap(({ incrementalCents }) => incrementalCents ?? []);
        expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
        const best = Math.max(...efficient.map((one) => benefit(one, threshold)));
        expect(Math.max(...places.map((one) => benefit(one, threshold)))).toBeCloseTo(best, 9);
      }),
    );
  });

  it("does not depend on the order in which options are given", () => {
    fc.assert(
      fc.property(options, (list) => {
        const standingOf = (given: readonly FrontierOption[]) =>
          new Map(
            valueOf(computeEfficientFrontier(given)).map(({ key, standing }) => [key, standing]),
          );
        const turned = standingOf(list.toReversed());
        for (const [key, standing] of standingOf(list)) expect(turned.get(key)).toBe(standing);
      }),
    );
  });

  it("needs options with means", () => {
    expect(computeEfficientFrontier([])).toMatchObject({ reason: "no-denominator" });
    const unknown = [{ key: "a", meanOutcome: NaN, meanCostCents: 1 }];
    expect(computeEfficientFrontier(unknown)).toMatchObject({ reason: "outside-method-range" });
    const far = [
      { key: "a", meanOutcome: 0, meanCostCents: -1.7e308 },
      { key: "b", meanOutcome: 1, meanCostCents: 1.7e308 },
    ];
    expect(computeEfficientFrontier(far)).toMatchObject({ reason: "outside-method-range" });
  });
});

describe("the quadrant", () => {
  const at = { outcome: 0.1, costCents: 80 };
  const span = (lower: number, upper: number) => ({ lower, upper });

  it("names a quarter only when both intervals are clear of the lines", () => {
    expect(classifyQuadrant({ outcome: span(0.2, 0.3), cost: span(50, 60) }, at)).toBe(
      "better-cheaper",
    );
    expect(classifyQuadrant({ outcome: span(0.2, 0.3), cost: span(90, 99) }, at)).toBe(
      "better-dearer",
    );
    expect(classifyQuadrant({ outcome: span(0, 0.05), cost: span(50, 60) }, at)).toBe(
      "worse-cheaper",
    );
    expect(classifyQuadrant({ outcome: span(0, 0.05), cost: span(90, 99) }, at)).toBe(
      "worse-dearer",
    );
  });

  it("leaves a group grey when chance alone can put it there", () => {
    expect(classifyQuadrant({ outcome: span(0.05, 0.3), cost: span(50, 60) }, at)).toBe("noise");
    expect(classifyQuadrant({ outcome: span(0.2, 0.3), cost: span(70, 80) }, at)).toBe("noise");
    expect(classifyQuadrant({ outcome: span(NaN, 0.3), cost: span(50, 60) }, at)).toBe("noise");
  });
});

describe("the guard of safety", () => {
  const readmission: SafetyOutcome = {
    indicatorCode: "readmission-30d",
    polarity: "lower-is-better",
    amount: 0.05,
    lower: 0.04,
    upper: 0.062,
    limit: 0.035,
  };
  const standing = (change: Partial<SafetyOutcome>) => {
    const guard = classifySafetyGuard([{ ...readmission, ...change }]);
    return [guard.outcomes[0]?.standing, guard.verdict];
  };

  it("closes when a safety outcome is surely worse than its limit, and greys when chance may do it", () => {
    expect(standing({})).toEqual(["breached", "closed"]);
    expect(standing({ lower: 0.03 })).toEqual(["breached-by-chance", "grey"]);
    expect(standing({ lower: null, upper: null })).toEqual(["breached-by-chance", "grey"]);
    expect(standing({ amount: 0.03 })).toEqual(["within", "open"]);
  });

  it("reads the other way round for what should be high", () => {
    const high = { polarity: "higher-is-better", limit: 0.06 } as const;
    expect(standing({ ...high, upper: 0.055 })).toEqual(["breached", "closed"]);
    expect(standing(high)).toEqual(["breached-by-chance", "grey"]);
    expect(standing({ ...high, amount: 0.07 })).toEqual(["within", "open"]);
  });

  it("stays open where nobody set a limit or nothing was measured, and names it", () => {
    expect(standing({ limit: null })).toEqual(["no-limit", "open"]);
    expect(standing({ amount: null })).toEqual(["unknown", "open"]);
    expect(classifySafetyGuard([]).verdict).toBe("open");
  });
});

describe("what cannot be computed says why", () => {
  const one: PatientPair = { outcomeGain: 1, costCents: 1 };
  const measures = [
    (pairs: readonly PatientPair[]) => computeOutcomePerCost(pairs, perCost),
    (pairs: readonly PatientPair[]) => computeNetBenefit(pairs, 100, rule),
    (pairs: readonly PatientPair[]) => simulateMeans(pairs, { draws: 3, seed: 1, minimumCount: 2 }),
  ];

  it("without patients, under the minimum, with figures that are no numbers", () => {
    for (const measure of measures) {
      expect(measure([])).toMatchObject({ reason: "no-denominator" });
      expect(measure([one])).toMatchObject({ reason: "below-minimum-count", detail: "2" });
      expect(measure([one, { ...one, costCents: NaN }])).toMatchObject({ detail: "pair" });
      const huge = { outcomeGain: 1.7e308, costCents: 1.7e308 };
      expect(measure([huge, huge, { outcomeGain: -1.7e308, costCents: 1 }])).toMatchObject({
        status: "not-computable",
      });
    }
  });

  it("for one patient, for care without cost, and for rules that cannot be", () => {
    const alone = { ...rule, minimumCount: 1 };
    expect(computeNetBenefit([one], 1, alone)).toMatchObject({ reason: "no-finite-interval" });
    expect(computeOutcomePerCost([one], { ...perCost, minimumCount: 1 })).toMatchObject({
      detail: "one-patient",
    });
    const free = { outcomeGain: 1, costCents: 0 };
    expect(computeOutcomePerCost([free, free], perCost)).toMatchObject({ detail: "cost" });
    const swinging = [one, { outcomeGain: 1, costCents: 900 }];
    expect(computeOutcomePerCost(swinging, perCost)).toMatchObject({ detail: "cost-near-zero" });
    expect(computeOutcomePerCost([one], { ...perCost, costBaseCents: 0 })).toMatchObject({
      detail: "rule",
    });
    expect(computeNetBenefit([one], -1, rule)).toMatchObject({ detail: "threshold" });
    expect(simulateMeans([one], { draws: 0, seed: 1, minimumCount: 1 })).toMatchObject({
      detail: "draws",
    });
  });
});

describe("the rules of value", () => {
  it("show a ratio from 10 patients, compare from 30, and draw 2,000 times or more", () => {
    expect(VALUE_RULES.minimumShown).toBe(10);
    expect(VALUE_RULES.minimumCompared).toBe(30);
    expect(VALUE_RULES.draws).toBeGreaterThanOrEqual(2_000);
  });
});
