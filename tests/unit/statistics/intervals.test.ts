import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  computeMeanInterval,
  computeMeanIntervalFromSums,
  computeMedian,
  computeQuantile,
  computeQuantileOfCounts,
  normalQuantile,
  studentTQuantile,
} from "@/lib/engine/statistics";

fc.configureGlobal({ seed: 20261122 });

const scores = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), {
  minLength: 2,
  maxLength: 60,
});

describe("laws of the mean interval", () => {
  it("the mean lies in the interval, and more confidence is never narrower", () => {
    fc.assert(
      fc.property(scores, (list) => {
        const narrow = computeMeanInterval(list, "points", 0.8);
        const wide = computeMeanInterval(list, "points", 0.99);
        if (narrow.status !== "computed" || wide.status !== "computed")
          throw new Error("no interval");
        expect(
          narrow.value.lower <= narrow.value.mean && narrow.value.mean <= narrow.value.upper,
        ).toBe(true);
        expect(wide.value.lower).toBeLessThanOrEqual(narrow.value.lower);
        expect(wide.value.upper).toBeGreaterThanOrEqual(narrow.value.upper);
      }),
    );
  });

  it("sums give what the observations give", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2 }), (list) => {
        const rows = computeMeanInterval(list, "points", 0.95);
        const sums = computeMeanIntervalFromSums(
          {
            count: list.length,
            sum: list.reduce((a, b) => a + b, 0),
            sumOfSquares: list.reduce((a, b) => a + b * b, 0),
          },
          "points",
          0.95,
        );
        if (rows.status !== "computed" || sums.status !== "computed")
          throw new Error("no interval");
        expect(sums.value.mean).toBeCloseTo(rows.value.mean, 6);
        expect(sums.value.lower).toBeCloseTo(rows.value.lower, 4);
      }),
    );
  });
});

describe("laws of quantiles", () => {
  it("a quantile lies between the smallest and the largest and never falls with the share", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(scores, share, share, (list, a, b) => {
        const of = (p: number) => {
          const result = computeQuantile(list, p, "days");
          return result.status === "computed" ? result.value : NaN;
        };
        expect(of(Math.min(a, b))).toBeLessThanOrEqual(of(Math.max(a, b)) + 1e-9);
        expect(of(a)).toBeGreaterThanOrEqual(Math.min(...list) - 1e-9);
        expect(of(a)).toBeLessThanOrEqual(Math.max(...list) + 1e-9);
      }),
    );
  });

  it("counts by value give what the list of all cases gives", () => {
    const days = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 200 });
    const share = fc.constantFrom(0, 0.1, 0.25, 0.5, 0.75, 0.9, 1);
    fc.assert(
      fc.property(days, share, (list, p) => {
        const counts = new Map<number, number>();
        for (const day of list) counts.set(day, (counts.get(day) ?? 0) + 1);
        const bins = [...counts].map(([value, count]) => ({ value, count }));
        const listed = computeQuantile(list, p, "days");
        const counted = computeQuantileOfCounts(bins, p, "days");
        if (listed.status !== "computed" || counted.status !== "computed")
          throw new Error("no quantile");
        expect(counted.value).toBeCloseTo(listed.value, 12);
        expect(counted.denominator).toBe(list.length);
      }),
    );
  });

  it("joined bins of months give the median of all their cases", () => {
    const month = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(fc.array(month, { minLength: 1, maxLength: 6 }), (months) => {
        const bins = months.flat().map((value) => ({ value, count: 1 }));
        const all = computeMedian(months.flat(), "days");
        if (all.status !== "computed") throw new Error("no median");
        expect(computeQuantileOfCounts(bins, 0.5, "days")).toMatchObject({ value: all.value });
      }),
    );
  });

  it("the quantiles of the normal and the t distribution are symmetric", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (p) => {
        expect(normalQuantile(p) + normalQuantile(1 - p)).toBeCloseTo(0, 7);
        expect(studentTQuantile(p, 7) + studentTQuantile(1 - p, 7)).toBeCloseTo(0, 6);
      }),
    );
  });
});
