import type { RangeBarModel, StackedBarModel, WaterfallModel } from "./bar-models";
import { column, estimateCells, type ChartTable } from "./chart-table";
import type { DistributionModel } from "./distribution-model";
import type { TornadoModel } from "./tornado-model";

const MARK = "⚠";

/** A figure that rests on something nobody confirmed keeps its mark in the table and in every file. */
function withMarks(
  table: ChartTable,
  items: readonly { readonly isUnconfirmed?: boolean }[],
): ChartTable {
  if (!items.some(({ isUnconfirmed }) => isUnconfirmed)) return table;
  return {
    columns: [...table.columns, column("mark")],
    rows: table.rows.map((row, place) => [...row, items[place]?.isUnconfirmed ? MARK : null]),
  };
}

/**
 * The parts and the total of each bar.
 *
 * @param model the chart.
 * @returns one row for each bar; no total where nothing was delivered.
 * Source: design 12 (the table comes from the same model as the picture).
 * Example: parts of 1 and 2 have the total 3.
 */
export function prepareStackedTable({ series, bars, unit }: StackedBarModel): ChartTable {
  return {
    columns: [
      column("part"),
      ...series.map(({ key, label }) => ({ key, heading: { text: label }, unit })),
      column("total", unit),
    ],
    rows: bars.map((bar) => [
      bar.label,
      ...bar.amounts,
      bar.amounts.every((amount) => amount === null)
        ? null
        : bar.amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0),
    ]),
  };
}

/**
 * The steps of a waterfall.
 *
 * @param model the chart.
 * @returns one row for each step, in order.
 * Source: design 12 (the table comes from the same model as the picture).
 * Example: five steps give five rows.
 */
export function prepareWaterfallTable({ steps, unit }: WaterfallModel): ChartTable {
  const table = {
    columns: [column("part"), column("amount", unit)],
    rows: steps.map((step) => [step.label, step.amount]),
  };
  return withMarks(table, steps);
}

/**
 * The estimates of a range chart.
 *
 * @param model the chart.
 * @returns one row for each estimate with both ends.
 * Source: design 12 (the table comes from the same model as the picture).
 * Example: three rows give three rows.
 */
export function prepareRangeTable({ rows, unit }: RangeBarModel): ChartTable {
  const table = {
    columns: [column("part"), column("amount", unit), column("low", unit), column("high", unit)],
    rows: rows.map((row) => [row.label, ...estimateCells(row.estimate)]),
  };
  return withMarks(table, rows);
}

/**
 * What each uncertain figure does at both ends of its range.
 *
 * @param model the chart.
 * @returns one row for each figure, widest first.
 * Source: design 12 (the table comes from the same model as the picture).
 * Example: twelve bars give twelve rows.
 */
export function prepareTornadoTable({ rows, unit, words }: TornadoModel): ChartTable {
  const table: ChartTable = {
    columns: [
      { key: "figure", heading: { text: words.figure }, unit: null },
      column("low"),
      { key: "atLow", heading: { text: words.atLow }, unit },
      column("high"),
      { key: "atHigh", heading: { text: words.atHigh }, unit },
    ],
    rows: rows.map((row) => [row.label, row.lowText, row.atLow, row.highText, row.atHigh]),
  };
  return withMarks(table, rows);
}

/**
 * The bars of a distribution.
 *
 * @param model the chart.
 * @returns one row for each bar: from, to, how often.
 * Source: design 12 (the table comes from the same model as the picture).
 * Example: a bar from 0 to 100 with a tenth of the draws is the row 0, 100, 0.1.
 */
export function prepareDistributionTable({
  bins,
  unit,
  words,
  frequencyUnit,
}: DistributionModel): ChartTable {
  return {
    columns: [
      { key: "from", heading: { text: words.from }, unit },
      { key: "to", heading: { text: words.to }, unit },
      { key: "frequency", heading: { text: words.frequency }, unit: frequencyUnit },
    ],
    rows: bins.map(({ from, to, frequency }) => [from, to, frequency]),
  };
}
