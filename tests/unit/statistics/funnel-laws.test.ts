import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  computeBinomialChances,
  computeMeanFunnel,
  computePoissonChances,
  computeProportionFunnel,
  computeRatioFunnel,
  computeStandardisedRatio,
  fitLogisticModel,
  type Funnel,
} from "@/lib/engine/statistics";
import type { Result } from "@/lib/engine/shared/result";

fc.configureGlobal({ seed: 20261122 });

const unit = fc.record({ events: fc.nat(60), others: fc.nat(600) });
const unitsOf = (drawn: readonly { events: number; others: number }[]) =>
  drawn.map(({ events, others }, i) => ({ key: `u${i}`, events, cases: events + others }));

function funnelOf(result: Result<Funnel>): Funnel | null {
  return result.status === "computed" ? result.value : null;
}

const isFiniteEverywhere = (thing: unknown): boolean =>
  typeof thing === "number"
    ? Number.isFinite(thing)
    : thing === null || typeof thing !== "object" || Object.values(thing).every(isFiniteEverywhere);

describe("chances of counts", () => {
  it("add up to one, whatever the count", () => {
    fc.assert(
      fc.property(
        fc.nat(400),
        fc.nat(400),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b, p) => {
          const [k, n] = [Math.min(a, b), Math.max(a, b)];
          for (const chances of [
            computeBinomialChances(k, n, p),
            computePoissonChances(k, n * p),
          ]) {
            expect(chances.orFewer + chances.orMore - chances.exactly).toBeCloseTo(1, 9);
          }
        },
      ),
    );
  });
});

describe("a funnel", () => {
  it("keeps every unit and every patient, and never draws a limit outside its range", () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 14 }), (drawn) => {
        const units = unitsOf(drawn);
        const result = computeProportionFunnel(units);
        const funnel = funnelOf(result);
        if (funnel === null) {
          expect(units.every(({ cases }) => cases === 0)).toBe(true);
          return;
        }
        const cases = units.reduce((sum, one) => sum + one.cases, 0);
        expect(funnel.points.reduce((sum, { size }) => sum + size, 0)).toBe(cases);
        expect(isFiniteEverywhere(funnel)).toBe(true);
        for (const { lowerAlarm, lowerAlert, upperAlert, upperAlarm } of funnel.limits) {
          const line = [0, lowerAlarm, lowerAlert, upperAlert, upperAlarm, 1];
          expect([...line].sort((a, b) => a - b)).toEqual(line);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("does not depend on the order of the units", () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 12 }), (drawn) => {
        const units = unitsOf(drawn);
        const flagsOf = (list: typeof units) =>
          new Map(funnelOf(computeProportionFunnel(list))?.points.map((p) => [p.key, p.flag]));
        const [forward, backward] = [flagsOf(units), flagsOf([...units].reverse())];
        for (const [key, flag] of forward) expect(backward.get(key)).toBe(flag);
      }),
      { numRuns: 40 },
    );
  });

  it("moves a unit further out when all its counts are doubled and it lay off the target", () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 60 }), fc.integer({ min: 5, max: 60 }), (o, e) => {
        const at = (times: number) =>
          funnelOf(computeRatioFunnel([{ key: "a", observed: o * times, expected: e * times }]))
            ?.points[0];
        const [once, twice] = [at(1), at(2)];
        expect(Math.abs(twice?.distance ?? 0)).toBeGreaterThanOrEqual(
          Math.abs(once?.distance ?? 0),
        );
        expect(twice?.figure).toBeCloseTo(once?.figure ?? NaN, 12);
      }),
    );
  });

  it("judges nobody on too few: under five expected no flag, under one no point", () => {
    const funnel = funnelOf(
      computeRatioFunnel([
        { key: "tiny", observed: 3, expected: 0.4 },
        { key: "small", observed: 15, expected: 4.9 },
        { key: "enough", observed: 15, expected: 5 },
      ]),
    );
    expect(funnel?.points.map(({ flag }) => flag)).toEqual([
      "not-judged",
      "not-judged",
      "alarm-high",
    ]);
    expect(funnel?.points[0]?.figure).toBeNull();
  });

  it("says too few units instead of estimating extra spread from nine", () => {
    const units = Array.from({ length: 9 }, (_, i) => ({ key: `${i}`, events: i * 9, cases: 100 }));
    expect(funnelOf(computeProportionFunnel(units))?.dispersion.standing).toBe("too-few-units");
  });

  it("widens its limits with extra spread and never narrows them", () => {
    const units = Array.from({ length: 12 }, (_, i) => ({
      key: `${i}`,
      events: 10 + 12 * (i % 4),
      cases: 300,
    }));
    const plain = funnelOf(computeProportionFunnel(units, { dispersion: "none" }));
    for (const dispersion of ["additive", "multiplicative"] as const) {
      const wide = funnelOf(computeProportionFunnel(units, { dispersion }));
      expect(wide?.dispersion.standing).toBe("applied");
      expect(wide?.limits[40]?.upperAlarm).toBeGreaterThan(plain?.limits[40]?.upperAlarm ?? 1);
    }
  });

  it("refuses counts that cannot be", () => {
    expect(computeProportionFunnel([{ key: "a", events: 5, cases: 4 }]).status).toBe(
      "not-computable",
    );
    expect(computeRatioFunnel([{ key: "a", observed: 1.5, expected: 4 }]).status).toBe(
      "not-computable",
    );
    expect(
      computeMeanFunnel([{ key: "a", cases: 40, mean: 1 }], {
        mean: 0,
        standardDeviation: 0,
        unit: "points",
      }).status,
    ).toBe("not-computable");
  });
});

describe("observed over expected", () => {
  it("has no ratio under one expected event, and limits that hold the ratio above it", () => {
    expect(computeStandardisedRatio(2, 0.9, 30)).toMatchObject({ reason: "below-minimum-count" });
    fc.assert(
      fc.property(fc.nat(500), fc.double({ min: 1, max: 500, noNaN: true }), (o, e) => {
        const result = computeStandardisedRatio(o, e, 10_000);
        if (result.status !== "computed") throw new Error(result.reason);
        expect(result.value.lower).toBeLessThanOrEqual(result.value.ratio);
        expect(result.value.upper).toBeGreaterThan(result.value.ratio);
      }),
    );
  });
});

describe("a logistic model", () => {
  it("expects exactly the events that happened, in any order of the patients", () => {
    const patient = fc.record({ age: fc.integer({ min: 20, max: 95 }), hasEvent: fc.boolean() });
    fc.assert(
      fc.property(fc.array(patient, { minLength: 40, maxLength: 120 }), (drawn) => {
        const cases = drawn.map(({ age, hasEvent }) => ({ hasEvent, covariates: { age } }));
        const fitted = fitLogisticModel(cases, ["age"]);
        if (fitted.status !== "computed") return;
        const { intercept, terms } = fitted.value;
        const expected = cases.reduce(
          (sum, { covariates }) =>
            sum +
            1 / (1 + Math.exp(-intercept.estimate - (terms[0]?.estimate ?? 0) * covariates.age)),
          0,
        );
        expect(expected).toBeCloseTo(fitted.value.events, 6);
        const turned = fitLogisticModel([...cases].reverse(), ["age"]);
        if (turned.status !== "computed") throw new Error(turned.reason);
        expect(turned.value.terms[0]?.estimate).toBeCloseTo(terms[0]?.estimate ?? NaN, 8);
      }),
      { numRuns: 60 },
    );
  });
});
