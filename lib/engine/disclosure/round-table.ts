import type { Method } from "../shared/result";
import type { CountTable } from "./count-table";

export const METHOD: Method = {
  id: "round-table",
  version: "1.0.0",
  source:
    "NHS hospital statistics since 2018: counts to the nearest 5, rates from the rounded counts; never mixed with suppression in one table",
};

/**
 * Rounds every count of a table on its own, as an alternative to hiding for public pages.
 *
 * Formula: shown = base × round(n ÷ base), halves away from zero. Totals are rounded by themselves, so
 * that rows need not add up; a share is made of two rounded counts.
 *
 * @param table counts of 0 or more.
 * @param base whole number of 2 or more; 5 is usual.
 * @returns every count by key, a multiple of the base.
 * Source: see METHOD.
 * Example: 2, 3 and 7 become 0, 5 and 5.
 */
export function roundTable(table: CountTable, base: number): ReadonlyMap<string, number> {
  return new Map(table.cells.map(({ key, n }) => [key, base * Math.floor(n / base + 0.5)]));
}
