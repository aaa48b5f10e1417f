import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computePChart, P_CHART_METHOD } from "@/lib/engine/statistics";
import { chartOf, counts } from "./chart-support";

fc.configureGlobal({ seed: 20261122 });

const TWO_YEARS = Array.from({ length: 24 }, (_, month) => [5 + (month % 3), 100] as const);

describe("a p chart", () => {
  it("counts patients and carries its method", () => {
    const result = computePChart(counts(TWO_YEARS));
    expect(result).toMatchObject({ unit: "rate", denominator: 2400, method: P_CHART_METHOD });
    expect(chartOf(result).kind).toBe("p");
  });

  it("treats a denominator of zero and a period not delivered as a gap, never as 0 %", () => {
    const chart = chartOf(computePChart(counts([...TWO_YEARS, [0, 0], [null, null], [3, null]])));
    for (const point of chart.points.slice(-3)) {
      expect(point).toMatchObject({ value: null, lower: null, upper: null, signals: [] });
    }
  });

  it("keeps a measured zero a zero", () => {
    const chart = chartOf(computePChart(counts([...TWO_YEARS, [0, 100]])));
    expect(chart.points.at(-1)?.value).toBe(0);
  });

  it("has wider limits in a small month", () => {
    const chart = chartOf(computePChart(counts([...TWO_YEARS, [1, 20]])));
    const last = chart.points.at(-1);
    expect((last?.upper ?? 0) - (last?.centre ?? 0)).toBeGreaterThan(
      (chart.points[0]?.upper ?? 0) - (chart.points[0]?.centre ?? 0),
    );
  });

  it("cuts its limits at 0 and 1", () => {
    const rare = computePChart(counts(Array.from({ length: 24 }, () => [1, 30] as const)));
    expect(chartOf(rare).points[0]?.lower).toBe(0);
    expect(rare.status === "computed" && rare.warnings).toContain("limit-cut-at-bound");
    const common = computePChart(counts(Array.from({ length: 24 }, () => [29, 30] as const)));
    expect(chartOf(common).points[0]?.upper).toBe(1);
  });

  it("refuses a numerator over its denominator, negative and broken counts", () => {
    const faults = [
      [[6, 5], "numerator-over-denominator:1"],
      [[-1, 5], "not-a-count:1"],
      [[1.5, 5], "not-a-count:1"],
      [[1, Infinity], "not-a-count:1"],
    ] as const;
    for (const [row, detail] of faults) {
      expect(computePChart(counts([row]))).toMatchObject({
        reason: "outside-method-range",
        detail,
      });
    }
  });

  it("does not exist for an empty series", () => {
    expect(computePChart([])).toMatchObject({ reason: "no-denominator" });
  });

  it("adds up the rows of one period before dividing", () => {
    const rows = [
      { periodKey: "2026-01", numerator: 1, denominator: 10 },
      { periodKey: "2026-01", numerator: 8, denominator: 20 },
      { periodKey: "2026-02", numerator: 3, denominator: 10 },
      { periodKey: "2026-02", numerator: null, denominator: 10 },
    ];
    const chart = chartOf(computePChart(rows));
    expect(chart.points).toHaveLength(2);
    expect(chart.points[0]).toMatchObject({ numerator: 9, denominator: 30, value: 0.3 });
    expect(chart.points[1]?.value).toBeNull();
  });

  it("refuses a phase start that is not in the series", () => {
    const phaseStarts = [{ firstPeriodKey: "99", baselinePointCount: null }];
    expect(computePChart(counts(TWO_YEARS), { phaseStarts })).toMatchObject({
      detail: "phase-start-unknown:99",
    });
  });

  it("draws a series of 0 % and of 100 % as a line without signals", () => {
    for (const numerator of [0, 37]) {
      const result = computePChart(counts(Array.from({ length: 24 }, () => [numerator, 37])));
      expect(result).toMatchObject({ warnings: ["zero-width-limits"] });
      expect(chartOf(result).points.flatMap(({ signals }) => signals)).toEqual([]);
      expect(chartOf(result).phases[0]?.dispersionRatio).toBeNull();
    }
  });

  it("says when shares vary less than chance would have them", () => {
    const result = computePChart(counts(Array.from({ length: 24 }, (_, i) => [50 + (i % 2), 100])));
    expect(result.status === "computed" && result.warnings).toContain("dispersion-below-binomial");
  });
});

describe("laws of the p chart", () => {
  const month = fc
    .integer({ min: 1, max: 400 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

  it("limits stay within 0 and 1 and hold the centre", () => {
    fc.assert(
      fc.property(fc.array(month, { minLength: 12, maxLength: 40 }), (rows) => {
        for (const point of chartOf(computePChart(counts(rows))).points) {
          const [lower, centre, upper] = [
            point.lower ?? NaN,
            point.centre ?? NaN,
            point.upper ?? NaN,
          ];
          expect(lower).toBeGreaterThanOrEqual(0);
          expect(upper).toBeLessThanOrEqual(1);
          expect(lower <= centre + 1e-12 && centre <= upper + 1e-12).toBe(true);
        }
      }),
    );
  });

  it("counting the patients without the event mirrors the chart", () => {
    fc.assert(
      fc.property(fc.array(month, { minLength: 12, maxLength: 40 }), (rows) => {
        const base = chartOf(computePChart(counts(rows)));
        const mirror = chartOf(computePChart(counts(rows.map(([d, n]) => [n - d, n] as const))));
        base.points.forEach((point, index) => {
          expect(1 - (mirror.points[index]?.upper ?? NaN)).toBeCloseTo(point.lower ?? NaN, 9);
          expect(mirror.points[index]?.signals.length).toBe(point.signals.length);
        });
      }),
    );
  });
});
