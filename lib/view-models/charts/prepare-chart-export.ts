import type { ChartModel } from "./chart-model";
import type { ExportedFact, ExportedTable, ExportUnit } from "./exported-table";
import type { FigureUnit } from "./figure-unit";
import type { ColumnKey, TableCell, TableColumn } from "./chart-table";
import { prepareChartTable } from "./prepare-chart-table";

/** What a workbook says about a chart; its words are `charts.fact.<key>`. */
type ChartFactKey = "unit" | "period" | "source" | "asOf" | "count" | "complete" | "reading";

/** Words of columns, signals and facts, in the reader's language. */
export interface ChartExportWords {
  readonly columnOf: (key: ColumnKey) => string;
  readonly signalOf: (key: string) => string;
  readonly factOf: (key: ChartFactKey | "origin") => string;
  readonly origin: string;
}

/** Money is stored in cents and exported in euro. */
const UNITS: Readonly<Record<FigureUnit, ExportUnit>> = {
  ratio: "share",
  "ratio-whole": "share-whole",
  eur: "euro",
  "eur-exact": "euro-cents",
  "eur-thousands": "euro",
  "eur-per-minute": "euro-per-minute",
  days: "days",
  minutes: "minutes",
  duration: "minutes",
  count: "count",
  points: "points",
  index: "index",
  "per-thousand": "points",
};

const MONEY: ReadonlySet<ExportUnit> = new Set<ExportUnit>([
  "euro",
  "euro-cents",
  "euro-per-minute",
]);

function toCell(cell: TableCell, column: TableColumn | undefined, words: ChartExportWords) {
  if (cell === null) return null;
  if (typeof cell === "string") return column?.key === "signal" ? words.signalOf(cell) : cell;
  return column?.unit && MONEY.has(UNITS[column.unit]) ? cell / 100 : cell;
}

function listFacts({ heading }: ChartModel, words: ChartExportWords): readonly ExportedFact[] {
  const texts: readonly (readonly [ChartFactKey | "origin", string | undefined])[] = [
    ["reading", heading.verdict],
    ["unit", heading.unitLabel],
    ["period", heading.period],
    ["count", heading.denominator],
    ["complete", heading.completeness],
    ["source", heading.source],
    ["asOf", heading.dataAsOf],
    ["origin", heading.originNote],
  ];
  return texts.flatMap(([key, text]) => (text ? [{ name: words.factOf(key), text }] : []));
}

/**
 * The figures of a chart as a table to export, unrounded, money in euro. An origin column marks every
 * row of example or open data, because rows get copied without their file.
 *
 * @param model any chart of the closed union.
 * @param words headings and names in the reader's language.
 * @returns the table of the chart with what the chart says about itself; an absent figure is null, never 0.
 * Source: house rule on exports.
 * Example: a waterfall step of 12 345 cents is 123.45 in a column of euro.
 */
export function prepareChartExport(model: ChartModel, words: ChartExportWords): ExportedTable {
  const { columns, rows } = prepareChartTable(model);
  const note = model.heading.originNote;
  return {
    columns: columns.map(({ heading, unit }) => {
      const text = "text" in heading ? heading.text : words.columnOf(heading.column);
      return unit === null ? text : { heading: text, unit: UNITS[unit] };
    }),
    rows: rows.map((row) => row.map((cell, place) => toCell(cell, columns[place], words))),
    origin: note ? { heading: words.origin, note } : null,
    facts: listFacts(model, words),
  };
}
