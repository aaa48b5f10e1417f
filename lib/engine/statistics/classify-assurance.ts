import type { Method } from "../shared/result";
import { classifyVariation, type Polarity } from "./classify-variation";
import type { ChartKind, ControlChart, ControlChartPoint } from "./control-chart";
import { compareNearly } from "./near-equal";

export const METHOD: Method = {
  id: "spc-assurance-icon",
  version: "1.0.0",
  source: "NHS England Making Data Count, assurance icons; NHSRplotthedots 0.2.2",
};

export const ASSURANCE_CODES = [
  "consistently-hits",
  "consistently-misses",
  "inconsistent",
  "no-judgement",
] as const;

export type AssuranceCode = (typeof ASSURANCE_CODES)[number];

export interface Assurance {
  readonly code: AssuranceCode;
  /** The process is changing for the worse: the assurance is to be shown greyed. */
  readonly isProcessWorsening: boolean;
  readonly periodKey: string | null;
}

/** Charts that plot something else than the measure for which the target is set. */
const NOT_IN_UNIT_OF_TARGET: ReadonlySet<ChartKind> = new Set<ChartKind>(["g", "t", "mr", "s"]);

/**
 * Says whether a process as it now runs will meet a target: always, never, or by luck.
 *
 * Rule: the target against the limits at the last point with a value. A target strictly outside the
 * limits on the good side is always met, on the bad side never; within or on a limit it is hit and
 * miss. Limits of no width are a line: at or better than the target is met.
 *
 * @param chart a computed control chart.
 * @param polarity of the indicator; `none` gives no judgement.
 * @param target in the unit of the chart, valid at the last period; `null` when there is none.
 * @returns the code; `no-judgement` without target, polarity or limits, and on charts of
 *   gaps, ranges and spreads.
 * Source: Making Data Count assurance icons.
 * Example: limits 5 to 7, target 4, higher is better gives `consistently-hits`.
 */
export function classifyAssurance(
  chart: ControlChart,
  polarity: Polarity,
  target: number | null,
): Assurance {
  const last = chart.points.findLast((point) => point.value !== null && !point.isExcluded);
  const isComparable = !NOT_IN_UNIT_OF_TARGET.has(chart.kind);
  const code = last && isComparable ? judge(last, polarity, target) : "no-judgement";
  const isProcessWorsening = classifyVariation(chart, polarity).code === "worsening";
  return { code, isProcessWorsening, periodKey: last?.periodKey ?? null };
}

function judge(
  { lower, upper }: ControlChartPoint,
  polarity: Polarity,
  target: number | null,
): AssuranceCode {
  if (target === null || polarity === "none" || lower === null || upper === null) {
    return "no-judgement";
  }
  // A process that does not vary and sits on its target meets it every time.
  if (compareNearly(lower, target) === 0 && compareNearly(upper, target) === 0) {
    return "consistently-hits";
  }
  if (compareNearly(lower, target) <= 0 && compareNearly(upper, target) >= 0) return "inconsistent";
  const isTargetBelow = compareNearly(lower, target) > 0;
  const isGoodSide = isTargetBelow === (polarity === "higher-is-better");
  return isGoodSide ? "consistently-hits" : "consistently-misses";
}
