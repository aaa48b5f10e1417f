import "server-only";
import type { Result } from "@/lib/engine/shared/result";
import {
  computeCChart,
  computeGChart,
  computeIPrimeChart,
  computeMovingRangeChart,
  computePChart,
  computeRunChart,
  computeSChart,
  computeTChart,
  computeTimesBetween,
  computeUChart,
  computeXBarChart,
  computeXmrChart,
  listCasesBetween,
  type ChartedMeasure,
  type ChartKind,
  type ControlChart,
  type ControlChartOptions,
  type DatedEvent,
} from "@/lib/engine/statistics";
import type { SeriesPoint } from "./series-points";

/** A series in every shape, ready to be drawn as any kind of chart. */
export interface DrawableSeries {
  readonly measure: ChartedMeasure;
  readonly unit: string;
  readonly points: readonly SeriesPoint[];
  /** Events one by one where they are known, else null. */
  readonly events: readonly DatedEvent[] | null;
  readonly optionsFor: (periodKeys: readonly string[]) => Partial<ControlChartOptions>;
}

type Draw = (series: DrawableSeries, options: Partial<ControlChartOptions>) => Result<ControlChart>;

/** A share lies between 0 and 1, a rate and a count from 0 on, whatever chart shows it. */
function boundsOf({ measure }: DrawableSeries): Pick<ControlChartOptions, "bounds"> {
  const minimum = measure === "measure" ? null : 0;
  return { bounds: { minimum, maximum: measure === "proportion" ? 1 : null } };
}

const subgroupsOf = ({ points }: DrawableSeries) =>
  points.map((point) => ({ ...point, mean: point.value }));

const DRAW: Readonly<Record<ChartKind, Draw>> = {
  run: (s, options) => computeRunChart(s.points, s.unit, { ...options, ...boundsOf(s) }),
  xmr: (s, options) => computeXmrChart(s.points, s.unit, { ...options, ...boundsOf(s) }),
  mr: (s, options) => computeMovingRangeChart(s.points, s.unit, options),
  p: (s, options) => computePChart(s.points, options),
  "p-prime": (s, options) => computePChart(s.points, { ...options, isDispersionAdjusted: true }),
  u: (s, options) => computeUChart(s.points, s.unit, options),
  "u-prime": (s, options) =>
    computeUChart(s.points, s.unit, { ...options, isDispersionAdjusted: true }),
  c: (s, options) =>
    computeCChart(
      s.points.map((point) => ({ ...point, value: point.numerator })),
      s.unit,
      options,
    ),
  g: (s, options) => computeGChart(listCasesBetween(s.events ?? []), "cases", options),
  t: (s, options) => computeTChart(computeTimesBetween(s.events ?? []), "days", options),
  "x-bar": (s, options) => computeXBarChart(subgroupsOf(s), s.unit, options),
  s: (s, options) => computeSChart(subgroupsOf(s), s.unit, options),
  "i-prime": (s, options) =>
    computeIPrimeChart(
      s.points.map((point) => ({ ...point, weight: point.size })),
      s.unit,
      options,
    ),
};

/** Which kinds of chart the figures of a measure allow. */
export function listPossibleKinds(
  measure: ChartedMeasure,
  hasEvents: boolean,
): readonly ChartKind[] {
  const gaps: readonly ChartKind[] = hasEvents ? ["g", "t"] : [];
  if (measure === "proportion") return ["p", "p-prime", "xmr", "mr", "run", ...gaps];
  if (measure === "rate") return ["u", "u-prime", "xmr", "mr", "run", ...gaps];
  if (measure === "count") return ["c", "xmr", "mr", "run", ...gaps];
  return ["xmr", "i-prime", "mr", "x-bar", "s", "run"];
}

/** Counts stay readable on a chart that does not need them: 3 of 41 instead of 7.3 %. */
function keepCounts(chart: ControlChart, points: readonly SeriesPoint[]): ControlChart {
  const byKey = new Map(points.map((point) => [point.periodKey, point]));
  return {
    ...chart,
    points: chart.points.map((point) => {
      const source = byKey.get(point.periodKey);
      return point.numerator === null && source && source.numerator !== null
        ? { ...point, numerator: source.numerator, denominator: source.denominator }
        : point;
    }),
  };
}

/** Draws a series as one kind of chart. */
export function drawSeries(series: DrawableSeries, kind: ChartKind): Result<ControlChart> {
  const isOfEvents = kind === "g" || kind === "t";
  const keys = isOfEvents
    ? listCasesBetween(series.events ?? []).map(({ periodKey }) => periodKey)
    : series.points.map(({ periodKey }) => periodKey);
  const chart = DRAW[kind](series, series.optionsFor(keys));
  if (chart.status !== "computed" || isOfEvents || kind === "mr") return chart;
  return { ...chart, value: keepCounts(chart.value, series.points) };
}
