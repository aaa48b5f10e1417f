import { writeCsvField } from "./csv-field";
import type { ExportedTable } from "./exported-table";

/**
 * The figures of a table as CSV (RFC 4180), with the origin on every row.
 *
 * @param table headings and rows of the same width.
 * @returns text with CRLF line ends.
 * Source: RFC 4180; house rule on exports.
 * Example: a row ["Nurse", 1.09, null] is written `Nurse,1.09,`.
 */
export function prepareTableCsv({
  columns,
  rows,
  origin,
}: Omit<ExportedTable, "facts" | "sheets">): string {
  const headings = columns.map((column) => (typeof column === "string" ? column : column.heading));
  const head = [...headings, ...(origin ? [origin.heading] : [])].map(writeCsvField);
  const lines = rows.map((row) => [
    ...row.map((cell) =>
      cell === null ? "" : typeof cell === "string" ? writeCsvField(cell) : String(cell),
    ),
    ...(origin ? [writeCsvField(origin.note)] : []),
  ]);
  return [head, ...lines].map((fields) => `${fields.join(",")}\r\n`).join("");
}
