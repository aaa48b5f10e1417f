import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Result } from "@/lib/engine/shared/result";
import {
  CHART_KINDS,
  classifyAssurance,
  classifyVariation,
  computeAnhoejRules,
  computeCChart,
  computeGChart,
  computeIPrimeChart,
  computeMovingRangeChart,
  computePChart,
  computeRunChart,
  computeSChart,
  computeTChart,
  computeUChart,
  computeXBarChart,
  computeXmrChart,
  proposeRebase,
  type ChartKind,
  type ControlChart,
  type ControlChartOptions,
} from "@/lib/engine/statistics";

fc.configureGlobal({ seed: 20261122 });

/** One period as a file may hold it: events among cases, some left out. */
interface Row {
  readonly events: number | null;
  readonly cases: number | null;
  readonly isExcluded: boolean;
}

type Options = Partial<ControlChartOptions>;

const keyOf = (index: number) => `${2000 + index}-01-01`;

const asMeasures = (rows: readonly Row[]) =>
  rows.map(({ events, isExcluded }, index) => ({
    periodKey: keyOf(index),
    value: events,
    isExcluded,
  }));
const asCounts = (rows: readonly Row[]) =>
  rows.map(({ events, cases, isExcluded }, index) => ({
    periodKey: keyOf(index),
    numerator: events,
    denominator: cases,
    isExcluded,
  }));
const asGroups = (rows: readonly Row[]) =>
  rows.map(({ events, cases, isExcluded }, index) => ({
    periodKey: keyOf(index),
    mean: events,
    standardDeviation: events === null ? null : Math.abs(events) / 3,
    size: cases,
    isExcluded,
  }));
const asWeighted = (rows: readonly Row[]) =>
  asMeasures(rows).map((one, index) => ({ ...one, weight: rows[index]?.cases ?? null }));

const DRAW: Readonly<
  Record<ChartKind, (rows: readonly Row[], o: Options) => Result<ControlChart>>
> = {
  run: (rows, o) => computeRunChart(asMeasures(rows), "points", o),
  xmr: (rows, o) => computeXmrChart(asMeasures(rows), "points", o),
  mr: (rows, o) => computeMovingRangeChart(asMeasures(rows), "points", o),
  p: (rows, o) => computePChart(asCounts(rows), o),
  "p-prime": (rows, o) => computePChart(asCounts(rows), { ...o, isDispersionAdjusted: true }),
  u: (rows, o) => computeUChart(asCounts(rows), "events", o),
  "u-prime": (rows, o) =>
    computeUChart(asCounts(rows), "events", { ...o, isDispersionAdjusted: true }),
  c: (rows, o) => computeCChart(asMeasures(rows), "events", o),
  g: (rows, o) => computeGChart(asMeasures(rows), "cases", o),
  t: (rows, o) => computeTChart(asMeasures(rows), "days", o),
  "x-bar": (rows, o) => computeXBarChart(asGroups(rows), "points", o),
  s: (rows, o) => computeSChart(asGroups(rows), "points", o),
  "i-prime": (rows, o) => computeIPrimeChart(asWeighted(rows), "points", o),
};

/** Charts of counts, ranges, spreads and times: nothing on them can lie under zero. */
const NEVER_NEGATIVE: ReadonlySet<ChartKind> = new Set<ChartKind>([
  ...(["mr", "p", "p-prime", "u", "u-prime", "c", "g", "t", "s"] as const),
]);

function everyNumberIsFinite(thing: unknown): boolean {
  if (typeof thing === "number") return Number.isFinite(thing);
  if (thing === null || typeof thing !== "object") return true;
  return Object.values(thing).every(everyNumberIsFinite);
}

function expectSane(kind: ChartKind, rows: readonly Row[], options: Options = {}): void {
  const result = DRAW[kind](rows, options);
  if (result.status !== "computed") {
    expect(result.reason).toBeTruthy();
    return;
  }
  const chart = result.value;
  expect(everyNumberIsFinite(chart)).toBe(true);
  expect(chart.points).toHaveLength(rows.length);
  for (const { lower, upper, centre, value, signals } of chart.points) {
    const known = [lower, centre, upper].filter((line) => line !== null);
    if (lower !== null && upper !== null) expect(lower).toBeLessThanOrEqual(upper);
    if (NEVER_NEGATIVE.has(kind)) expect(Math.min(0, ...known)).toBe(0);
    if (kind === "p" || kind === "p-prime") expect(Math.max(1, ...known)).toBe(1);
    if (value === null) expect(signals).toEqual([]);
  }
  expect(classifyVariation(chart, "lower-is-better").code).toBeTruthy();
  expect(classifyAssurance(chart, "lower-is-better", 0.5).code).toBeTruthy();
  const second = chart.phases.map((phase) => computeAnhoejRules(chart, phase));
  expect(everyNumberIsFinite(second)).toBe(true);
  expect(everyNumberIsFinite(proposeRebase(chart, []))).toBe(true);
}

const rowsOf = (list: readonly (readonly [number | null, number | null])[]): readonly Row[] =>
  list.map(([events, cases]) => ({ events, cases, isExcluded: false }));
const repeated = (count: number, events: number | null, cases: number | null) =>
  rowsOf(Array.from({ length: count }, () => [events, cases] as const));

/** The cases of the edge list of the methods page that a series of counts can show. */
const EDGES: Readonly<Record<string, readonly Row[]>> = {
  "no period": [],
  "a single period": repeated(1, 3, 40),
  "two periods": rowsOf([
    [3, 40],
    [5, 50],
  ]),
  "all equal values": repeated(30, 4, 40),
  "nothing ever happening": repeated(30, 0, 40),
  "a series of 100%": repeated(30, 40, 40),
  "no case in any period": repeated(30, 0, 0),
  "only gaps": repeated(30, null, null),
  "gaps between points": Array.from({ length: 30 }, (_, i) =>
    i % 3 === 0
      ? { events: null, cases: null, isExcluded: false }
      : { events: i % 5, cases: 40, isExcluded: false },
  ),
  "a month without cases among others": [
    ...repeated(14, 3, 40),
    ...repeated(1, 0, 0),
    ...repeated(14, 5, 30),
  ],
  "every point left out": repeated(30, 4, 40).map((row) => ({ ...row, isExcluded: true })),
  "a very large number of cases": Array.from({ length: 30 }, (_, i) => ({
    events: 4e8 + (i % 7) * 1e6,
    cases: 1e9,
    isExcluded: false,
  })),
  "more events than cases": repeated(30, 50, 40),
  "a negative count": [...repeated(20, 4, 40), ...repeated(1, -4, 40)],
  "ties in a trend": Array.from({ length: 30 }, (_, i) => ({
    events: Math.floor(i / 2),
    cases: 40,
    isExcluded: false,
  })),
};

const phase = (index: number) => ({ firstPeriodKey: keyOf(index), baselinePointCount: null });

const OPTIONS: Readonly<Record<string, Options>> = {
  "as it is": {},
  "with large steps left out": { isMovingRangeScreened: true },
  "with a baseline longer than the series": { baselinePointCount: 120 },
  "with a new phase at the first point": { phaseStarts: [phase(0)] },
  "with a new phase of one point at the end": { phaseStarts: [phase(29)] },
  "with two phases on one day": { phaseStarts: [phase(10), phase(10)] },
  "with a phase on a period that is not there": { phaseStarts: [phase(99)] },
};

describe.each(CHART_KINDS)("a %s chart gives lines within its range or a reason", (kind) => {
  it.each(Object.keys(EDGES))("for %s", (name) => {
    for (const options of Object.values(OPTIONS)) expectSane(kind, EDGES[name] ?? [], options);
  });

  it("for any series of counts with gaps, empty months and points left out", () => {
    const count = fc.option(fc.nat(30), { freq: 8 });
    const row = fc
      .record({ events: count, more: fc.nat(40), isExcluded: fc.boolean() })
      .map(({ events, more, isExcluded }) => ({
        events,
        cases: events === null ? null : events + more,
        isExcluded,
      }));
    const options = fc.constantFrom(...Object.values(OPTIONS));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), options, (rows, chosen) => {
        expectSane(kind, rows, chosen);
      }),
      { numRuns: 150 },
    );
  });
});

describe("a series of equal values", () => {
  it.each(["xmr", "i-prime", "run", "mr"] as const)(
    "has no point outside on a %s chart",
    (kind) => {
      const result = DRAW[kind](repeated(30, 4, 40), {});
      if (result.status !== "computed") throw new Error(result.reason);
      expect(result.value.points.flatMap(({ signals }) => signals)).toEqual([]);
    },
  );
});

describe("a month without cases", () => {
  it.each(["p", "p-prime", "u", "u-prime"] as const)("is a gap on a %s chart, not zero", (kind) => {
    const result = DRAW[kind]([...repeated(14, 3, 40), ...repeated(1, 0, 0)], {});
    if (result.status !== "computed") throw new Error(result.reason);
    expect(result.value.points.at(-1)).toMatchObject({ value: null, lower: null, upper: null });
  });
});
