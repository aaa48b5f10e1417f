import type { FigureUnit } from "./figure-unit";
import type { Estimate } from "./outcome-models";

/** Names of columns whose words live in the messages (`charts.column.<key>`). */
export type ColumnKey =
  | "period"
  | "amount"
  | "numerator"
  | "denominator"
  | "lower"
  | "centre"
  | "upper"
  | "signal"
  | "outcome"
  | "outcomeLow"
  | "outcomeHigh"
  | "cost"
  | "costLow"
  | "costHigh"
  | "count"
  | "share"
  | "part"
  | "low"
  | "high"
  | "total"
  | "moment"
  | "level"
  | "mean"
  | "norm"
  | "rankBefore"
  | "rankAfter"
  | "mark";

export interface TableColumn {
  readonly key: string;
  /** A word of the messages, or a name that the model itself carries. */
  readonly heading: { readonly column: ColumnKey } | { readonly text: string };
  /** `null` for a column of text. */
  readonly unit: FigureUnit | null;
}

/** Text, a figure, or nothing (not delivered, no limit). */
export type TableCell = string | number | null;

/** The figures of a chart as rows: the same model, so never other figures than the picture. */
export interface ChartTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

/**
 * A column whose word lives in the messages.
 *
 * @param key word of `charts.column`. @param unit of its figures; none for a column of text.
 * @returns the column.
 * Source: design 12 (the table comes from the same model as the picture).
 * Example: `column("period")` is a column of text under the word for a period.
 */
export const column = (key: ColumnKey, unit: FigureUnit | null = null): TableColumn => ({
  key,
  heading: { column: key },
  unit,
});

/**
 * Cells of an estimate.
 *
 * @param estimate figure with its interval, or null.
 * @returns the figure and both ends; three gaps without an estimate.
 * Source: design 12.
 * Example: no estimate gives three gaps.
 */
export const estimateCells = (estimate: Estimate | null): readonly TableCell[] =>
  estimate ? [estimate.amount, estimate.low, estimate.high] : [null, null, null];
