import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  computeDaysEffect,
  computeMixDrift,
  type Coefficient,
  type DaysChange,
} from "@/lib/engine/budget";
import { computed, notComputable, type Result } from "@/lib/engine/shared/result";

fc.configureGlobal({ seed: 20261122 });

const METHOD = { id: "test", version: "1.0.0", source: "test" };

function coefficient(key: string, amount: number): Coefficient {
  return { key, amount, unit: "rate", year: 2026, grade: "illustration", source: "test" };
}

function change(days: number, parts: Partial<DaysChange> = {}): DaysChange {
  return {
    ...{ indexKey: "CD", days, occupancy: coefficient("occ", 0.8) },
    pointsPerBed: [coefficient("base", 1), coefficient("supplementary", 0.2)],
    ...parts,
  };
}

const YEAR = coefficient("daysPerYear", 365);
const POINT: Result = computed(3_500_000, "eur-cents-per-point", 1, METHOD);

describe("days in points and euro", () => {
  // Worked example E2 of the domain page on the budget: 300 stays from 2.40 to 0.95 days are −435 days,
  // −1.787671 points and −62,568.49 euro for a price-taker at 35,000 euro a point.
  it("follow the worked example of day surgery", () => {
    const effect = computeDaysEffect([change(-435)], YEAR, POINT);
    if (effect.status !== "computed") throw new Error(effect.reason);
    expect(effect.value.points).toBeCloseTo(-1.787671, 6);
    expect(effect.value.cents).toBe(-6_256_849);
    expect(effect.warnings).toContain("unconfirmed-coefficients");
  });

  it("add up over bed indices", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -5000, max: 5000 }),
        fc.integer({ min: -5000, max: 5000 }),
        (a, b) => {
          const both = computeDaysEffect([change(a), change(b, { indexKey: "G" })], YEAR, POINT);
          const sum = computeDaysEffect([change(a + b)], YEAR, POINT);
          if (both.status !== "computed" || sum.status !== "computed") throw new Error("no effect");
          expect(both.value.points).toBeCloseTo(sum.value.points, 8);
          expect(both.value.days).toBe(a + b);
        },
      ),
    );
  });

  it("say what is missing: the point value, the days of the year, occupancy or points of an index", () => {
    const none = notComputable("not-delivered", METHOD, "letter");
    expect(computeDaysEffect([change(1)], YEAR, none)).toMatchObject({
      ...{ reason: "not-delivered", detail: "letter" },
    });
    expect(computeDaysEffect([change(1)], null, POINT)).toMatchObject({ detail: "daysPerYear" });
    expect(computeDaysEffect([change(1, { occupancy: null })], YEAR, POINT)).toMatchObject({
      ...{ reason: "missing-parameter", detail: "occupancy:CD" },
    });
    expect(computeDaysEffect([change(1, { pointsPerBed: [] })], YEAR, POINT)).toMatchObject({
      detail: "pointsPerBed:CD",
    });
    expect(computeDaysEffect([change(Number.NaN)], YEAR, POINT)).toMatchObject({
      ...{ reason: "outside-method-range", detail: "CD" },
    });
    const closed = change(1, { occupancy: coefficient("occ", 0) });
    expect(computeDaysEffect([closed], YEAR, POINT)).toMatchObject({ detail: "CD" });
  });
});

describe("a case mix that moves", () => {
  const cell = (before: number, now: number, justifiedDays: number) => ({
    ...{ indexKey: "CD", before, now, justifiedDays },
  });

  it("from 80/20 to 70/30 between 2 and 6 days gains forty days on a hundred stays", () => {
    const drift = computeMixDrift([cell(80, 70, 2), cell(20, 30, 6)]);
    if (drift.status !== "computed") throw new Error(drift.reason);
    expect(drift.value.days).toBeCloseTo(40, 10);
    expect(drift.value.distance).toBeCloseTo(0.1, 10);
  });

  it("does nothing when both years have the same shares, however many stays there are", () => {
    const counts = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 9 }), (before, times) => {
        const cells = before.map((count, place) => cell(count, count * times, place));
        const drift = computeMixDrift(cells);
        if (drift.status !== "computed") throw new Error(drift.reason);
        expect(drift.value.distance).toBeCloseTo(0, 10);
        expect(drift.value.days).toBeCloseTo(0, 6);
      }),
    );
  });

  it("has nothing in common at distance one", () => {
    expect(computeMixDrift([cell(5, 0, 1), cell(0, 9, 1)])).toMatchObject({
      value: { distance: 1 },
    });
  });

  it("is not known of a year without stays, or of counts that cannot be", () => {
    expect(computeMixDrift([cell(0, 3, 1)])).toMatchObject({ reason: "no-denominator" });
    expect(computeMixDrift([cell(-1, 3, 1)])).toMatchObject({ reason: "outside-method-range" });
    expect(computeMixDrift([cell(1, 3, -1)])).toMatchObject({ reason: "outside-method-range" });
  });
});
