import "server-only";
import { chartSettingsSchema, type ChartSettings } from "@/lib/contracts/steering/chart-settings";
import type {
  AnnotationRecord,
  DefinitionRecord,
  PeriodStamp,
  SourceStamp,
  TargetRecord,
} from "@/lib/contracts/steering/figure";
import type { ScopedTx } from "@/lib/db/with-scope";
import type { DatedEvent } from "@/lib/engine/statistics";
import { shiftMonth, type Quarter } from "@/lib/engine/shared/quarter";
import { listChartDefinitions } from "@/lib/repositories/chart-definitions";
import {
  listDefinitionChanges,
  type DefinitionChange,
} from "@/lib/repositories/definition-changes";
import {
  listAnnotations,
  listIndicatorDefinitions,
  listTargets,
} from "@/lib/repositories/indicators";
import {
  findDataCoverage,
  listIndicatorCells,
  listPublications,
  type IndicatorCell,
} from "@/lib/repositories/rollups";
import { loadRareEvents } from "./load-rare-events";
import { resolvePeriod, type Coverage } from "./resolve-period";

/** How far back a chart looks; the period of the review is its last. */
const MONTHS_OF_HISTORY = 36;

/** Which part of a pathway is looked at; null is the whole. */
export interface FigureFilter {
  readonly hospitalId: number;
  readonly pathwayCode: string;
  readonly quarter: Quarter;
  readonly wardCode: string | null;
  readonly variant: string | null;
}

/** The definition of a chart that people changed. */
interface StoredChart {
  readonly version: number;
  readonly settings: ChartSettings;
}

/** Everything that the figures of one pathway are made from, read in one transaction. */
export interface PathwayFigures {
  readonly filter: FigureFilter;
  readonly coverage: Coverage | null;
  readonly period: PeriodStamp;
  readonly seriesFrom: string;
  readonly definitions: ReadonlyMap<string, DefinitionRecord>;
  readonly cells: ReadonlyMap<string, readonly IndicatorCell[]>;
  readonly targets: readonly (TargetRecord & { readonly indicatorCode: string })[];
  readonly annotations: readonly (AnnotationRecord & { readonly indicatorCode: string | null })[];
  readonly publications: readonly SourceStamp[];
  /** Definitions of charts that people changed, by indicator. */
  readonly charts: ReadonlyMap<string, StoredChart>;
  /** When indicators were defined anew, oldest first. */
  readonly definitionChanges: readonly DefinitionChange[];
  /** Events one by one, of indicators that are rare and whose cases are known. */
  readonly events: ReadonlyMap<string, readonly DatedEvent[]>;
}

function groupByCode(
  cells: readonly IndicatorCell[],
): ReadonlyMap<string, readonly IndicatorCell[]> {
  const groups = new Map<string, IndicatorCell[]>();
  for (const cell of cells) {
    const group = groups.get(cell.indicatorCode);
    if (group) group.push(cell);
    else groups.set(cell.indicatorCode, [cell]);
  }
  return groups;
}

function seriesStart(period: PeriodStamp, coverage: Coverage | null): string {
  const start = shiftMonth(period.until, -MONTHS_OF_HISTORY);
  return coverage && coverage.firstPeriod > start ? coverage.firstPeriod : start;
}

/** Reads definitions, rollup cells, targets, remarks and freshness of a pathway. */
export async function loadPathwayFigures(
  tx: ScopedTx,
  filter: FigureFilter,
): Promise<PathwayFigures> {
  const { hospitalId, pathwayCode } = filter;
  const coverage = await findDataCoverage(tx, hospitalId, pathwayCode);
  const period = resolvePeriod(filter.quarter, coverage);
  // Comparison with a year earlier needs a year before the first point of the chart at most.
  const from = shiftMonth(period.from, -MONTHS_OF_HISTORY);
  const cells = await listIndicatorCells(tx, {
    ...filter,
    indicatorCode: null,
    from,
    until: period.until,
  });
  const definitions = await listIndicatorDefinitions(tx, period.until, hospitalId);
  const grouped = groupByCode(cells);
  const seriesFrom = seriesStart(period, coverage);
  const charts = await listChartDefinitions(tx, hospitalId, pathwayCode);
  return {
    filter,
    coverage,
    period,
    seriesFrom,
    definitions: new Map(definitions.map((definition) => [definition.code, definition])),
    cells: grouped,
    targets: await listTargets(tx, hospitalId, pathwayCode),
    annotations: await listAnnotations(tx, hospitalId, pathwayCode),
    publications: await listPublications(tx, hospitalId),
    charts: new Map(
      charts.map(({ indicatorCode, version, settings }) => [
        indicatorCode,
        { version, settings: chartSettingsSchema.parse(settings) },
      ]),
    ),
    definitionChanges: await listDefinitionChanges(tx, hospitalId, null),
    events: await loadRareEvents(tx, {
      ...filter,
      from: seriesFrom,
      until: period.until,
      definitions,
      cells: grouped,
    }),
  };
}
