import { column, type ChartTable } from "./chart-table";
import type { FunnelChartModel } from "./funnel-model";
import type { PathChartModel } from "./path-model";
import type { SpcChartModel } from "./spc-model";

/**
 * The points of a control chart with their limits.
 *
 * @param model the chart.
 * @returns one row for each period; counts only where there are any.
 * Source: design 12 (the table comes from the same model as the picture).
 * Example: a chart of 24 months gives 24 rows.
 */
export function prepareSpcTable({ points, phases, unit }: SpcChartModel): ChartTable {
  const hasCounts = points.some((point) => point.denominator !== null);
  const centres = centreByKey(points, phases);
  return {
    columns: [
      column("period"),
      column("amount", unit),
      ...(hasCounts ? [column("numerator", "count"), column("denominator", "count")] : []),
      column("lower", unit),
      column("centre", unit),
      column("upper", unit),
      column("signal"),
    ],
    rows: points.map((point) => [
      point.label,
      point.value,
      ...(hasCounts ? [point.numerator, point.denominator] : []),
      point.lower,
      centres.get(point.key) ?? null,
      point.upper,
      point.signals[0] ?? null,
    ]),
  };
}

function centreByKey(
  points: SpcChartModel["points"],
  phases: SpcChartModel["phases"],
): ReadonlyMap<string, number | null> {
  const keys = points.map((point) => point.key);
  return new Map(
    phases.flatMap((phase) =>
      keys
        .slice(keys.indexOf(phase.startKey), keys.indexOf(phase.endKey) + 1)
        .map((key) => [key, phase.centre] as const),
    ),
  );
}

/**
 * The units of a funnel with their judgement.
 *
 * @param model the chart.
 * @returns one row for each unit, in the order of the model.
 * Source: design 12 (the table comes from the same model as the picture).
 * Example: three wards give three rows.
 */
export function prepareFunnelTable({
  points,
  unit,
  sizeUnit,
  words,
}: FunnelChartModel): ChartTable {
  return {
    columns: [
      { key: "unit", heading: { text: words.unit }, unit: null },
      { key: "size", heading: { text: words.size }, unit: sizeUnit },
      column("amount", unit),
      { key: "judgement", heading: { text: words.judgement }, unit: null },
    ],
    rows: points.map((point) => [point.label, point.size, point.amount, point.judgement]),
  };
}

/**
 * A running figure with its signals.
 *
 * @param model the chart.
 * @returns one row for each point; the column of signals only where there is one.
 * Source: design 12 (the table comes from the same model as the picture).
 * Example: a path without signals has two columns.
 */
export function preparePathTable({ points, unit, words }: PathChartModel): ChartTable {
  const hasSignals = points.some((point) => point.signal !== null);
  return {
    columns: [
      column("period"),
      { key: "amount", heading: { text: words.amount }, unit },
      ...(hasSignals ? [{ key: "mark", heading: { text: words.mark }, unit: null }] : []),
    ],
    rows: points.map((point) => [point.label, point.amount, ...(hasSignals ? [point.signal] : [])]),
  };
}
