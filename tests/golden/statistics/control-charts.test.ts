import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  computePChart,
  computeXmrChart,
  DEFAULT_CHART_OPTIONS,
  type ControlChart,
  type ControlChartOptions,
} from "@/lib/engine/statistics";
import type { Result } from "@/lib/engine/shared/result";
import { describeWithShared, sharedPath } from "@/tests/support/shared-folder";

interface ReferenceRow {
  readonly period: string;
  readonly count: number;
  readonly size: number | null;
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  readonly isOutside: boolean;
  readonly isIncluded: boolean;
}

const reference = JSON.parse(
  readFileSync(new URL("./qicharts2-montgomery.json", import.meta.url), "utf8"),
) as { readonly series: Record<string, { readonly rows: readonly ReferenceRow[] }> };

function rowsOf(name: string): readonly ReferenceRow[] {
  return reference.series[name]?.rows ?? [];
}

function chartOf(result: Result<ControlChart>): ControlChart {
  if (result.status !== "computed") throw new Error(`no chart: ${result.reason} ${result.detail}`);
  return result.value;
}

/** Whole phase as baseline, as those tools do unless told otherwise. */
const WHOLE_PHASE: Partial<ControlChartOptions> = { baselinePointCount: null };

function expectLines(chart: ControlChart, rows: readonly ReferenceRow[]): void {
  chart.points.forEach((point, index) => {
    const row = rows[index];
    expect(point.centre).toBeCloseTo(row?.centre ?? NaN, 9);
    expect(point.lower).toBeCloseTo(row?.lower ?? NaN, 9);
    expect(point.upper).toBeCloseTo(row?.upper ?? NaN, 9);
  });
}

function isOutside(signals: readonly string[]): boolean {
  return signals.includes("above-upper-limit") || signals.includes("below-lower-limit");
}

describe("an XmR chart of Montgomery's loan costs, limits frozen on 20 weeks", () => {
  const rows = rowsOf("loan-costs");
  const chart = chartOf(
    computeXmrChart(
      rows.map(({ period, count }) => ({ periodKey: period, value: count })),
      "dollars",
      { baselinePointCount: 20 },
    ),
  );

  it("has the lines of qicharts2 in all 40 weeks", () => {
    expect(chart.points).toHaveLength(40);
    expectLines(chart, rows);
  });

  it("has the printed centre and limits of the book", () => {
    // Montgomery, example 6.5: 300.5 ± 3 × 7.79 / 1.128, so 321.22 and 279.78.
    const [first] = chart.points;
    expect(first?.centre).toBeCloseTo(300.5, 9);
    expect(first?.upper).toBeCloseTo(321.22, 2);
    expect(first?.lower).toBeCloseTo(279.78, 2);
  });

  it("is outside its limits in the weeks that qicharts2 and the book name: 39 and 40", () => {
    const weeks = chart.points.filter((p) => isOutside(p.signals)).map((p) => p.periodKey);
    expect(weeks).toEqual(["39", "40"]);
    expect(weeks).toEqual(rows.filter((row) => row.isOutside).map((row) => row.period));
  });
});

describe("a p chart of Montgomery's juice cans", () => {
  const rows = rowsOf("juice-cans");
  const observations = rows.map((row) => ({
    periodKey: row.period,
    numerator: row.count,
    denominator: row.size,
    isExcluded: !row.isIncluded,
  }));

  it("has the printed lines before samples are left out", () => {
    // Montgomery, example 7.1: 0.2313, 0.4102 and 0.0524 from the first 30 samples.
    const first = observations.slice(0, 30).map((row) => ({ ...row, isExcluded: false }));
    const [point] = chartOf(computePChart(first, WHOLE_PHASE)).points;
    expect(point?.centre).toBeCloseTo(0.2313, 4);
    expect(point?.upper).toBeCloseTo(0.4102, 4);
    expect(point?.lower).toBeCloseTo(0.0524, 4);
  });

  it("has the lines of qicharts2 with two samples left out and a new phase after 30", () => {
    const chart = chartOf(
      computePChart(observations, {
        ...WHOLE_PHASE,
        phaseStarts: [{ firstPeriodKey: "31", baselinePointCount: null }],
      }),
    );
    expectLines(chart, rows);
    // The book prints 0.2150, 0.3893 and 0.0407 for the revised limits.
    expect(chart.points[0]?.centre).toBeCloseTo(0.215, 4);
    expect(chart.points[0]?.upper).toBeCloseTo(0.3893, 4);
    expect(chart.points[0]?.lower).toBeCloseTo(0.0407, 4);
  });
});

describe("a p chart of Montgomery's purchase orders", () => {
  const rows = rowsOf("purchase-orders");
  const chart = chartOf(
    computePChart(
      rows.map(({ period, count, size }) => ({
        periodKey: period,
        numerator: count,
        denominator: size,
      })),
      WHOLE_PHASE,
    ),
  );

  it("has limits that follow the size of each week, as in qicharts2", () => {
    expectLines(chart, rows);
  });

  it("is outside its limits in the weeks that qicharts2 names", () => {
    const weeks = chart.points.filter((p) => isOutside(p.signals)).map((p) => p.periodKey);
    expect(weeks).toEqual(rows.filter((row) => row.isOutside).map((row) => row.period));
    expect(weeks.length).toBeGreaterThan(0);
  });
});

describe("an XmR chart of viscosity (Montgomery, 15 batches)", () => {
  it("has the printed lines 33.52, 34.80 and 32.24", () => {
    // Montgomery, aircraft primer paint: x̄ = 33.52, MR̄ = 0.48; series from qcc, man/qcc.Rd.
    const batches = [
      33.75, 33.05, 34, 33.81, 33.46, 34.02, 33.68, 33.27, 33.49, 33.2, 33.62, 33, 33.54, 33.12,
      33.84,
    ];
    const [first] = chartOf(
      computeXmrChart(
        batches.map((value, index) => ({ periodKey: `${index + 1}`, value })),
        "viscosity",
      ),
    ).points;
    expect(first?.centre).toBeCloseTo(33.52, 2);
    expect(first?.upper).toBeCloseTo(34.8, 2);
    expect(first?.lower).toBeCloseTo(32.24, 2);
  });
});

describe("screening of moving ranges", () => {
  // NHSRplotthedots 0.2.2, vignette "Deviations from Excel defaults".
  const series = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1].map((value, index) => ({
    periodKey: `${index + 1}`,
    value,
  }));

  it("is off unless chosen: limits 6.95 and −3.06 around 1.94", () => {
    const [point] = chartOf(computeXmrChart(series, "points")).points;
    expect(point?.centre).toBeCloseTo(1.94, 2);
    expect(point?.upper).toBeCloseTo(6.95, 2);
    expect(point?.lower).toBeCloseTo(-3.06, 2);
  });

  it("narrows the limits to 4.6 and −0.72 when chosen", () => {
    const [point] = chartOf(
      computeXmrChart(series, "points", { isMovingRangeScreened: true }),
    ).points;
    expect(point?.upper).toBeCloseTo(4.6, 2);
    expect(point?.lower).toBeCloseTo(-0.72, 2);
  });
});

describe("twenty weeks of attendances seen within four hours", () => {
  // Mohammed MA et al. BMJ Qual Saf 2013;22:362-368, as in qicharts2::nhs_accidents.
  const seen = [
    266501, 264225, 276532, 281461, 269071, 261215, 270409, 279778, 270483, 270320, 267923, 271478,
    255353, 256820, 261835, 259144, 255910, 260863, 264465, 260989,
  ];
  const all = [
    280443, 276823, 291681, 296155, 282343, 275888, 283867, 295251, 284468, 282529, 279618, 283932,
    266629, 268091, 276803, 271578, 266005, 273520, 278574, 273772,
  ];
  const weeks = seen.map((numerator, index) => ({
    periodKey: `${index + 1}`,
    numerator,
    denominator: all[index] ?? null,
  }));

  it("put 16 of 20 weeks outside binomial limits, and say that the spread is not binomial", () => {
    const result = computePChart(weeks, WHOLE_PHASE);
    const outside = chartOf(result).points.filter((point) => isOutside(point.signals));
    expect(outside).toHaveLength(16);
    expect(result.status === "computed" && result.warnings).toContain("dispersion-above-binomial");
  });

  it("put none outside the limits of Laney, of which the first upper one is 0.96567", () => {
    const chart = chartOf(computePChart(weeks, { ...WHOLE_PHASE, isDispersionAdjusted: true }));
    expect(chart.kind).toBe("p-prime");
    expect(chart.points.filter((point) => isOutside(point.signals))).toEqual([]);
    // qicharts2 0.8.1, chart = "pp": upper limit of the first week.
    expect(chart.points[0]?.upper).toBeCloseTo(0.96567, 5);
  });
});

describeWithShared("the emergency attendances of trust R0A", () => {
  it("have the lines that numpy gives", () => {
    const rows = readTrust("R0A");
    const options = { ...DEFAULT_CHART_OPTIONS, baselinePointCount: null };
    const xmr = chartOf(
      computeXmrChart(
        rows.map(({ periodKey, denominator }) => ({ periodKey, value: denominator })),
        "attendances",
        options,
      ),
    );
    // numpy 2.4.6: mean, and mean ∓ 3 × mean |diff| / 1.128
    expect(xmr.points[0]?.centre).toBeCloseTo(21328.61111111111, 6);
    expect(xmr.points[0]?.lower).toBeCloseTo(18079.080447781947, 6);
    expect(xmr.points[0]?.upper).toBeCloseTo(24578.14177444027, 6);
    const breaches = chartOf(computePChart(rows, options));
    expect(breaches.points[0]?.centre).toBeCloseTo(0.22066342810257478, 12);
    expect(breaches.points[0]?.upper).toBeCloseTo(0.22897728453883123, 12);
    expect(breaches.points.at(-1)?.lower).toBeCloseTo(0.2124034371473791, 12);
  });
});

function readTrust(code: string) {
  const text = readFileSync(sharedPath("data/practice/ae_attendances_type1_40_trusts.csv"), "utf8");
  return text
    .split("\n")
    .map((line) => line.replaceAll('"', "").split(","))
    .filter(([trust]) => trust === code)
    .map(([, period, attendances, breaches]) => ({
      periodKey: period ?? "",
      numerator: Number(breaches),
      denominator: Number(attendances),
    }));
}
