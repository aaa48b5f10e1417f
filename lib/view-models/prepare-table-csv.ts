import { writeCsvField } from "./charts/csv-field";

/** A table as it is exported: headings, rows, and where the figures come from. */
export interface ExportedTable {
  readonly columns: readonly string[];
  /** Numbers are written unrounded with a decimal point; null is an empty field, never 0. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Marks every row of example or open data; null for a hospital's own figures. */
  readonly origin: { readonly heading: string; readonly note: string } | null;
}

/**
 * The figures of a table as CSV (RFC 4180), with the origin on every row.
 *
 * @param table headings and rows of the same width.
 * @returns text with CRLF line ends.
 * Source: the same rules as the export of a chart.
 * Example: a row ["Nurse", 1.09, null] is written `Nurse,1.09,`.
 */
export function prepareTableCsv({ columns, rows, origin }: ExportedTable): string {
  const head = [...columns, ...(origin ? [origin.heading] : [])].map(writeCsvField);
  const lines = rows.map((row) => [
    ...row.map((cell) =>
      cell === null ? "" : typeof cell === "string" ? writeCsvField(cell) : String(cell),
    ),
    ...(origin ? [writeCsvField(origin.note)] : []),
  ]);
  return [head, ...lines].map((fields) => `${fields.join(",")}\r\n`).join("");
}
