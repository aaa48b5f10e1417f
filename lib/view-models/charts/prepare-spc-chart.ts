import type {
  ControlChart,
  ControlChartPoint,
  Polarity,
  SignalCode,
} from "@/lib/engine/statistics";
import type { ChartHeading } from "./chart-heading";
import type { PointMark, SpcChartModel, SpcPointModel } from "./spc-model";
import type { FigureUnit } from "./figure-unit";

/** On which side of the centre a signal lies; a trend is judged by its direction. */
const SIDE_OF: Readonly<Record<SignalCode, "high" | "low">> = {
  "above-upper-limit": "high",
  "trend-up": "high",
  "two-of-three-above": "high",
  "shift-above": "high",
  "below-lower-limit": "low",
  "trend-down": "low",
  "two-of-three-below": "low",
  "shift-below": "low",
};

/** What a control chart needs besides the engine's result. Texts are in the reader's language. */
export interface SpcChartParts {
  readonly heading: ChartHeading;
  readonly unit: FigureUnit;
  readonly polarity: Polarity;
  /** The period in words, e.g. "2025-03" to "mrt 25". */
  readonly labelOf: (periodKey: string) => string;
  readonly target?: SpcChartModel["target"];
  readonly annotations?: SpcChartModel["annotations"];
  /** Periods whose deliveries are not complete yet. */
  readonly provisionalKeys?: readonly string[];
}

/**
 * Turns a computed control chart into what is drawn.
 *
 * @param chart any control chart of the engine, in time order.
 * @param parts words, unit, polarity, target and annotations.
 * @returns the model of the chart; a period without a value stays a gap.
 * Source: rules of the engine; marks as in NHS England Making Data Count.
 * Example: a point below the lower limit of a rate where lower is better is marked `better`.
 */
export function prepareSpcChart(chart: ControlChart, parts: SpcChartParts): SpcChartModel {
  const provisional = new Set(parts.provisionalKeys ?? []);
  return {
    kind: "spc",
    reading: readingOf(chart),
    heading: parts.heading,
    unit: parts.unit,
    polarity: parts.polarity,
    points: chart.points.map((point) => ({
      ...preparePoint(point, chart, parts),
      isProvisional: provisional.has(point.periodKey),
    })),
    phases: chart.phases.map((phase) => ({
      startKey: phase.firstPeriodKey,
      endKey: phase.lastPeriodKey,
      centre: phase.centre,
      isTrial: phase.isTrial,
    })),
    target: parts.target ?? null,
    annotations: parts.annotations ?? [],
    bounds: chart.options.bounds,
  };
}

function readingOf({ kind }: ControlChart): SpcChartModel["reading"] {
  if (kind === "g" || kind === "t") return "gaps";
  return kind === "run" ? "run" : "spc";
}

function preparePoint(
  point: ControlChartPoint,
  chart: ControlChart,
  parts: SpcChartParts,
): Omit<SpcPointModel, "isProvisional"> {
  return {
    key: point.periodKey,
    label: parts.labelOf(point.periodKey),
    value: point.value,
    numerator: point.numerator,
    denominator: point.denominator,
    lower: point.lower,
    upper: point.upper,
    signals: point.signals,
    mark: point.isExcluded ? "excluded" : markOn(chart, point, parts.polarity),
  };
}

/**
 * Which way is better on the chart itself: a long gap between events is few events, so that a chart of
 * gaps turns the polarity of its indicator around. Gaps between misses keep it.
 * Example: deaths are better when lower, so the cases between deaths are better when higher.
 */
function polarityOn(chart: ControlChart, polarity: Polarity): Polarity {
  if (chart.gapsBetween !== "events" || polarity === "none") return polarity;
  return polarity === "lower-is-better" ? "higher-is-better" : "lower-is-better";
}

/**
 * The mark of a point on its chart: none where the judgement is withheld, and on a chart of gaps by what
 * a long gap means.
 * Example: a month without deaths on a chart of two deaths in three years is `unjudged`.
 */
export function markOn(
  chart: ControlChart,
  point: Pick<ControlChartPoint, "signals">,
  polarity: Polarity,
): PointMark {
  if (chart.withheld) return "unjudged";
  return markOf(point.signals[0], polarityOn(chart, polarity));
}

/**
 * The mark of a point: the first signal gives the side, the polarity turns it into good or bad.
 * Example: `shift-below` where lower is better is `better`; without polarity it is `falling`.
 */
export function markOf(signal: SignalCode | undefined, polarity: Polarity): PointMark {
  if (signal === undefined) return "common";
  const isHigh = SIDE_OF[signal] === "high";
  if (polarity === "none") return isHigh ? "rising" : "falling";
  return isHigh === (polarity === "higher-is-better") ? "better" : "worse";
}
