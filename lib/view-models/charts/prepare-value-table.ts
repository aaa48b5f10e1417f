import type { Estimate } from "./outcome-models";
import type { ChartTable, ColumnKey, TableCell, TableColumn } from "./chart-table";
import type { FigureUnit } from "./figure-unit";
import type { PanelsModel, PlaneModel } from "./value-models";

const column = (key: ColumnKey, unit: FigureUnit): TableColumn => ({
  key,
  heading: { column: key },
  unit,
});

const textColumn = (key: string, text: string): TableColumn => ({
  key,
  heading: { text },
  unit: null,
});

const figuresOf = (cell: Estimate | string): readonly TableCell[] =>
  typeof cell === "string" ? [null, null, null] : [cell.amount, cell.low, cell.high];

/**
 * The rows behind panels that stand beside each other: for each measure its figure and its interval.
 *
 * @param model panels with the same rows.
 * @returns a column of names and of notes, then three columns for each panel.
 * Source: design 12 (the table comes from the same model as the picture).
 * Example: two panels of three groups give three rows of eight cells.
 */
export function preparePanelsTable({ panels, rows, rowWord }: PanelsModel): ChartTable {
  return {
    columns: [
      textColumn("row", rowWord),
      textColumn("note", "n"),
      ...panels.flatMap(({ key, label, unit }) => [
        { key: `${key}.amount`, heading: { text: label }, unit },
        { ...column("low", unit), key: `${key}.low` },
        { ...column("high", unit), key: `${key}.high` },
      ]),
    ],
    rows: rows.map(({ label, note, cells }) => [label, note, ...cells.flatMap(figuresOf)]),
  };
}

/**
 * The rows behind a plane of cost and outcome.
 *
 * @param model groups with their intervals and judgements.
 * @returns name, outcome, cost and judgement of each group, in the order of the model.
 * Source: design 12.
 * Example: three groups give three rows.
 */
export function preparePlaneTable({ points, outcome, cost, words }: PlaneModel): ChartTable {
  return {
    columns: [
      textColumn("group", words.group),
      column("outcome", outcome.unit),
      column("outcomeLow", outcome.unit),
      column("outcomeHigh", outcome.unit),
      column("cost", cost.unit),
      column("costLow", cost.unit),
      column("costHigh", cost.unit),
      textColumn("judgement", words.judgement),
    ],
    rows: points.map((point) => [
      point.label,
      ...figuresOf(point.outcome),
      ...figuresOf(point.cost),
      point.judgement,
    ]),
  };
}
