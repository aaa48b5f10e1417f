import "server-only";
import type { ChartSettings } from "@/lib/contracts/steering/chart-settings";
import type { ChartStudy } from "@/lib/contracts/steering/chart-study";
import type { DefinitionRecord } from "@/lib/contracts/steering/figure";
import { discloseNumerator } from "@/lib/engine/disclosure";
import type { Result } from "@/lib/engine/shared/result";
import {
  chooseChart,
  classifyRareEvents,
  computeAnhoejRules,
  DEFAULT_CHART_OPTIONS,
  proposeRebase,
  withholdJudgement,
  type ChartChoice,
  type ChartEvidence,
  type ControlChart,
  type ControlChartOptions,
  type DatedEvent,
} from "@/lib/engine/statistics";
import { toChartOptions } from "./chart-settings";
import { drawSeries, listPossibleKinds, type DrawableSeries } from "./draw-series";
import { chartedMeasureOf, toSeriesPoint, type DatedCell } from "./series-points";

/** What a series is drawn from: cells of one indicator and every period of its calendar. */
export interface SeriesInput {
  readonly definition: DefinitionRecord;
  readonly periodStarts: readonly string[];
  readonly cells: readonly DatedCell[];
  readonly settings: ChartSettings;
  /** Events one by one, where the indicator is rare and its cases are known; else null. */
  readonly events: readonly DatedEvent[] | null;
  readonly options?: Partial<ControlChartOptions>;
}

/** A chart with how it was made. */
export interface DrawnSeries {
  readonly chart: Result<ControlChart>;
  readonly study: Omit<ChartStudy, "version" | "targets" | "definitionChanges">;
}

/** A share of few cases stays a point of the series; how many cases they are is not printed. */
function withoutTellingCases(
  point: ControlChart["points"][number],
  minimumCount: number,
): ControlChart["points"][number] {
  const { numerator, denominator } = point;
  if (numerator === null || denominator === null) return point;
  return { ...point, numerator: discloseNumerator({ numerator, denominator }, minimumCount) };
}

/** Limits rest on all points, but a point of a few patients is not shown. */
function hideSmallPoints(
  chart: ControlChart,
  countOf: ReadonlyMap<string, number>,
  minimumCount: number,
): ControlChart {
  const points = chart.points.map((point) => {
    const count = countOf.get(point.periodKey) ?? 0;
    if (count === 0 || count >= minimumCount) return withoutTellingCases(point, minimumCount);
    return { ...point, value: null, numerator: null, denominator: null, signals: [] };
  });
  return { ...chart, points };
}

function sizeRatioOf(sizes: readonly number[]): number | null {
  const present = sizes.filter((size) => size > 0);
  return present.length === 0 ? null : Math.max(...present) / Math.min(...present);
}

/** Sigma-z of the phase with the longest baseline; null where the model has none. */
function dispersionOf(series: DrawableSeries): number | null {
  if (series.measure !== "proportion" && series.measure !== "rate") return null;
  const chart = drawSeries(series, series.measure === "proportion" ? "p" : "u");
  if (chart.status !== "computed") return null;
  const [longest] = chart.value.phases
    .filter(({ dispersionRatio }) => dispersionRatio !== null)
    .toSorted((a, b) => b.baselinePointCount - a.baselinePointCount);
  return longest?.dispersionRatio ?? null;
}

function gatherEvidence(series: DrawableSeries): ChartEvidence {
  const judged = series.points.filter((point) => !point.isExcluded && point.value !== null);
  const { measure } = series;
  const isCounted = measure !== "measure";
  const periods = measure === "count" ? judged.map((p) => ({ ...p, denominator: 1 })) : judged;
  return {
    measure,
    pointCount: judged.length,
    frequency: isCounted ? classifyRareEvents(periods, measure === "proportion") : null,
    gapCount: series.events === null ? null : Math.max(0, series.events.length - 1),
    sizeRatio: sizeRatioOf(
      judged.map((point) => (isCounted ? point.denominator : point.size) ?? 0),
    ),
    dispersionRatio: dispersionOf(series),
  };
}

/** What a person chose stands where the figures allow it; rare events are withheld all the same. */
function decide(input: SeriesInput, evidence: ChartEvidence): ChartChoice {
  const automatic = chooseChart(evidence, DEFAULT_CHART_OPTIONS);
  if (automatic.isWithheld) return automatic;
  // A course without a stable process, e.g. a volume against a norm, has no limits to be drawn.
  const isRunOnly = input.definition.chartKind === "run";
  const wanted = input.settings.kind;
  if (wanted === "automatic") {
    return isRunOnly ? { kind: "run", reason: "set-by-definition", isWithheld: false } : automatic;
  }
  const possible = listPossibleKinds(evidence.measure, evidence.gapCount !== null);
  if (!possible.includes(wanted)) return automatic;
  return { kind: wanted, reason: "chosen-by-person", isWithheld: false };
}

function toDrawable(input: SeriesInput): DrawableSeries {
  const { definition, settings } = input;
  const cellOf = new Map(input.cells.map((cell) => [cell.periodStart, cell]));
  const excluded = new Set(settings.exclusions.map(({ periodKey }) => periodKey));
  return {
    measure: chartedMeasureOf(definition),
    unit: definition.unit,
    points: input.periodStarts.map((key) =>
      toSeriesPoint(key, cellOf.get(key), definition, excluded.has(key)),
    ),
    events: input.events,
    optionsFor: (keys) => ({ ...toChartOptions(settings, keys), ...input.options }),
  };
}

/** Draws the chart of an indicator: of the kind that fits, and without judgement where none can be. */
export function computeSeries(input: SeriesInput): DrawnSeries {
  const { definition, settings, cells } = input;
  const series = toDrawable(input);
  const evidence = gatherEvidence(series);
  const choice = decide(input, evidence);
  const drawn = drawSeries(series, choice.kind);
  const empty = { choice, evidence, settings, secondOpinion: null, proposal: null };
  if (drawn.status !== "computed") return { chart: drawn, study: empty };
  const judged = choice.isWithheld ? withholdJudgement(drawn) : drawn;
  const whole = markGaps(judged.value, evidence);
  const last = whole.phases.at(-1);
  const countOf = new Map(cells.map((cell) => [cell.periodStart, cell.n]));
  return {
    chart: { ...judged, value: hideSmallPoints(whole, countOf, definition.minimumCount) },
    study: {
      ...empty,
      secondOpinion: last ? computeAnhoejRules(whole, last) : null,
      proposal: proposeRebase(
        whole,
        settings.declinedPhases.map(({ periodKey }) => periodKey),
      ),
    },
  };
}

/** On a chart of gaps the reader must know between what. */
function markGaps(chart: ControlChart, { frequency }: ChartEvidence): ControlChart {
  if (chart.kind !== "g" && chart.kind !== "t") return chart;
  return { ...chart, gapsBetween: frequency?.isAbsenceRarer ? "misses" : "events" };
}
