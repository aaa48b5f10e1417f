/** A code on a list of the law, with its words. */
export interface ListedCode {
  readonly code: string;
  readonly label: string;
}

/** What differs between two versions of a list. */
export interface ListChanges {
  readonly added: readonly ListedCode[];
  readonly removed: readonly ListedCode[];
  /** Codes that stayed with other words. */
  readonly reworded: readonly (ListedCode & { readonly labelBefore: string })[];
}

const byCode = (a: ListedCode, b: ListedCode): number => (a.code < b.code ? -1 : 1);

/**
 * Says which codes came, went or were reworded between two versions of a list.
 *
 * Formula: added = after \ before, removed = before \ after, by code.
 *
 * @param before codes of the earlier version; empty for the first version.
 * @param after codes of the later version; each code once.
 * @returns three lists in the order of the codes.
 * Source: requirement R114 (alerts on changed items of lists A, B and implants).
 * Example: from {1, 2} to {2, 3} code 3 is added and code 1 removed.
 */
export function computeListChanges(
  before: readonly ListedCode[],
  after: readonly ListedCode[],
): ListChanges {
  const earlier = new Map(before.map((row) => [row.code, row]));
  const later = new Set(after.map(({ code }) => code));
  return {
    added: after.filter(({ code }) => !earlier.has(code)).sort(byCode),
    removed: before.filter(({ code }) => !later.has(code)).sort(byCode),
    reworded: after
      .flatMap((row) => {
        const labelBefore = earlier.get(row.code)?.label ?? row.label;
        return labelBefore === row.label ? [] : [{ ...row, labelBefore }];
      })
      .sort(byCode),
  };
}
