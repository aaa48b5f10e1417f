import type { ChartModel } from "./chart-model";
import { writeCsvField } from "./csv-field";
import type { FigureUnit } from "./figure-unit";
import type { ColumnKey, TableCell, TableColumn } from "./chart-table";
import { prepareChartTable } from "./prepare-chart-table";

/** The words of columns, in the reader's language, and the heading of the origin column. */
export interface CsvWords {
  readonly columnOf: (key: ColumnKey) => string;
  readonly origin: string;
}

/** Amounts that are stored in cents and exported in euro. */
const IN_CENTS: ReadonlySet<FigureUnit> = new Set<FigureUnit>([
  "eur",
  "eur-exact",
  "eur-thousands",
  "eur-per-minute",
]);

/**
 * The figures of a chart as CSV (RFC 4180): comma, decimal point, unrounded, money in euro. An
 * origin column marks every row of example or open data, because rows get copied without their file.
 *
 * @param model any chart of the closed union.
 * @param words the headings.
 * @returns text with CRLF line ends; an absent figure is an empty field, never 0.
 * Example: a waterfall step of 12 345 cents is written "123.45".
 */
export function prepareChartCsv(model: ChartModel, words: CsvWords): string {
  const { columns, rows } = prepareChartTable(model);
  const note = model.heading.originNote;
  const head = columns.map((column) => writeCsvField(headingOf(column, words)));
  const lines = rows.map((row) => [
    ...row.map((cell, index) => writeCell(cell, columns[index]?.unit ?? null)),
    ...(note ? [writeCsvField(note)] : []),
  ]);
  return [[...head, ...(note ? [writeCsvField(words.origin)] : [])], ...lines]
    .map((fields) => `${fields.join(",")}\r\n`)
    .join("");
}

function headingOf({ heading }: TableColumn, words: CsvWords): string {
  return "text" in heading ? heading.text : words.columnOf(heading.column);
}

function writeCell(cell: TableCell, unit: FigureUnit | null): string {
  if (cell === null) return "";
  if (typeof cell === "string") return writeCsvField(cell);
  return String(unit && IN_CENTS.has(unit) ? cell / 100 : cell);
}
