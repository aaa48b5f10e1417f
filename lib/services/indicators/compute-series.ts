import "server-only";
import type { AnnotationRecord, DefinitionRecord } from "@/lib/contracts/steering/figure";
import type { Result } from "@/lib/engine/shared/result";
import {
  computePChart,
  computeXmrChart,
  type ControlChart,
  type ControlChartOptions,
  type PhaseStart,
} from "@/lib/engine/statistics";
import type { CellSums } from "./cell-sums";
import { isMedian, isProportion, isRate, rateOf } from "./compute-estimate";
import { medianOf } from "./estimate-median";

export interface DatedCell extends CellSums {
  readonly periodStart: string;
}

/** What a series is drawn from: cells of one indicator and every period of its calendar. */
export interface SeriesInput {
  readonly definition: DefinitionRecord;
  readonly periodStarts: readonly string[];
  readonly cells: readonly DatedCell[];
  readonly annotations: readonly AnnotationRecord[];
  readonly options?: Partial<ControlChartOptions>;
}

/** Phase starts that people argued for, moved to the first period that begins on or after them. */
function phaseStartsOf(input: SeriesInput): readonly PhaseStart[] {
  const keys = input.annotations
    .filter((annotation) => annotation.isPhaseStart)
    .map((annotation) =>
      input.periodStarts.find((start) => start.slice(0, 7) >= annotation.occurredOn.slice(0, 7)),
    )
    // The first period cannot start a second phase: there is nothing before it.
    .filter((key) => key !== undefined && key !== input.periodStarts[0]);
  return [...new Set(keys)].flatMap((key) =>
    key === undefined ? [] : [{ firstPeriodKey: key, baselinePointCount: null }],
  );
}

/** Limits rest on all points, but a point of a few patients is not shown. */
function hideSmallPoints(
  chart: ControlChart,
  countOf: ReadonlyMap<string, number>,
  minimumCount: number,
): ControlChart {
  const points = chart.points.map((point) => {
    const count = countOf.get(point.periodKey) ?? 0;
    if (count === 0 || count >= minimumCount) return point;
    return { ...point, value: null, numerator: null, denominator: null, signals: [] };
  });
  return { ...chart, points };
}

/** What a point of an XmR chart shows: the median or the mean of the cases of its period. */
function valueOf(cell: DatedCell | undefined, definition: DefinitionRecord): number | null {
  if (cell === undefined || cell.n === 0) return null;
  if (isMedian(definition)) {
    const median = medianOf(cell, definition.unit);
    return median.status === "computed" ? median.value : null;
  }
  if (isRate(definition)) {
    const rate = rateOf(cell, definition.unit);
    return rate.status === "computed" ? rate.value.rate : null;
  }
  return cell.total === null ? null : cell.total / cell.n;
}

/** Draws the control chart of an indicator; a period without cases is a gap. */
export function computeSeries(input: SeriesInput): Result<ControlChart> {
  const { definition, periodStarts, cells } = input;
  const cellOf = new Map(cells.map((cell) => [cell.periodStart, cell]));
  const options: Partial<ControlChartOptions> = {
    phaseStarts: phaseStartsOf(input),
    ...input.options,
  };
  const chart = isProportion(definition)
    ? computePChart(
        periodStarts.map((periodKey) => {
          const cell = cellOf.get(periodKey);
          return {
            periodKey,
            numerator: cell?.numerator ?? null,
            denominator: cell && cell.numerator !== null ? cell.n : null,
          };
        }),
        options,
      )
    : computeXmrChart(
        periodStarts.map((periodKey) => ({
          periodKey,
          value: valueOf(cellOf.get(periodKey), definition),
        })),
        definition.unit,
        options,
      );
  if (chart.status !== "computed") return chart;
  const countOf = new Map(cells.map((cell) => [cell.periodStart, cell.n]));
  return { ...chart, value: hideSmallPoints(chart.value, countOf, definition.minimumCount) };
}
