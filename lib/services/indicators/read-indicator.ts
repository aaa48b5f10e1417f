import "server-only";
import type { DefinitionChangeRecord } from "@/lib/contracts/steering/chart-study";
import type {
  AnnotationRecord,
  DefinitionRecord,
  IndicatorReading,
  PeriodStamp,
  TargetRecord,
} from "@/lib/contracts/steering/figure";
import { computed, notComputable, type Result } from "@/lib/engine/shared/result";
import { classifyAssurance, classifyVariation } from "@/lib/engine/statistics";
import { computeEstimate } from "./compute-estimate";
import { defaultChartSettings } from "./chart-settings";
import { computeSeries } from "./compute-series";
import type { DatedCell } from "./series-points";
import type { PathwayFigures } from "./load-pathway-figures";
import { listPeriodStarts, resolveComparison, resolvePrevious } from "./resolve-period";
import { selectSources } from "./select-sources";

/** How many periods back an answer that is not due yet is looked for: 12 months and its window. */
const PERIODS_TO_LOOK_BACK = 7;

const COMPLETENESS_METHOD = {
  id: "delivered-periods",
  version: "1.0.0",
  source: "Share of the months of the period for which at least one case was delivered",
} as const;

function within(cells: readonly DatedCell[], period: PeriodStamp): readonly DatedCell[] {
  return cells.filter((c) => c.periodStart >= period.from && c.periodStart < period.until);
}

function targetOf(figures: PathwayFigures, code: string, onDate: string): TargetRecord | null {
  const found = figures.targets.find(
    (t) =>
      t.indicatorCode === code &&
      t.validFrom < onDate &&
      (t.validTo === null || t.validTo >= onDate),
  );
  if (!found) return null;
  const { amount, validFrom, validTo, source } = found;
  return { amount, validFrom, validTo, source };
}

/** Targets that held at some time within the series, oldest first. */
function targetsWithin(
  figures: PathwayFigures,
  code: string,
  until: string,
): readonly TargetRecord[] {
  return figures.targets
    .filter((t) => t.indicatorCode === code && t.validFrom < until)
    .filter((t) => t.validTo === null || t.validTo >= figures.seriesFrom)
    .map(({ amount, validFrom, validTo, source }) => ({ amount, validFrom, validTo, source }))
    .toSorted((a, b) => a.validFrom.localeCompare(b.validFrom));
}

/** New definitions that began to hold within the series: before and after are not quite the same. */
function changesWithin(
  figures: PathwayFigures,
  code: string,
  until: string,
): readonly DefinitionChangeRecord[] {
  return figures.definitionChanges
    .filter((one) => one.indicatorCode === code)
    .filter(({ validFrom }) => validFrom > figures.seriesFrom && validFrom < until)
    .map(({ validFrom, version, change }) => ({ validFrom, version, change }));
}

/** A remark on one ward stays off the charts of another. */
function isOnView(figures: PathwayFigures, wardCode: string | null | undefined): boolean {
  const chosen = figures.filter.wardCode;
  return chosen === null || !wardCode || wardCode === chosen;
}

/**
 * A remark of after the newest data waits beside the chart, so that whoever wrote it sees it and can
 * withdraw it; beside an earlier quarter it has no place.
 */
function isAhead({ coverage, period }: PathwayFigures, remark: AnnotationRecord): boolean {
  return coverage !== null && coverage.lastPeriod < period.until && !remark.isPhaseStart;
}

function annotationsOf(figures: PathwayFigures, code: string): readonly AnnotationRecord[] {
  return (
    figures.annotations
      .filter((a) => a.indicatorCode === null || a.indicatorCode === code)
      .filter((a) => isOnView(figures, a.wardCode))
      .filter((a) => a.occurredOn >= figures.seriesFrom)
      .filter((a) => a.occurredOn < figures.period.until || isAhead(figures, a))
      // A new baseline belongs to the indicator that it was argued for, never to all of them.
      .map(({ indicatorCode, ...a }) => ({
        ...a,
        isPhaseStart: a.isPhaseStart && indicatorCode === code,
      }))
  );
}

function computeCompleteness(
  cells: readonly DatedCell[],
  period: PeriodStamp,
  precision: string,
): Result {
  const starts = listPeriodStarts(period.from, period.until, precision);
  const delivered = new Set(cells.filter((c) => c.n > 0).map((c) => c.periodStart));
  if (starts.length === 0) return notComputable("no-denominator", COMPLETENESS_METHOD);
  const count = starts.filter((start) => delivered.has(start)).length;
  return computed(count / starts.length, "rate", starts.length, COMPLETENESS_METHOD);
}

/** The newest period, going back from the one asked for, that has enough cases to be shown. */
export function findMaturePeriod(
  figures: PathwayFigures,
  definition: DefinitionRecord,
): PeriodStamp {
  const cells = figures.cells.get(definition.code) ?? [];
  let period = figures.period;
  for (let back = 0; back < PERIODS_TO_LOOK_BACK; back += 1) {
    const count = within(cells, period).reduce((sum, cell) => sum + cell.n, 0);
    if (count >= definition.minimumCount) return period;
    period = resolvePrevious(period);
  }
  return figures.period;
}

/**
 * The newest period, going back from the one asked for, of which every month has enough cases: cost is
 * known for an episode only when its aftercare is over, so a half-filled quarter holds early cases.
 */
export function findCompletePeriod(
  figures: PathwayFigures,
  definition: DefinitionRecord,
): PeriodStamp {
  const cells = figures.cells.get(definition.code) ?? [];
  const precision = precisionOf(figures);
  let period = figures.period;
  for (let back = 0; back < PERIODS_TO_LOOK_BACK; back += 1) {
    const completeness = computeCompleteness(within(cells, period), period, precision);
    if (completeness.status === "computed" && completeness.value === 1) return period;
    period = resolvePrevious(period);
  }
  return figures.period;
}

/** Reads one indicator for a period: figure, comparison, chart, verdict, target and trail. */
export function readIndicator(
  figures: PathwayFigures,
  definition: DefinitionRecord,
  period: PeriodStamp = figures.period,
): IndicatorReading {
  const cells = figures.cells.get(definition.code) ?? [];
  const annotations = annotationsOf(figures, definition.code);
  const comparisonPeriod = resolveComparison(period);
  const target = targetOf(figures, definition.code, period.until);
  return {
    definition,
    period,
    current: computeEstimate(within(cells, period), definition),
    comparisonPeriod,
    comparison: computeEstimate(within(cells, comparisonPeriod), definition),
    ...readChart(figures, definition, { period, annotations, target }),
    target,
    annotations,
    sources: selectSources(definition, figures.publications),
    completeness: computeCompleteness(within(cells, period), period, precisionOf(figures)),
  };
}

interface ChartSurroundings {
  readonly period: PeriodStamp;
  readonly annotations: readonly AnnotationRecord[];
  readonly target: TargetRecord | null;
}

function precisionOf({ coverage }: PathwayFigures): string {
  return coverage?.precision ?? "month";
}

/** The chart of an indicator by its definition, with what it says. */
function readChart(
  figures: PathwayFigures,
  definition: DefinitionRecord,
  { period, annotations, target }: ChartSurroundings,
): Pick<IndicatorReading, "chart" | "study" | "variation" | "assurance"> {
  const { code, polarity } = definition;
  const stored = figures.charts.get(code);
  const { chart, study } = computeSeries({
    definition,
    periodStarts: listPeriodStarts(figures.seriesFrom, period.until, precisionOf(figures)),
    cells: figures.cells.get(code) ?? [],
    settings: stored?.settings ?? defaultChartSettings(annotations),
    events: figures.events.get(code) ?? null,
  });
  const targets = targetsWithin(figures, code, period.until);
  const definitionChanges = changesWithin(figures, code, period.until);
  const version = stored?.version ?? 0;
  const kept = { chart, study: { ...study, version, targets, definitionChanges } };
  if (chart.status !== "computed") return { ...kept, variation: null, assurance: null };
  return {
    ...kept,
    variation: classifyVariation(chart.value, polarity),
    assurance: classifyAssurance(chart.value, polarity, target?.amount ?? null),
  };
}

/** Reads an indicator by code; null when there is neither a definition nor a figure of it. */
export function readIndicatorByCode(
  figures: PathwayFigures,
  code: string,
): IndicatorReading | null {
  const definition = figures.definitions.get(code);
  if (!definition || !figures.cells.has(code)) return null;
  const isAnsweredLater = /^(prom|pchc|prem)[-.]/.test(code);
  const period = isAnsweredLater ? findMaturePeriod(figures, definition) : figures.period;
  return readIndicator(figures, definition, period);
}
