import type { ExportedSheet, ExportedTable, ExportUnit } from "./exported-table";

/** A cell of a worksheet: a number or a day with its format, or text; null is empty. */
export type WorkbookCell =
  | { readonly amount: number; readonly format: string | null }
  | { readonly day: string }
  | { readonly text: string; readonly isHeading?: boolean }
  | null;

/** A worksheet: its first row stays in view, its columns are as wide as what they hold. */
export interface Worksheet {
  readonly name: string;
  readonly rows: readonly (readonly WorkbookCell[])[];
  /** In characters. */
  readonly widths: readonly number[];
}

/** Words of the second sheet. */
export interface WorkbookWords {
  /** Name of the first sheet. */
  readonly title: string;
  /** Name of the second sheet, e.g. "Herkomst". */
  readonly origin: string;
  /** Headings of the second sheet. */
  readonly fact: string;
  readonly text: string;
}

/** Format codes of a spreadsheet; it writes thousands and decimals as its own reader does. */
const FORMATS: Readonly<Record<Exclude<ExportUnit, "date">, string>> = {
  euro: '#,##0 "€"',
  "euro-cents": '#,##0.00 "€"',
  "euro-per-minute": '#,##0.0000 "€"',
  share: "0.0%",
  "share-whole": "0%",
  days: "#,##0.0",
  hours: "#,##0.0",
  minutes: "#,##0.0",
  count: "#,##0",
  points: "#,##0.0##",
  index: "0.00",
};

const WIDEST = 60;
const NARROWEST = 9;
/** What a worksheet may be called: at most 31 characters, none of these signs. */
const NAME_LENGTH = 31;
const REFUSED_IN_NAME = /[[\]:*?/\\]/g;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

function toCell(cell: string | number | null, unit: ExportUnit | null): WorkbookCell {
  if (cell === null || cell === "") return null;
  if (typeof cell === "number") {
    return { amount: cell, format: unit === null || unit === "date" ? null : FORMATS[unit] };
  }
  return ISO_DAY.test(cell) ? { day: cell } : { text: cell };
}

const unitOf = (column: ExportedSheet["columns"][number] | undefined): ExportUnit | null =>
  column === undefined || typeof column === "string" ? null : column.unit;

const headingOf = (column: ExportedSheet["columns"][number]): string =>
  typeof column === "string" ? column : column.heading;

function widthOf(texts: readonly (string | number | null)[]): number {
  const longest = Math.max(...texts.map((cell) => String(cell ?? "").length));
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}

function nameSheet(name: string, taken: readonly string[]): string {
  const plain = name.replaceAll(REFUSED_IN_NAME, " ").slice(0, NAME_LENGTH).trim() || "1";
  const twin = ` ${taken.length + 1}`;
  return taken.includes(plain) ? `${plain.slice(0, NAME_LENGTH - twin.length)}${twin}` : plain;
}

function toWorksheet({ columns, rows }: ExportedSheet, name: string): Worksheet {
  return {
    name,
    rows: [
      columns.map((column) => ({ text: headingOf(column), isHeading: true })),
      ...rows.map((row) => row.map((cell, place) => toCell(cell, unitOf(columns[place])))),
    ],
    widths: columns.map((column, place) =>
      widthOf([headingOf(column), ...rows.map((row) => row[place] ?? null)]),
    ),
  };
}

/**
 * A table as a workbook: the figures with the mark of their origin on every row, then the sheet that
 * says where they come from, then whatever else the table brings.
 *
 * @param table prepared table. @param words of the reader's language.
 * @returns worksheets in order; numbers stay numbers, ISO days become days, an absent figure is empty.
 * Source: house rule on exports; Excel's limits on the names of worksheets.
 * Example: a share of 0.42 is the number 0.42 with the format "0.0%".
 */
export function prepareWorkbook(table: ExportedTable, words: WorkbookWords): readonly Worksheet[] {
  const { columns, rows, origin, facts, sheets = [] } = table;
  const marked: ExportedSheet = origin
    ? { columns: [...columns, origin.heading], rows: rows.map((row) => [...row, origin.note]) }
    : { columns, rows };
  const told: ExportedSheet = {
    columns: [words.fact, words.text],
    rows: facts.map(({ name, text }) => [name, text]),
  };
  const parts = [
    { name: words.title, sheet: marked },
    { name: words.origin, sheet: told },
    ...sheets.map((sheet) => ({ name: sheet.name, sheet })),
  ];
  const names: string[] = [];
  return parts.map(({ name, sheet }) => {
    const own = nameSheet(name, names);
    names.push(own);
    return toWorksheet(sheet, own);
  });
}
