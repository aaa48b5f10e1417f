import { at } from "../shared/at";
import { notComputable, type Method, type Result } from "../shared/result";
import { buildCrossTable, crossKey } from "./count-table";
import { discloseCounts, discloseTable } from "./disclose-table";

export const METHOD: Method = {
  id: "suppress-small-count",
  version: "2.0.0",
  source:
    "Primary and complementary cell suppression (Willenborg and de Waal, Elements of Statistical Disclosure Control, 2001, ch. 1 and 7)",
};

/** A table cell of a breakdown: a group, how many observations it rests on, and its figure. */
export interface DisclosureCell {
  readonly key: string;
  readonly n: number;
  readonly figure: Result;
}

/** A cell after suppression; `n` is null where showing it would give the group away. */
export interface DisclosedCell {
  readonly key: string;
  readonly n: number | null;
  readonly figure: Result;
}

function isSmall(n: number, minimumCount: number): boolean {
  return n > 0 && n < minimumCount;
}

/**
 * Hides a figure that rests on fewer observations than the audience may see.
 *
 * Rule: 1 ≤ n < k is hidden; n = 0 is shown, because nobody is in it.
 *
 * @param figure any result; its denominator is the count that is judged. Not computable stays as it is.
 * @param minimumCount k, a whole number of 1 or more: 5 inside the hospital, 10 outside.
 * @returns the figure unchanged, or `suppressed` with detail `k=…`.
 * Source: see METHOD.
 * Example: a mean over 4 patients with k = 5 is suppressed; over 5 it is shown.
 */
export function suppressSmallCount<T>(figure: Result<T>, minimumCount: number): Result<T> {
  if (figure.status !== "computed" || !isSmall(figure.denominator, minimumCount)) return figure;
  return notComputable("suppressed", METHOD, `k=${minimumCount}`);
}

/**
 * Suppresses the small cells of one breakdown whose total is shown beside it, with as many others as
 * it takes that nobody can work them out from the total.
 *
 * Rule: as in `discloseCounts`.
 *
 * @param cells disjoint groups that add up to a shown total, in display order; may be empty.
 * @param minimumCount k, a whole number of 1 or more.
 * @returns the cells in the same order; hidden ones carry `n: null` and the reason `suppressed`.
 * Source: see METHOD.
 * Example: counts 3, 40, 12 with k = 5 hide 3 and 12; counts 40, 12 hide nothing.
 */
export function suppressSmallCells(
  cells: readonly DisclosureCell[],
  minimumCount: number,
): readonly DisclosedCell[] {
  const disclosed = discloseCounts(cells, { minimumCount });
  return cells.map((cell) => (disclosed.get(cell.key) === null ? hide(cell, minimumCount) : cell));
}

/**
 * The same for shares of groups: beside each group's size also the cases in it, and both totals, are
 * known, so that few cases in a large group (or few without) are as telling as a small group.
 *
 * Rule: the table of groups × (with, without) with its totals goes through `discloseTable`; a share is
 * hidden where one of its counts is, and its size only where the size itself is.
 *
 * @param cells groups with the cases among them (0 to n) and the share as figure; keys differ.
 * @param minimumCount k, a whole number of 1 or more.
 * @returns the cells in the same order; hidden figures carry the reason `suppressed`.
 * Source: see METHOD.
 * Example: 3 of 200, 30 of 100 and 40 of 150 with k = 5 hide the first share and one of the others.
 */
export function suppressSmallShares(
  cells: readonly (DisclosureCell & { readonly numerator: number })[],
  minimumCount: number,
): readonly DisclosedCell[] {
  const keys = cells.map(({ key }) => key);
  const rows = { leaves: keys, groups: { [ALL]: keys } };
  const columns = { leaves: ["with", "without"], groups: { [ALL]: ["with", "without"] } };
  const table = buildCrossTable([rows, columns], ([key = "", column]) => {
    const { n, numerator } = at(
      cells.filter((cell) => cell.key === key),
      0,
    );
    return column === "with" ? numerator : n - numerator;
  });
  const shown = new Set([ALL, "with", "without"].map((column) => crossKey([ALL, column])));
  const counts = discloseTable(table, { minimumCount, shown });
  const isHidden = (key: string, column: string) => counts.get(crossKey([key, column])) === null;
  return cells.map(({ numerator: _numerator, ...cell }) => {
    if (isHidden(cell.key, ALL)) return hide(cell, minimumCount);
    const isTelling = isHidden(cell.key, "with") || isHidden(cell.key, "without");
    return isTelling ? { ...hide(cell, minimumCount), n: cell.n } : cell;
  });
}

const ALL = "\u001fall";

function hide({ key }: DisclosureCell, minimumCount: number): DisclosedCell {
  return { key, n: null, figure: notComputable("suppressed", METHOD, `k=${minimumCount}`) };
}

/**
 * Whether the number of cases of a share may be printed beside it. The share itself stays: a series of
 * shares is read against limits of the whole series, and is no table of counts.
 *
 * Rule: not where 1 ≤ cases < k or 1 ≤ others < k.
 *
 * @param share cases and the people among whom they are counted; 0 ≤ numerator ≤ denominator.
 * @param minimumCount k, a whole number of 1 or more.
 * @returns the numerator, or null where it is not printed.
 * Source: statistics of English hospitals since 2018 (label and numerator are hidden, the point stays).
 * Example: 3 of 400 with k = 5 is null; 0 of 400 is 0; 398 of 400 is null.
 */
export function discloseNumerator(
  share: { readonly numerator: number; readonly denominator: number },
  minimumCount: number,
): number | null {
  const { numerator, denominator } = share;
  const isTelling =
    isSmall(numerator, minimumCount) || isSmall(denominator - numerator, minimumCount);
  return isTelling ? null : numerator;
}
