/** How a number of an exported table is measured. Money is in euro, shares are 0 to 1. */
export type ExportUnit =
  | "euro"
  | "euro-cents"
  | "euro-per-minute"
  | "share"
  | "share-whole"
  | "days"
  | "hours"
  | "minutes"
  | "count"
  | "points"
  | "index"
  | "date";

/** The heading of a column, with the unit of its numbers. */
export interface ExportedColumn {
  readonly heading: string;
  readonly unit: ExportUnit;
}

/** One sentence about a whole table, e.g. "Periode" and "januari 2026 tot september 2026". */
export interface ExportedFact {
  readonly name: string;
  readonly text: string;
}

/** Rows under headings; a bare heading is a column of text or of plain numbers. */
export interface ExportedSheet {
  readonly columns: readonly (string | ExportedColumn)[];
  /** Numbers are unrounded, money in euro, days as ISO text; null is an empty field, never 0. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A table as it is exported: headings, rows, and where the figures come from. */
export interface ExportedTable extends ExportedSheet {
  /** Marks every row of example or open data; null for a hospital's own figures. */
  readonly origin: { readonly heading: string; readonly note: string } | null;
  /** Source, period, n, definition, marks: the second sheet of a workbook. */
  readonly facts: readonly ExportedFact[];
  /** What a workbook holds besides, e.g. the parameters under the amounts. */
  readonly sheets?: readonly (ExportedSheet & { readonly name: string })[];
}
