import type { RunRuleSet } from "./run-rules";

/**
 * Why a point is special. A closed list; the words are translated on screen. The order is the
 * priority of the Making Data Count dialect: the first code of a point decides its colour.
 */
export const SIGNAL_CODES = [
  "above-upper-limit",
  "below-lower-limit",
  "trend-up",
  "trend-down",
  "two-of-three-above",
  "two-of-three-below",
  "shift-above",
  "shift-below",
] as const;

export type SignalCode = (typeof SIGNAL_CODES)[number];

/** Codes of what the reader of a control chart must know. Carried in `warnings` of the result. */
export const CHART_WARNINGS = [
  "too-few-events",
  "provisional-limits",
  "too-few-points",
  "zero-width-limits",
  "limit-cut-at-bound",
  "autocorrelated-baseline",
  "dispersion-above-binomial",
  "dispersion-below-binomial",
] as const;

export type ChartWarning = (typeof CHART_WARNINGS)[number];

/** One period of a measure. `null` is a period without a value: a gap, never zero. */
export interface MeasureObservation {
  readonly periodKey: string;
  readonly value: number | null;
  /** Left out of centre, limits and rules, still drawn; needs a reason and an author elsewhere. */
  readonly isExcluded?: boolean;
}

/** One period of a proportion: whole counts, numerator within denominator; `null` is not delivered. */
export interface ProportionObservation {
  readonly periodKey: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly isExcluded?: boolean;
}

/** A date, chosen and argued by a person, from which the process is judged against new limits. */
export interface PhaseStart {
  readonly firstPeriodKey: string;
  /** Points that fix the limits of this phase; `null` takes all its points. */
  readonly baselinePointCount: number | null;
}

/** How many points of a baseline allow a centre line, limits, and limits without reservation. */
export interface PointRequirements {
  readonly centre: number;
  readonly limits: number;
  readonly fullLimits: number;
}

/** One subgroup of measurements: their mean, their spread and how many there are. */
export interface SubgroupObservation {
  readonly periodKey: string;
  readonly mean: number | null;
  /** Of the subgroup, with n − 1; `null` where there is no spread to speak of (one measurement). */
  readonly standardDeviation: number | null;
  readonly size: number | null;
  readonly isExcluded?: boolean;
}

/** One period of a measure with the number of cases behind it. */
export interface WeightedObservation extends MeasureObservation {
  readonly weight: number | null;
}

/** Choices that change a chart. They are stored with it, so that it can be drawn again. */
export interface ControlChartOptions {
  readonly rules: RunRuleSet;
  readonly requirements: PointRequirements;
  /** Points that fix the limits of the first phase; `null` takes all its points. */
  readonly baselinePointCount: number | null;
  readonly phaseStarts: readonly PhaseStart[];
  /** Ends of the scale of the measure; limits are cut there. `null` is no end. */
  readonly bounds: { readonly minimum: number | null; readonly maximum: number | null };
  /** Drops moving ranges of 3.267 × their mean or more, once (Nelson 1982). A visible choice. */
  readonly isMovingRangeScreened: boolean;
  /** Multiplies the binomial sigma by sigma-z (Laney 2002): the P' chart. */
  readonly isDispersionAdjusted: boolean;
  /** Between these sigma-z counts as binomial. */
  readonly dispersionRange: { readonly lowest: number; readonly highest: number };
  /** Lag-1 correlation of the baseline above which limits are called too narrow. */
  readonly autocorrelationThreshold: number;
}

/** How much the lines of a phase can be trusted. */
export type PhaseStanding = "no-lines" | "centre-only" | "provisional" | "full";

export interface ControlChartPhase {
  readonly firstPeriodKey: string;
  readonly lastPeriodKey: string;
  readonly firstIndex: number;
  readonly lastIndex: number;
  readonly centre: number | null;
  /** Usable points that the centre and the limits rest on. */
  readonly baselinePointCount: number;
  /** Fewer points than the baseline asks for: the lines will still move. */
  readonly isBaselineOpen: boolean;
  readonly standing: PhaseStanding;
  /** Trial limits: drawn dashed and said in words. */
  readonly isTrial: boolean;
  /** Sigma-z of Laney; near 1 when the spread is binomial; `null` on an XmR chart. */
  readonly dispersionRatio: number | null;
}

export interface ControlChartPoint {
  readonly periodKey: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly isExcluded: boolean;
  readonly phaseIndex: number;
  readonly centre: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** In order of priority; empty is common cause or no judgement. */
  readonly signals: readonly SignalCode[];
}

/** Every chart that the product draws. A closed list; a chart definition may name one of them. */
export const CHART_KINDS = [
  "run",
  "xmr",
  "mr",
  "p",
  "p-prime",
  "u",
  "u-prime",
  "c",
  "g",
  "t",
  "x-bar",
  "s",
  "i-prime",
] as const;

export type ChartKind = (typeof CHART_KINDS)[number];

/** A control chart that can be drawn as it is. */
export interface ControlChart {
  readonly kind: ChartKind;
  /** Why no judgement is given although there are points; absent where there is one. */
  readonly withheld?: "too-few-events";
  /**
   * On a chart of gaps (g, t): between what. A long gap between `events` means fewer of them, between
   * `misses` (cases without the event) more; absent on every other chart.
   */
  readonly gapsBetween?: "events" | "misses";
  readonly options: ControlChartOptions;
  readonly points: readonly ControlChartPoint[];
  readonly phases: readonly ControlChartPhase[];
}
