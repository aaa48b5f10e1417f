/** What a row sorts by in a column; null where nothing stands there. */
type SortValue = string | number | null;
type Direction = "ascending" | "descending";

/** The head of a column as a link, and how the table is sorted by it now. */
export interface SortLink {
  readonly href: string;
  readonly direction: Direction | null;
}

interface SortQuestion<Row> {
  readonly rows: readonly Row[];
  readonly columns: Readonly<Record<string, (row: Row) => SortValue>>;
  /** `sort` and `order` of the address; a column that the table does not have sorts nothing. */
  readonly wanted: { readonly sort: string | null; readonly order: string | null };
  readonly hrefOf: (more: { readonly sort: string; readonly order: string }) => string;
}

interface SortedTable<Row> {
  readonly rows: readonly Row[];
  readonly sortOf: (column: string) => SortLink;
}

function compare(a: SortValue, b: SortValue, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === "number" && typeof b === "number") return (a - b) * sign;
  return String(a).localeCompare(String(b)) * sign;
}

/**
 * Sorts a table by the column that the address names, and gives the heads their links.
 *
 * A first press puts words from A on and figures from the largest down; a second turns it round.
 * Rows without a figure stay last either way; rows of sums are not given here, so that they stay last.
 *
 * @param question rows in their own order, what each column sorts by, the address, and a link for another.
 * @returns the rows, in their own order while no column is chosen, and the link of every head.
 * Source: design brief D.0 (tables sort by their heads; the address holds the choice).
 * Example: rates of 80, none and 120 cents by "rate" read 120, 80, none.
 */
export function sortTable<Row>(question: SortQuestion<Row>): SortedTable<Row> {
  const { rows, columns, wanted, hrefOf } = question;
  const by = Object.keys(columns).find((column) => column === wanted.sort);
  const valueOf = by === undefined ? undefined : columns[by];
  const direction: Direction = wanted.order === "ascending" ? "ascending" : "descending";
  const sign = direction === "ascending" ? 1 : -1;
  const firstOf = (column: string): Direction =>
    rows.some((row) => typeof columns[column]?.(row) === "string") ? "ascending" : "descending";
  const turned = direction === "ascending" ? "descending" : "ascending";
  return {
    rows: valueOf ? rows.toSorted((a, b) => compare(valueOf(a), valueOf(b), sign)) : rows,
    sortOf: (column) => ({
      href: hrefOf({ sort: column, order: column === by ? turned : firstOf(column) }),
      direction: column === by ? direction : null,
    }),
  };
}
