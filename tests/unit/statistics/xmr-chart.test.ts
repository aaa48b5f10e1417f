import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeXmrChart, SIGNAL_CODES, XMR_METHOD } from "@/lib/engine/statistics";
import { chartOf, series, STABLE } from "./chart-support";

fc.configureGlobal({ seed: 20261122 });

describe("an XmR chart", () => {
  it("carries its method, unit, count and options, so that it can be drawn again", () => {
    const result = computeXmrChart(series(STABLE), "days");
    expect(result).toMatchObject({
      status: "computed",
      unit: "days",
      denominator: 24,
      method: XMR_METHOD,
    });
    expect(chartOf(result).options.rules.dialect).toBe("making-data-count-shift-8");
  });

  it("does not exist for an empty series", () => {
    expect(computeXmrChart([], "days")).toMatchObject({ reason: "no-denominator" });
  });

  it("refuses a value that is not a number and a period that comes twice", () => {
    expect(computeXmrChart(series([1, NaN]), "days")).toMatchObject({
      reason: "outside-method-range",
      detail: "not-a-number:2",
    });
    const twice = [
      { periodKey: "2026-01", value: 1 },
      { periodKey: "2026-01", value: 2 },
    ];
    expect(computeXmrChart(twice, "days")).toMatchObject({ detail: "period-twice:2026-01" });
  });

  it("refuses rules and baselines that make no sense", () => {
    const { rules } = chartOf(computeXmrChart(series(STABLE), "days")).options;
    const faults = [
      [{ rules: { ...rules, shiftLength: 1 } }, "shiftLength"],
      [{ rules: { ...rules, trendLength: 2.5 } }, "trendLength"],
      [{ rules: { ...rules, nearLimitSigmas: 3 } }, "limitSigmas"],
      [{ baselinePointCount: 0 }, "baselinePointCount"],
      [{ bounds: { minimum: 1, maximum: 0 } }, "bounds"],
    ] as const;
    for (const [options, detail] of faults) {
      expect(computeXmrChart(series(STABLE), "days", options)).toMatchObject({ detail });
    }
  });
});

describe("the number of points of an XmR chart", () => {
  it("draws no line under eight points, also not for one", () => {
    for (const length of [1, 2, 7]) {
      const result = computeXmrChart(series(STABLE.slice(0, length)), "days");
      expect(chartOf(result).phases[0]).toMatchObject({ standing: "no-lines", centre: null });
      expect(result).toMatchObject({ warnings: ["too-few-points"] });
    }
  });

  it("draws only the centre from eight to eleven points", () => {
    const chart = chartOf(computeXmrChart(series(STABLE.slice(0, 11)), "days"));
    expect(chart.phases[0]).toMatchObject({ standing: "centre-only", isTrial: false });
    expect(chart.points[0]).toMatchObject({ lower: null, upper: null });
    expect(chart.points[0]?.centre).not.toBeNull();
  });

  it("draws provisional limits from twelve to nineteen and says so", () => {
    const result = computeXmrChart(series(STABLE.slice(0, 12)), "days");
    expect(chartOf(result).phases[0]).toMatchObject({ standing: "provisional", isTrial: true });
    expect(result).toMatchObject({ warnings: ["provisional-limits"] });
  });

  it("draws full limits from twenty", () => {
    const chart = chartOf(computeXmrChart(series(STABLE.slice(0, 20)), "days"));
    expect(chart.phases[0]).toMatchObject({ standing: "full", isBaselineOpen: true });
  });

  it("freezes the limits on the first 24 points: later points do not move them", () => {
    const before = chartOf(computeXmrChart(series(STABLE), "days"));
    const after = chartOf(computeXmrChart(series([...STABLE, 90, 95, 99]), "days"));
    expect(after.phases[0]?.centre).toBe(before.phases[0]?.centre);
    expect(after.points[0]?.upper).toBe(before.points[0]?.upper);
    expect(after.points.at(-1)?.signals[0]).toBe("above-upper-limit");
  });

  it("takes all points when the freeze is longer than the phase", () => {
    const chart = chartOf(computeXmrChart(series(STABLE), "days", { baselinePointCount: 100 }));
    expect(chart.phases[0]).toMatchObject({ baselinePointCount: 24, isBaselineOpen: true });
  });
});

describe("gaps and excluded points of an XmR chart", () => {
  it("keep a gap a gap and take no step over it", () => {
    // Steps: 0 within each half; the step from 10 to 20 lies over the gap and does not count.
    const halves = [...Array<number>(6).fill(10), null, ...Array<number>(6).fill(20)];
    const chart = chartOf(computeXmrChart(series(halves), "days"));
    expect(chart.points[6]?.value).toBeNull();
    expect(chart.points[0]).toMatchObject({ centre: 15, lower: 15, upper: 15 });
  });

  it("do not turn neighbours special (NHSRplotthedots issue 156)", () => {
    const withGap = [...STABLE.slice(0, 10), null, ...STABLE.slice(10)];
    const chart = chartOf(computeXmrChart(series(withGap), "days"));
    expect(chart.points.flatMap(({ signals }) => signals)).toEqual([]);
  });

  it("break a trend but not a shift", () => {
    const base = STABLE.map((value) => value);
    const trend = chartOf(
      computeXmrChart(series([...base, 44, 45, 46, null, 47, 48, 49, 49.5]), "days"),
    );
    expect(trend.points.flatMap(({ signals }) => signals)).not.toContain("trend-up");
    const shift = chartOf(
      computeXmrChart(series([...base, 51, 52, 51, 52, null, 51, 52, 51, 52]), "days"),
    );
    expect(shift.points.at(-1)?.signals).toEqual(["shift-above"]);
    expect(shift.points.at(-5)?.signals).toEqual([]);
  });

  it("draw an excluded point without letting it weigh or be judged", () => {
    const spoiled = series(STABLE).map((row) =>
      row.periodKey === "5" ? { ...row, value: 900, isExcluded: true } : row,
    );
    const chart = chartOf(computeXmrChart(spoiled, "days"));
    expect(chart.points[4]).toMatchObject({ value: 900, isExcluded: true, signals: [] });
    expect(chart.points[0]?.upper).toBeLessThan(70);
  });

  it("draw no lines when all points are excluded", () => {
    const all = series(STABLE).map((row) => ({ ...row, isExcluded: true }));
    expect(chartOf(computeXmrChart(all, "days")).phases[0]?.standing).toBe("no-lines");
  });
});

describe("phases of an XmR chart", () => {
  const twoLevels = series([...STABLE, ...STABLE.map((value) => value + 30)]);
  const phaseStarts = [{ firstPeriodKey: "25", baselinePointCount: 24 }];

  it("have lines of their own and take no step over the border", () => {
    const chart = chartOf(computeXmrChart(twoLevels, "days", { phaseStarts }));
    expect(
      chart.phases.map(({ firstPeriodKey, lastPeriodKey }) => [firstPeriodKey, lastPeriodKey]),
    ).toEqual([
      ["1", "24"],
      ["25", "48"],
    ]);
    const [first, second] = chart.phases;
    expect((second?.centre ?? 0) - (first?.centre ?? 0)).toBeCloseTo(30, 9);
    const widthOf = (index: number) =>
      (chart.points[index]?.upper ?? 0) - (chart.points[index]?.lower ?? 0);
    expect(widthOf(40)).toBeCloseTo(widthOf(4), 9);
    expect(chart.points.flatMap(({ signals }) => signals)).toEqual([]);
  });

  it("show the change as special cause without a phase start: nothing is rebased by itself", () => {
    const chart = chartOf(computeXmrChart(twoLevels, "days"));
    expect(chart.phases).toHaveLength(1);
    expect(chart.points.at(-1)?.signals).toContain("above-upper-limit");
  });

  it("change nothing when they start on the first point", () => {
    const first = [{ firstPeriodKey: "1", baselinePointCount: 24 }];
    const chart = chartOf(computeXmrChart(twoLevels, "days", { phaseStarts: first }));
    expect(chart.points).toEqual(chartOf(computeXmrChart(twoLevels, "days")).points);
  });

  it("may hold one point, which then has no lines", () => {
    const last = [{ firstPeriodKey: "48", baselinePointCount: null }];
    const chart = chartOf(computeXmrChart(twoLevels, "days", { phaseStarts: last }));
    expect(chart.phases[1]).toMatchObject({ standing: "no-lines", baselinePointCount: 1 });
    expect(chart.points.at(-1)).toMatchObject({ centre: null, signals: [] });
  });

  it("refuse two starts on one period and a start that is not in the series", () => {
    const twice = [...phaseStarts, ...phaseStarts];
    expect(computeXmrChart(twoLevels, "days", { phaseStarts: twice })).toMatchObject({
      detail: "phase-start-twice:25",
    });
    const unknown = [{ firstPeriodKey: "2020-01", baselinePointCount: null }];
    expect(computeXmrChart(twoLevels, "days", { phaseStarts: unknown })).toMatchObject({
      detail: "phase-start-unknown:2020-01",
    });
  });
});

describe("the limits of an XmR chart", () => {
  it("are a line when nothing varies, and then no point is outside", () => {
    const result = computeXmrChart(series(Array<number>(24).fill(0.1 + 0.2)), "rate");
    expect(result).toMatchObject({ warnings: ["zero-width-limits"] });
    expect(chartOf(result).points.flatMap(({ signals }) => signals)).toEqual([]);
  });

  it("do not call a point on the limit outside", () => {
    const frozen = chartOf(computeXmrChart(series(STABLE), "days"));
    const limit = frozen.points[0]?.upper ?? 0;
    const chart = chartOf(computeXmrChart(series([...STABLE, limit]), "days"));
    expect(chart.points.at(-1)?.signals).toEqual([]);
  });

  it("are cut at the bounds of the measure, and say so", () => {
    const nearHundred = series([98, 100, 97, 99, 100, 96, 99, 100, 98, 97, 100, 99, 98]);
    const bounds = { minimum: 0, maximum: 100 };
    const result = computeXmrChart(nearHundred, "percent", { bounds });
    expect(chartOf(result).points[0]?.upper).toBe(100);
    expect(result).toMatchObject({ warnings: ["provisional-limits", "limit-cut-at-bound"] });
  });

  it("say when the baseline follows itself and the limits are too narrow", () => {
    const seasonal = series(
      Array.from({ length: 24 }, (_, month) => 50 + 10 * Math.sin((month * Math.PI) / 6)),
    );
    const result = computeXmrChart(seasonal, "days");
    expect(result.status === "computed" && result.warnings).toContain("autocorrelated-baseline");
  });
});

describe("laws of the XmR chart", () => {
  const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 12, maxLength: 40 });

  it("adding a constant moves the lines by it and keeps the signals", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -500, max: 500 }), (list, shift) => {
        const base = chartOf(computeXmrChart(series(list), "days"));
        const moved = chartOf(computeXmrChart(series(list.map((v) => v + shift)), "days"));
        expect(moved.points.map((p) => p.signals)).toEqual(base.points.map((p) => p.signals));
        expect((moved.points[0]?.upper ?? 0) - (base.points[0]?.upper ?? 0)).toBeCloseTo(shift, 6);
      }),
    );
  });

  it("turning the series upside down turns the signals upside down", () => {
    const mirrored = new Map(
      SIGNAL_CODES.map((code, place) => [
        code,
        SIGNAL_CODES[place % 2 === 0 ? place + 1 : place - 1],
      ]),
    );
    fc.assert(
      fc.property(values, (list) => {
        const base = chartOf(computeXmrChart(series(list), "days"));
        const turned = chartOf(computeXmrChart(series(list.map((v) => -v)), "days"));
        expect(turned.points.map((p) => p.signals)).toEqual(
          base.points.map((p) => p.signals.map((code) => mirrored.get(code))),
        );
      }),
    );
  });

  it("limits lie around the centre, and charting only the baseline gives the frozen limits", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 25 }), (list) => {
        const whole = chartOf(computeXmrChart(series(list), "days"));
        const baseline = chartOf(computeXmrChart(series(list.slice(0, 24)), "days"));
        expect(whole.points[0]?.upper).toBe(baseline.points[0]?.upper);
        const { lower, centre, upper } = whole.points[0] ?? {};
        expect((lower ?? NaN) <= (centre ?? NaN) && (centre ?? NaN) <= (upper ?? NaN)).toBe(true);
      }),
    );
  });
});
