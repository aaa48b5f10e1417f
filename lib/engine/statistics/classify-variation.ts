import type { Method } from "../shared/result";
import type { ControlChart, ControlChartPoint, SignalCode } from "./control-chart";

export const METHOD: Method = {
  id: "spc-variation-icon",
  version: "1.0.0",
  source: "NHS England Making Data Count, variation icons; NHSRplotthedots 0.2.2 ptd_point_type",
};

/** Which way is better. `none`: the measure has no good side, e.g. age of patients. */
export type Polarity = "higher-is-better" | "lower-is-better" | "none";

export const VARIATION_CODES = [
  "improvement",
  "worsening",
  "change-without-polarity",
  "common-cause",
  "too-few-events",
  "no-judgement",
] as const;

export type VariationCode = (typeof VARIATION_CODES)[number];

/** What the last point of a chart says. */
export interface Variation {
  readonly code: VariationCode;
  /** Side of the special cause on the measure itself, also on a chart of gaps; `null` without one. */
  readonly direction: "high" | "low" | null;
  /** The signal that decided. */
  readonly signal: SignalCode | null;
  /** The period that was judged: the last with a value; `null` when there is none. */
  readonly periodKey: string | null;
}

const HIGH_SIGNALS: ReadonlySet<SignalCode> = new Set<SignalCode>([
  "above-upper-limit",
  "trend-up",
  "two-of-three-above",
  "shift-above",
]);

/**
 * Says what a chart shows now: improvement, worsening, common cause, or no judgement. It is the state
 * of the last point with a value, not a summary of the phase.
 *
 * Rule: the first signal of that point gives the side; the polarity of the indicator turns the side
 * into better or worse. Without limits there is no judgement, unless a shift or a trend already says
 * enough; a run chart of enough points has none and yet tells common cause. Events that are too rare
 * are never judged.
 *
 * @param chart a computed control chart.
 * @param polarity of the indicator.
 * @returns the code with its side, signal and period.
 * Source: Making Data Count variation icons.
 * Example: a last point above the upper limit of a complication rate is `worsening`, `high`.
 */
export function classifyVariation(chart: ControlChart, polarity: Polarity): Variation {
  const last = chart.points.findLast((point) => point.value !== null && !point.isExcluded);
  if (!last) return { code: "no-judgement", direction: null, signal: null, periodKey: null };
  const { periodKey } = last;
  if (chart.withheld) {
    return { code: chart.withheld, direction: null, signal: null, periodKey };
  }
  const [signal] = last.signals;
  if (signal === undefined) {
    const code = hasEnoughPoints(chart, last) ? "common-cause" : "no-judgement";
    return { code, direction: null, signal: null, periodKey };
  }
  // Long gaps mean that what is counted happens less often.
  const isHigh = HIGH_SIGNALS.has(signal) !== (chart.gapsBetween === "events");
  const direction = isHigh ? "high" : "low";
  if (polarity === "none") {
    return { code: "change-without-polarity", direction, signal, periodKey };
  }
  const isBetter = isHigh === (polarity === "higher-is-better");
  return { code: isBetter ? "improvement" : "worsening", direction, signal, periodKey };
}

/** Limits, or on a run chart as many points as limits would need. */
function hasEnoughPoints(chart: ControlChart, last: ControlChartPoint): boolean {
  const standing = chart.phases[last.phaseIndex]?.standing;
  if (chart.kind === "run") return standing === "provisional" || standing === "full";
  return last.upper !== null || last.lower !== null;
}
