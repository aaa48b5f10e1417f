import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  computeAnhoejRules,
  computeCChart,
  computeGChart,
  computeInterpolatedQuantile,
  computeIPrimeChart,
  computeMovingRangeChart,
  computePChart,
  computeRunChart,
  computeSChart,
  computeTChart,
  computeUChart,
  computeXBarChart,
  computeXmrChart,
  type ControlChart,
} from "@/lib/engine/statistics";
import type { Result } from "@/lib/engine/shared/result";

interface Runs {
  readonly points: number;
  readonly useful: number;
  readonly longestRun: number;
  readonly longestRunLimit: number;
  readonly crossings: number;
  readonly crossingsLimit: number;
  readonly isSignal: boolean;
}

interface Reference {
  readonly period?: readonly string[];
  readonly sum: readonly (number | null)[];
  readonly length: readonly number[];
  readonly mean: readonly (number | null)[];
  readonly sd?: readonly (number | null)[];
  readonly size?: readonly number[];
  readonly plotted: readonly (number | null)[];
  readonly centre: readonly number[];
  readonly lower: readonly (number | null)[];
  readonly upper: readonly (number | null)[];
  readonly isIncluded: readonly boolean[];
  readonly isOutside: readonly boolean[];
  readonly runs: readonly Runs[];
}

const file = JSON.parse(
  readFileSync(new URL("./qicharts2-charts.json", import.meta.url), "utf8"),
) as { readonly charts: Record<string, Reference> };

function referenceOf(name: string): Reference {
  const found = file.charts[name];
  if (!found) throw new Error(`no reference ${name}`);
  return found;
}

function chartOf(result: Result<ControlChart>): ControlChart {
  if (result.status !== "computed") throw new Error(`no chart: ${result.reason} ${result.detail}`);
  return result.value;
}

const WHOLE = { baselinePointCount: null };

const measures = (reference: Reference) =>
  reference.sum.map((value, index) => ({
    periodKey: `${index + 1}`,
    value,
    isExcluded: reference.isIncluded[index] === false,
  }));

const counts = (reference: Reference) =>
  reference.sum.map((numerator, index) => ({
    periodKey: `${index + 1}`,
    numerator,
    denominator: reference.size?.[index] ?? null,
    isExcluded: reference.isIncluded[index] === false,
  }));

const subgroups = (reference: Reference) =>
  reference.mean.map((mean, index) => ({
    periodKey: `${index + 1}`,
    mean,
    standardDeviation: reference.sd?.[index] ?? null,
    size: reference.length[index] ?? null,
  }));

function expectNear(found: number | null | undefined, wanted: number | null | undefined): void {
  if (wanted === null || wanted === undefined) return expect(found ?? null).toBeNull();
  expect(found).not.toBeNull();
  expect(Math.abs((found ?? NaN) - wanted)).toBeLessThan(1e-8 * Math.max(1, Math.abs(wanted)));
}

function expectChart(chart: ControlChart, reference: Reference): void {
  expect(chart.points).toHaveLength(reference.plotted.length);
  chart.points.forEach((point, index) => {
    expectNear(point.value, reference.plotted[index]);
    expectNear(point.centre, reference.centre[index]);
    // qicharts2 blanks the limits of a period without a value; ours follow the size of the period.
    if (reference.plotted[index] === null) return;
    expectNear(point.lower, reference.lower[index]);
    expectNear(point.upper, reference.upper[index]);
    // qicharts2 also judges a point that is left out; ours draws it and does not judge it.
    if (point.isExcluded) return expect(point.signals).toEqual([]);
    const isOutside =
      point.signals.includes("above-upper-limit") || point.signals.includes("below-lower-limit");
    expect(isOutside).toBe(reference.isOutside[index]);
  });
}

function expectRuns(chart: ControlChart, reference: Reference): void {
  const found = chart.phases.map((phase) => computeAnhoejRules(chart, phase));
  expect(found).toEqual(
    reference.runs.map(({ useful, points: _points, ...runs }) => ({
      usefulPoints: useful,
      ...runs,
    })),
  );
}

const CHARTS: readonly (readonly [
  string,
  string,
  (reference: Reference) => Result<ControlChart>,
])[] = [
  [
    "an XmR chart of loan costs frozen on 20 weeks",
    "individuals",
    (r) => computeXmrChart(measures(r), "dollars", { baselinePointCount: 20 }),
  ],
  [
    "a p chart in two phases without two samples",
    "p-phases",
    (r) =>
      computePChart(counts(r), {
        ...WHOLE,
        phaseStarts: [{ firstPeriodKey: "31", baselinePointCount: null }],
      }),
  ],
  ["a p chart of unequal weeks", "p-unequal", (r) => computePChart(counts(r), WHOLE)],
  [
    "a c chart frozen on 26 boards without two of them",
    "c",
    // Freezing counts periods there and usable points here: 24 of the first 26 are usable.
    (r) => computeCChart(measures(r), "boards", { baselinePointCount: 24 }),
  ],
  ["a u chart of equal samples", "u-equal", (r) => computeUChart(counts(r), "rate", WHOLE)],
  ["a t chart of times between failures", "t", (r) => computeTChart(measures(r), "hours", WHOLE)],
  [
    "an X̄ chart of equal subgroups",
    "x-bar-equal",
    (r) => computeXBarChart(subgroups(r), "mm", WHOLE),
  ],
  [
    "an X̄ chart of unequal subgroups",
    "x-bar-unequal",
    (r) => computeXBarChart(subgroups(r), "mm", WHOLE),
  ],
  ["an S chart of equal subgroups", "s-equal", (r) => computeSChart(subgroups(r), "mm", WHOLE)],
  ["an S chart of unequal subgroups", "s-unequal", (r) => computeSChart(subgroups(r), "mm", WHOLE)],
];

describe.each(CHARTS)("%s", (_, name, draw) => {
  const reference = referenceOf(name);
  const chart = chartOf(draw(reference));

  it("has the points, lines and limits of qicharts2", () => {
    expectChart(chart, reference);
  });

  it("has the runs and crossings of qicharts2 as second opinion", () => {
    expectRuns(chart, reference);
  });
});

describe("charts that qicharts2 reports in another way", () => {
  it("moving ranges have its centre and limit from the first 20 weeks", () => {
    const reference = referenceOf("moving-range");
    // The first range is missing, so that 20 weeks hold 19 ranges.
    const chart = chartOf(
      computeMovingRangeChart(measures(referenceOf("individuals")), "dollars", {
        baselinePointCount: 19,
      }),
    );
    expectChart(chart, reference);
    expect(chart.phases.map((phase) => computeAnhoejRules(chart, phase))).toEqual([null]);
  });

  it("a u chart of rolls of cloth has its limits for each 50 metres", () => {
    const reference = referenceOf("u-unequal");
    const chart = chartOf(
      computeUChart(counts(reference), "per-metre", {
        ...WHOLE,
        requirements: { centre: 8, limits: 8, fullLimits: 20 },
      }),
    );
    chart.points.forEach((point, index) => {
      expectNear((point.centre ?? NaN) * 50, reference.centre[index]);
      expectNear((point.lower ?? NaN) * 50, reference.lower[index]);
      expectNear((point.upper ?? NaN) * 50, reference.upper[index]);
    });
    expectRuns(chart, reference);
  });

  it("a missing subgroup is a gap and changes no line", () => {
    const reference = referenceOf("x-bar-missing");
    const chart = chartOf(computeXBarChart(subgroups(reference), "mm", WHOLE));
    const missing = reference.plotted.findIndex((value) => value === null);
    expect(missing).toBeGreaterThan(-1);
    expect(chart.points[missing]?.value).toBeNull();
    // Only the centre: qicharts2 counts −1 degree of freedom for the missing subgroup.
    chart.points.forEach((point, index) => expectNear(point.centre, reference.centre[index]));
    // A subgroup of one has a point and no limits.
    const single = reference.length.findIndex((size) => size === 1);
    expect(chart.points[single]).toMatchObject({ lower: null, upper: null, signals: [] });
  });

  it("a run chart of infections stands on their median of 17, and on 19 for the first 18 months", () => {
    // qicharts2 0.8.1 on its data set cdi, as printed in PowerBI-SPC d4bb4f6, test/fixtures/qicharts2.ts.
    const months = [
      17, 12, 27, 20, 20, 18, 22, 19, 19, 24, 17, 16, 24, 19, 19, 22, 25, 19, 17, 6, 25, 17, 11, 14,
      9, 11, 7, 13, 5, 5, 3, 5, 9, 4, 5, 9,
    ].map((value, index) => ({ periodKey: `${index + 1}`, value }));
    const whole = chartOf(computeRunChart(months, "infections", WHOLE));
    expect(whole.points.every(({ centre, upper }) => centre === 17 && upper === null)).toBe(true);
    const frozen = chartOf(computeRunChart(months, "infections", { baselinePointCount: 18 }));
    expect(frozen.points.every(({ centre }) => centre === 19)).toBe(true);
    // The same fixture: mean 14.833…, limits 3.279… and 26.387… as a c chart.
    const counted = chartOf(computeCChart(months, "infections", WHOLE));
    expect(counted.points[0]?.centre).toBeCloseTo(14.833333333333334, 12);
    expect(counted.points[0]?.lower).toBeCloseTo(3.2791133250419904, 12);
    expect(counted.points[0]?.upper).toBeCloseTo(26.387553341624677, 12);
  });
});

describe("a g chart of operations between deaths", () => {
  // Series and limits as printed in PowerBI-SPC 06d2cd6, test/Chart Types/test-g.ts, made with qicharts2.
  const gaps = [
    23, 39, 15, 34, 1, 49, 98, 29, 27, 13, 45, 7, 10, 27, 24, 14, 20, 38, 44, 11, 10, 3, 113, 183,
    3, 47, 18, 18, 33, 15, 2, 38, 27, 27, 1, 52, 23, 7, 26, 82, 5, 49, 5, 17, 24, 44, 26, 2, 27, 46,
    55, 97, 22, 22, 20, 4, 60, 51, 7, 21, 66, 36, 25, 72, 15, 5, 3,
  ].map((value, index) => ({ periodKey: `${index + 1}`, value }));
  const chart = chartOf(computeGChart(gaps, "cases", WHOLE));

  it("has its upper limit of 128.17 around the mean, its lower limit at 0", () => {
    expect(chart.points.every(({ lower }) => lower === 0)).toBe(true);
    expect(chart.points[0]?.upper).toBeCloseTo(128.17, 2);
  });

  it("stands on the median of the gaps, half of them at or below", () => {
    const centre = chart.points[0]?.centre ?? NaN;
    expect(gaps.filter(({ value }) => value <= centre).length).toBeGreaterThanOrEqual(34);
    expect(gaps.filter(({ value }) => value >= centre).length).toBeGreaterThanOrEqual(34);
  });

  it("names the gap that the vignette of qicharts2 calls unusually long", () => {
    // Vignette, "T and G charts for rare events": deaths 24 and 25 are unusually far apart.
    const outside = chart.points.filter(({ signals }) => signals.includes("above-upper-limit"));
    expect(outside.map(({ periodKey }) => periodKey)).toEqual(["24"]);
  });
});

describe("twenty weeks of attendances on charts that follow their size", () => {
  const seen = [
    266501, 264225, 276532, 281461, 269071, 261215, 270409, 279778, 270483, 270320, 267923, 271478,
    255353, 256820, 261835, 259144, 255910, 260863, 264465, 260989,
  ];
  const all = [
    280443, 276823, 291681, 296155, 282343, 275888, 283867, 295251, 284468, 282529, 279618, 283932,
    266629, 268091, 276803, 271578, 266005, 273520, 278574, 273772,
  ];

  it("have the U' limits of PowerBI-SPC in every week", () => {
    // PowerBI-SPC 06d2cd6, test/Chart Types/test-uprime.ts, four decimals.
    const upper = [
      0.9657, 0.9658, 0.9654, 0.9653, 0.9656, 0.9658, 0.9656, 0.9653, 0.9656, 0.9656, 0.9657,
      0.9656, 0.966, 0.966, 0.9658, 0.9659, 0.966, 0.9658, 0.9657, 0.9658,
    ];
    const lower = [
      0.9401, 0.94, 0.9404, 0.9405, 0.9402, 0.94, 0.9402, 0.9405, 0.9402, 0.9402, 0.9401, 0.9402,
      0.9398, 0.9398, 0.94, 0.9399, 0.9398, 0.94, 0.9401, 0.94,
    ];
    const chart = chartOf(
      computeUChart(
        seen.map((numerator, index) => ({
          periodKey: `${index + 1}`,
          numerator,
          denominator: all[index] ?? null,
        })),
        "rate",
        { ...WHOLE, isDispersionAdjusted: true },
      ),
    );
    expect(chart.kind).toBe("u-prime");
    chart.points.forEach((point, index) => {
      expect(point.upper).toBeCloseTo(upper[index] ?? NaN, 4);
      expect(point.lower).toBeCloseTo(lower[index] ?? NaN, 4);
    });
  });

  it("have a first upper limit of 0.96568 on an I' chart", () => {
    // qicharts2 0.8.1, chart = "ip".
    const chart = chartOf(
      computeIPrimeChart(
        seen.map((numerator, index) => ({
          periodKey: `${index + 1}`,
          value: numerator / (all[index] ?? 1),
          weight: all[index] ?? null,
        })),
        "rate",
        WHOLE,
      ),
    );
    expect(chart.points[0]?.upper).toBeCloseTo(0.96568, 5);
  });
});

describe("a median of whole days, interpolated within the day", () => {
  const binsOf = (days: readonly number[]) => days.map((value) => ({ value, count: 1 }));

  it("is that of Python's statistics.median_grouped", () => {
    // Examples of the Python documentation and docstring of statistics.median_grouped.
    const examples: readonly (readonly [readonly number[], number])[] = [
      [[52, 52, 53, 54], 52.5],
      [[1, 2, 2, 3, 4, 4, 4, 4, 4, 5], 3.7],
      [[1, 3, 3, 5, 7], 3.25],
      [[1, 2, 3, 4, 5], 3],
    ];
    for (const [days, median] of examples) {
      const found = computeInterpolatedQuantile(binsOf(days), 0.5, "days");
      expect(found).toMatchObject({ status: "computed", unit: "days" });
      expect(found.status === "computed" && found.value).toBeCloseTo(median, 12);
    }
  });

  it("stays within the days that occurred", () => {
    for (const share of [0, 0.25, 0.75, 1]) {
      const same = computeInterpolatedQuantile([{ value: 3, count: 7 }], share, "days");
      expect(same).toMatchObject({ value: 3 });
    }
    expect(computeInterpolatedQuantile([], 0.5, "days")).toMatchObject({
      reason: "no-denominator",
    });
    expect(computeInterpolatedQuantile([{ value: 2.5, count: 1 }], 0.5, "days")).toMatchObject({
      reason: "outside-method-range",
    });
  });
});
