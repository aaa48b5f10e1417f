import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  computeCostVariance,
  computeEstimateError,
  computePareto,
  computeTornado,
  findMinutesRange,
  simulateExpectedCost,
  UNCERTAINTY_RULES,
  type UncertainCost,
  type VarianceClass,
  type VarianceLine,
} from "@/lib/engine/costing";
import { drawGamma, drawShares, seededRandom } from "@/lib/engine/statistics";
import { euroCents } from "@/lib/engine/shared/units";
import type { Result } from "@/lib/engine/shared/result";

fc.configureGlobal({ seed: 20261122 });

function valueOf<T>(result: Result<T>): T {
  if (result.status !== "computed") throw new Error(`${result.reason}: ${result.detail}`);
  return result.value;
}

const line = (change: Partial<VarianceLine> = {}): VarianceLine => ({
  stepKey: "surgery",
  classKey: "hip",
  standardAmount: 30,
  standardUnitCents: 100,
  actualAmount: 420,
  actualCents: euroCents(46_200),
  ...change,
});
const hips = (expectedCount: number, actualCount: number): VarianceClass => ({
  classKey: "hip",
  expectedCount,
  actualCount,
});

describe("from expected to actual cost", () => {
  it("tells volume, time and rate of one step apart", () => {
    expect(valueOf(computeCostVariance([hips(10, 12)], [line()]))).toMatchObject({
      expectedCents: 30_000,
      volumeCents: 6_000,
      mixCents: 0,
      timeCents: 6_000,
      rateCents: 4_200,
      actualCents: 46_200,
    });
  });

  it("calls it mix when as many patients came, but other ones", () => {
    const classes = [hips(5, 8), { classKey: "knee", expectedCount: 5, actualCount: 2 }];
    const lines = [
      line({ actualAmount: 240, actualCents: euroCents(24_000) }),
      line({
        classKey: "knee",
        standardAmount: 50,
        actualAmount: 100,
        actualCents: euroCents(10_000),
      }),
    ];
    // Expected 5 × 3,000 + 5 × 5,000 = 40,000; actual 8 × 3,000 + 2 × 5,000 = 34,000.
    expect(valueOf(computeCostVariance(classes, lines))).toMatchObject({
      expectedCents: 40_000,
      volumeCents: 0,
      mixCents: -6_000,
      timeCents: 0,
      rateCents: 0,
      actualCents: 34_000,
    });
  });

  it("counts work that nobody designed as time, and work that was not done as time saved", () => {
    const undesigned = line({ standardAmount: 0, standardUnitCents: null });
    expect(valueOf(computeCostVariance([hips(10, 10)], [undesigned]))).toMatchObject({
      expectedCents: 0,
      timeCents: 46_200,
      rateCents: 0,
    });
    const undone = line({ actualAmount: 0, actualCents: euroCents(0) });
    expect(valueOf(computeCostVariance([hips(10, 10)], [undone]))).toMatchObject({
      expectedCents: 30_000,
      timeCents: -30_000,
      actualCents: 0,
    });
  });

  it("adds up to the cent, by step and in total, whatever happened", () => {
    const anyLine = fc.record({
      stepKey: fc.constantFrom("a", "b", "c"),
      classKey: fc.constantFrom("hip", "knee"),
      standardAmount: fc.double({ min: 0, max: 500, noNaN: true }),
      standardUnitCents: fc.option(fc.double({ min: 0, max: 900, noNaN: true })),
      actualAmount: fc.double({ min: 0, max: 90_000, noNaN: true }),
      actualCents: fc.integer({ min: 0, max: 9_000_000 }).map(euroCents),
    });
    const count = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(
        fc.array(anyLine, { maxLength: 20 }),
        fc.tuple(count, count, count, count),
        (lines, counts) => {
          const classes = [
            hips(counts[0] + 1, counts[1]),
            { classKey: "knee", expectedCount: counts[2], actualCount: counts[3] },
          ];
          const priced = lines.map((one) =>
            one.standardUnitCents === null ? { ...one, standardAmount: 0 } : one,
          );
          const variance = valueOf(computeCostVariance(classes, priced));
          for (const one of [variance, ...variance.steps]) {
            const parts = one.volumeCents + one.mixCents + one.timeCents + one.rateCents;
            expect(one.expectedCents + parts).toBe(one.actualCents);
          }
          expect(variance.actualCents).toBe(lines.reduce((sum, each) => sum + each.actualCents, 0));
          const inSteps = variance.steps.reduce((sum, step) => sum + step.timeCents, 0);
          expect(variance.timeCents).toBe(inSteps);
        },
      ),
    );
  });

  it("is refused when nobody was expected, for a kind nobody counted, and for amounts below zero", () => {
    expect(computeCostVariance([hips(0, 5)], [line()])).toMatchObject({ reason: "no-denominator" });
    expect(computeCostVariance([], [line()])).toMatchObject({ detail: "lines" });
    expect(computeCostVariance([hips(1, 5)], [line({ standardUnitCents: null })])).toMatchObject({
      reason: "missing-parameter",
      detail: "surgery",
    });
    expect(computeCostVariance([hips(-1, 5)], [line()])).toMatchObject({ detail: "classes" });
    expect(computeCostVariance([hips(1, 5)], [line({ actualAmount: -1 })])).toMatchObject({
      reason: "outside-method-range",
    });
    const huge = line({ standardAmount: 1e200, standardUnitCents: 1e100 });
    expect(computeCostVariance([hips(1, 5)], [huge])).toMatchObject({
      reason: "outside-method-range",
    });
  });
});

const cost: UncertainCost = {
  lines: [
    { lineKey: "nurse", baseCents: 60, factorKeys: ["nurse"] },
    { lineKey: "implant", baseCents: 40, factorKeys: [] },
  ],
  factors: [{ factorKey: "nurse", low: 0.7, high: 1.3 }],
  groups: [],
};
const choice: UncertainCost = {
  lines: [
    { lineKey: "a", baseCents: 300, factorKeys: ["yes"] },
    { lineKey: "b", baseCents: 70, factorKeys: ["no"] },
  ],
  factors: [],
  groups: [
    {
      groupKey: "g",
      count: 50,
      members: [
        { factorKey: "yes", share: 0.3 },
        { factorKey: "no", share: 0.7 },
        { factorKey: "never", share: 0 },
      ],
    },
  ],
};
const anyCost = fc
  .array(
    fc.record({
      baseCents: fc.integer({ min: 0, max: 90_000 }),
      low: fc.double({ min: 0, max: 1, noNaN: true }),
      high: fc.double({ min: 1, max: 3, noNaN: true }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((rows): UncertainCost => ({
    lines: rows.map(({ baseCents }, place) => ({
      lineKey: `${place}`,
      baseCents,
      factorKeys: [`${place}`],
    })),
    factors: rows.map(({ low, high }, place) => ({ factorKey: `${place}`, low, high })),
    groups: [],
  }));

describe("the tornado", () => {
  it("moves one figure over its own range", () => {
    const tornado = valueOf(computeTornado(cost));
    expect(tornado.baseCents).toBe(100);
    expect(tornado.bars[0]).toMatchObject({ factorKey: "nurse", atLowCents: 82, atHighCents: 118 });
    expect(tornado.bars[0]?.swingCents).toBeCloseTo(36, 9);
  });

  it("puts the widest first, and a range of zero has a swing of zero", () => {
    fc.assert(
      fc.property(anyCost, (one) => {
        const swings = valueOf(computeTornado(one)).bars.map(({ swingCents }) => swingCents);
        expect(swings).toEqual(swings.toSorted((a, b) => b - a));
        const still = { ...one, factors: one.factors.map((f) => ({ ...f, low: 1, high: 1 })) };
        for (const bar of valueOf(computeTornado(still)).bars) expect(bar.swingCents).toBe(0);
      }),
    );
  });

  it("lets the other branches give way when the share of one is moved", () => {
    const [first] = valueOf(computeTornado(choice)).bars;
    // At share s the cost is 1,000 s + 100 (1 − s); it moves by 900 for a share of 1.
    const reach = 1.2815515655446004 * Math.sqrt((0.3 * 0.7) / 51);
    expect(first?.swingCents).toBeCloseTo(2 * reach * 900, 6);
  });

  it("names what cannot be", () => {
    expect(computeTornado({ ...cost, lines: [] })).toMatchObject({ reason: "no-denominator" });
    const negative = [{ lineKey: "x", baseCents: -1, factorKeys: [] }];
    expect(computeTornado({ ...cost, lines: negative })).toMatchObject({ detail: "lines" });
    const wrong = [{ factorKey: "nurse", low: 1.2, high: 1.3 }];
    expect(computeTornado({ ...cost, factors: wrong })).toMatchObject({ detail: "factors" });
    const part = [{ groupKey: "g", count: 50, members: [{ factorKey: "yes", share: 0.97 }] }];
    expect(computeTornado({ ...choice, groups: part })).toMatchObject({ detail: "shares" });
    const certain = [{ groupKey: "g", count: 9, members: [{ factorKey: "yes", share: 1 }] }];
    expect(valueOf(computeTornado({ ...choice, groups: certain })).bars[0]?.swingCents).toBe(0);
    const huge = ["a", "b"].map((lineKey) => ({ lineKey, baseCents: 1.7e308, factorKeys: [] }));
    expect(computeTornado({ ...cost, lines: huge })).toMatchObject({ detail: "lines" });
  });
});

describe("the probabilistic run", () => {
  const rule = { draws: 300, seed: 7 };

  it("gives the same answer for the same seed, and percentiles that rise", () => {
    fc.assert(
      fc.property(anyCost, fc.integer({ min: 0, max: 9_999 }), (one, seed) => {
        const run = valueOf(simulateExpectedCost(one, { draws: 60, seed }));
        expect(valueOf(simulateExpectedCost(one, { draws: 60, seed }))).toEqual(run);
        const cents = run.percentiles.map((each) => each.cents);
        expect(cents).toEqual(cents.toSorted((a, b) => a - b));
        expect(run.bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(60);
      }),
      { numRuns: 40 },
    );
  });

  it("has every percentile at the cost itself when nothing is uncertain", () => {
    const sure = { ...cost, factors: [] };
    const run = valueOf(simulateExpectedCost(sure, rule));
    expect(new Set(run.percentiles.map(({ cents }) => cents))).toEqual(new Set([100]));
    expect(run.standardDeviationCents).toBe(0);
    expect(valueOf(simulateExpectedCost(sure, { ...rule, draws: 1 })).standardDeviationCents).toBe(
      0,
    );
  });

  it("keeps exclusive shares at one together", () => {
    const flat = {
      ...choice,
      lines: choice.lines.map((one, at) => ({ ...one, baseCents: at ? 70 : 30 })),
    };
    const run = valueOf(simulateExpectedCost(flat, rule));
    // Every patient costs 100 whichever branch they take: the shares must not matter.
    for (const { cents } of run.percentiles) expect(cents).toBeCloseTo(100, 6);
  });

  it("names what cannot be", () => {
    expect(simulateExpectedCost(cost, { draws: 0, seed: 1 })).toMatchObject({ detail: "draws" });
    expect(simulateExpectedCost({ ...cost, lines: [] }, rule)).toMatchObject({ detail: "lines" });
    const huge = ["a", "b"].map((lineKey) => ({ lineKey, baseCents: 1.7e308, factorKeys: [] }));
    expect(simulateExpectedCost({ ...cost, lines: huge }, rule)).toMatchObject({ detail: "lines" });
  });
});

describe("random draws", () => {
  it("have the mean and the variance of the gamma distribution, also for a shape under one", () => {
    for (const shape of [0.5, 4]) {
      const random = seededRandom(11);
      const drawn = Array.from({ length: 20_000 }, () => drawGamma(shape, random));
      const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
      const variance = drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / drawn.length;
      expect(mean / shape).toBeCloseTo(1, 1);
      expect(variance / shape).toBeCloseTo(1, 1);
    }
  });

  it("give shares that are one together", () => {
    const random = seededRandom(3);
    const sum = drawShares([3, 5, 2], random).reduce((total, one) => total + one, 0);
    expect(sum).toBeCloseTo(1, 12);
    expect(() => drawGamma(0, random)).toThrow("not a shape");
  });
});

describe("the Pareto order", () => {
  it("marks the few that reach the line", () => {
    const parts = [5, 50, 15, 30].map((amountCents) => ({
      partKey: `${amountCents}`,
      amountCents,
    }));
    const found = valueOf(computePareto(parts, UNCERTAINTY_RULES.paretoLine));
    expect(found.map(({ partKey, isVital }) => [partKey, isVital])).toEqual([
      ["50", true],
      ["30", true],
      ["15", false],
      ["5", false],
    ]);
    expect(found.at(-1)?.cumulativeShare).toBe(1);
  });

  it("needs a cost and a line between none and all", () => {
    expect(computePareto([], 0.8)).toMatchObject({ reason: "no-denominator" });
    expect(computePareto([{ partKey: "a", amountCents: -1 }], 0.8)).toMatchObject({
      reason: "outside-method-range",
    });
    expect(computePareto([{ partKey: "a", amountCents: 1 }], 2)).toMatchObject({
      reason: "outside-method-range",
    });
    const huge = ["a", "b"].map((partKey) => ({ partKey, amountCents: 1.7e308 }));
    expect(computePareto(huge, 0.8)).toMatchObject({ reason: "outside-method-range" });
  });
});

describe("the range of minutes", () => {
  const provenance = {
    origin: "estimated",
    observationCount: 3,
    takenOn: null,
    expiresOn: null,
    shortMinutes: 15,
    longMinutes: 30,
  } as const;

  it("is what staff said for an estimate, and the band of pure estimates without it", () => {
    expect(findMinutesRange({ provenance }, 20)).toEqual({ low: 0.75, high: 1.5, basis: "own" });
    const bare = { ...provenance, shortMinutes: null };
    expect(findMinutesRange({ provenance: bare }, 20)).toEqual({
      low: 0.7,
      high: 1.3,
      basis: "band",
    });
    expect(findMinutesRange({ provenance }, 0).basis).toBe("band");
  });

  it("narrows with the root of the number of measurements: a mean is surer than one case", () => {
    const measured = { ...provenance, origin: "measured", observationCount: 25 } as const;
    expect(findMinutesRange({ provenance: measured }, 20)).toEqual({
      low: 0.95,
      high: 1.1,
      basis: "own",
    });
    const uncounted = { ...measured, observationCount: null };
    expect(findMinutesRange({ provenance: uncounted }, 20).high).toBe(1.5);
    expect(findMinutesRange({ provenance }, 40)).toMatchObject({ low: 0.375, high: 1 });
  });
});

describe("the error of an estimate", () => {
  it("needs something measured", () => {
    expect(computeEstimateError(5, 0)).toMatchObject({ reason: "no-denominator" });
    expect(computeEstimateError(-5, 1)).toMatchObject({ reason: "outside-method-range" });
    expect(computeEstimateError(1e308, 1e-300)).toMatchObject({ reason: "outside-method-range" });
  });
});
