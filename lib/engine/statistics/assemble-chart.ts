import {
  type ChartWarning,
  type ControlChart,
  type ControlChartOptions,
  type ControlChartPhase,
  type ControlChartPoint,
  type PhaseStanding,
} from "./control-chart";
import type { PhaseSpan } from "./chart-phases";
import { classifySignals, type RuleScope } from "./classify-signals";
import { computeLagOneCorrelation } from "./compute-lag-one-correlation";

/** A point before it is judged. */
export type ChartSeriesPoint = Pick<
  ControlChartPoint,
  "periodKey" | "value" | "numerator" | "denominator" | "isExcluded"
>;

/** The lines of one phase, from the points that are in its baseline. */
export interface PhaseLines {
  readonly centre: number;
  /** What the limits stand around, where that is not the centre that is drawn (G chart). */
  readonly limitCentre?: number;
  /** Sigma of one point; 0 where the baseline does not vary, `null` where it cannot be known. */
  readonly sigmaOf: (point: ChartSeriesPoint) => number | null;
  readonly dispersionRatio: number | null;
}

/** Turns the baseline of a phase, gaps and excluded points as `null`, into its lines. */
export type LineFormula = (baseline: readonly (ChartSeriesPoint | null)[]) => PhaseLines;

export interface ChartSettings {
  readonly options: ControlChartOptions;
  readonly formula: LineFormula;
  readonly ruleScope: RuleScope;
}

interface DrawnPhase {
  readonly phase: ControlChartPhase;
  readonly points: readonly ControlChartPoint[];
  readonly warnings: readonly ChartWarning[];
}

/** Puts lines and signals on a series, phase by phase; nothing crosses the border of a phase. */
export function assembleChart(
  kind: ControlChart["kind"],
  series: readonly ChartSeriesPoint[],
  spans: readonly PhaseSpan[],
  settings: ChartSettings,
): { readonly chart: ControlChart; readonly warnings: readonly ChartWarning[] } {
  const drawn = spans.map((span, phaseIndex) => drawPhase(series, span, phaseIndex, settings));
  const chart: ControlChart = {
    kind,
    options: settings.options,
    points: drawn.flatMap(({ points }) => points),
    phases: drawn.map(({ phase }) => phase),
  };
  return { chart, warnings: [...new Set(drawn.flatMap(({ warnings }) => warnings))] };
}

function drawPhase(
  series: readonly ChartSeriesPoint[],
  span: PhaseSpan,
  phaseIndex: number,
  { options, formula, ruleScope }: ChartSettings,
): DrawnPhase {
  const own = series.slice(span.firstIndex, span.lastIndex + 1);
  const baseline = takeBaseline(own, span.baselinePointCount);
  const count = baseline.filter((point) => point !== null).length;
  const standing = judgeStanding(count, options);
  const lines = standing === "no-lines" ? null : formula(baseline);
  const judged = own.map((point) => judgePoint(point, lines, standing));
  const phase: ControlChartPhase = {
    firstPeriodKey: own[0]?.periodKey ?? "",
    lastPeriodKey: own.at(-1)?.periodKey ?? "",
    firstIndex: span.firstIndex,
    lastIndex: span.lastIndex,
    centre: lines && lines.centre,
    baselinePointCount: count,
    isBaselineOpen: span.baselinePointCount === null || count < span.baselinePointCount,
    standing,
    isTrial: standing === "provisional",
    dispersionRatio: lines && lines.dispersionRatio,
  };
  return {
    phase,
    points: drawPoints(own, judged, lines, { options, phaseIndex, ruleScope }),
    warnings: listWarnings({ lines, standing, options, baseline, judged }),
  };
}

interface DrawnPlace {
  readonly options: ControlChartOptions;
  readonly phaseIndex: number;
  readonly ruleScope: RuleScope;
}

function drawPoints(
  own: readonly ChartSeriesPoint[],
  judged: readonly DrawnJudgement[],
  lines: PhaseLines | null,
  { options, phaseIndex, ruleScope }: DrawnPlace,
): readonly ControlChartPoint[] {
  const codes = lines ? classifySignals(judged, options.rules, ruleScope) : [];
  return own.map((point, index) => {
    const sigma = judged[index]?.drawnSigma ?? null;
    return {
      ...point,
      phaseIndex,
      centre: lines && lines.centre,
      lower: limitOf(lines, sigma, -1, options),
      upper: limitOf(lines, sigma, 1, options),
      signals: codes[index] ?? [],
    };
  });
}

/** The first usable points of a phase, with the gaps between them kept as `null`. */
function takeBaseline(
  points: readonly ChartSeriesPoint[],
  count: number | null,
): readonly (ChartSeriesPoint | null)[] {
  const baseline: (ChartSeriesPoint | null)[] = [];
  let left = count ?? points.length;
  for (const point of points) {
    if (left <= 0) break;
    const isUsable = point.value !== null && !point.isExcluded;
    baseline.push(isUsable ? point : null);
    if (isUsable) left -= 1;
  }
  return baseline;
}

function judgeStanding(count: number, { requirements }: ControlChartOptions): PhaseStanding {
  if (count < requirements.centre || count < 1) return "no-lines";
  if (count < requirements.limits || count < 2) return "centre-only";
  return count < requirements.fullLimits ? "provisional" : "full";
}

interface DrawnJudgement {
  readonly value: number | null;
  readonly centre: number;
  readonly limitCentre: number;
  /** What the rules use: `null` without limits or with limits of no width. */
  readonly sigma: number | null;
  /** What the lines use: also 0. */
  readonly drawnSigma: number | null;
}

function judgePoint(
  point: ChartSeriesPoint,
  lines: PhaseLines | null,
  standing: PhaseStanding,
): DrawnJudgement {
  const hasLimits = standing === "provisional" || standing === "full";
  const drawnSigma = lines && hasLimits ? lines.sigmaOf(point) : null;
  return {
    value: point.isExcluded ? null : point.value,
    ...centresOf(lines),
    // Limits of no width would flag the first point that differs: they say nothing about chance.
    sigma: drawnSigma === 0 ? null : drawnSigma,
    drawnSigma,
  };
}

function centresOf(lines: PhaseLines | null): { centre: number; limitCentre: number } {
  if (!lines) return { centre: 0, limitCentre: 0 };
  return { centre: lines.centre, limitCentre: lines.limitCentre ?? lines.centre };
}

function limitOf(
  lines: PhaseLines | null,
  sigma: number | null,
  side: -1 | 1,
  { rules, bounds }: ControlChartOptions,
): number | null {
  if (!lines || sigma === null) return null;
  const limit = (lines.limitCentre ?? lines.centre) + side * rules.limitSigmas * sigma;
  return Math.min(Math.max(limit, bounds.minimum ?? -Infinity), bounds.maximum ?? Infinity);
}

function listWarnings(drawn: {
  readonly lines: PhaseLines | null;
  readonly standing: PhaseStanding;
  readonly options: ControlChartOptions;
  readonly baseline: readonly (ChartSeriesPoint | null)[];
  readonly judged: readonly DrawnJudgement[];
}): readonly ChartWarning[] {
  const { lines, standing, options, baseline, judged } = drawn;
  const { dispersionRange, autocorrelationThreshold } = options;
  const correlation = computeLagOneCorrelation(baseline.map((point) => point?.value ?? null));
  const lagOne = correlation.status === "computed" ? correlation.value : 0;
  const ratio = lines?.dispersionRatio ?? null;
  const checks: readonly (readonly [ChartWarning, boolean])[] = [
    ["too-few-points", standing === "no-lines" || standing === "centre-only"],
    ["provisional-limits", standing === "provisional"],
    ["zero-width-limits", judged.some(({ drawnSigma }) => drawnSigma === 0)],
    ["limit-cut-at-bound", judged.some((point) => isCut(point, options))],
    ["autocorrelated-baseline", lines !== null && lagOne > autocorrelationThreshold],
    ["dispersion-above-binomial", ratio !== null && ratio > dispersionRange.highest],
    ["dispersion-below-binomial", ratio !== null && ratio < dispersionRange.lowest],
  ];
  return checks.flatMap(([warning, isTrue]) => (isTrue ? [warning] : []));
}

function isCut(point: DrawnJudgement, { rules, bounds }: ControlChartOptions): boolean {
  if (point.drawnSigma === null) return false;
  const reach = rules.limitSigmas * point.drawnSigma;
  const isLowCut = bounds.minimum !== null && point.limitCentre - reach < bounds.minimum;
  return isLowCut || (bounds.maximum !== null && point.limitCentre + reach > bounds.maximum);
}
