import { notComputable, type Method, type Result } from "../shared/result";

export const METHOD: Method = {
  id: "suppress-small-count",
  version: "1.0.0",
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
 * Suppresses the small cells of one breakdown whose total is shown beside it, and, when only one cell
 * would be hidden, also the next smallest, so that subtraction from the total gives nothing away.
 *
 * Rule: primary as in `suppressSmallCount`; complementary: the hidden cells together must count at
 * least k observations and be two or more, else the smallest shown cell that is not empty joins them.
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
  const hidden = new Set(cells.filter((c) => isSmall(c.n, minimumCount)).map((c) => c.key));
  const isOpen = (): boolean => {
    const count = cells.filter((c) => hidden.has(c.key)).reduce((sum, c) => sum + c.n, 0);
    return hidden.size === 1 || count < minimumCount;
  };
  while (hidden.size > 0 && isOpen()) {
    const next = cells
      .filter((c) => !hidden.has(c.key) && c.n > 0)
      .reduce<DisclosureCell | null>((least, c) => (least && least.n <= c.n ? least : c), null);
    if (!next) break;
    hidden.add(next.key);
  }
  return cells.map((cell) =>
    hidden.has(cell.key)
      ? { key: cell.key, n: null, figure: notComputable("suppressed", METHOD, `k=${minimumCount}`) }
      : cell,
  );
}
