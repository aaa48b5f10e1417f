import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";

export const METHOD: Method = {
  id: "shannon-index",
  version: "1.0.0",
  source:
    "Shannon CE. Bell Syst Tech J 1948;27:379-423; Janssen MF, Birnie E, Bonsel GJ. Qual Life Res 2007;16(3):463-473; Devlin, Parkin, Janssen 2020",
};

/** How much a description tells apart (H') and how evenly it is used (J'). */
export interface ShannonIndex {
  /** H', bits. */
  readonly diversity: number;
  /** H' when every category were used equally often, bits. */
  readonly maximumDiversity: number;
  /** J' = H' / H'max, 0 to 1; not computable with a single possible category. */
  readonly evenness: Result;
}

/**
 * Measures how much information answers carry: the levels of a dimension, or whole health states.
 *
 * Formula: H' = -sum of p x log2(p); H'max = log2(categories); J' = H' / H'max.
 *
 * @param counts people by category; zeros may stand in it or be left out.
 * @param categories how many categories there could be: 5 levels (3L: 3), or all 3,125 states
 *   (3L: 243). The choice is part of the figure: with observed categories only, J' is higher.
 * @returns bits, denominator = people; `no-denominator` without people, `outside-method-range` when
 *   more categories are used than there could be or a count is no whole number of 0 or more.
 * Source: Shannon 1948; Janssen, Birnie, Bonsel 2007.
 * Example: 50 people at level 1 and 50 at level 2 of 5 levels: H' 1 bit, H'max 2.32, J' 0.43.
 */
export function computeShannonIndex(
  counts: readonly number[],
  categories: number,
): Result<ShannonIndex> {
  const used = counts.filter((count) => count > 0);
  const isCount = (count: number) => Number.isSafeInteger(count) && count >= 0;
  if (!counts.every(isCount) || !isCount(categories) || used.length > categories) {
    return notComputable("outside-method-range", METHOD, "categories");
  }
  const total = used.reduce((sum, count) => sum + count, 0);
  if (total === 0) return notComputable("no-denominator", METHOD, "answers");
  const sum = used.reduce((bits, count) => bits - (count / total) * Math.log2(count / total), 0);
  // One category gives -1 x log2(1) = -0.
  const diversity = Math.max(0, sum);
  const maximumDiversity = Math.log2(categories);
  const evenness =
    maximumDiversity === 0
      ? notComputable("no-denominator", METHOD, "categories")
      : computed(Math.min(1, diversity / maximumDiversity), "rate", total, METHOD);
  return computed({ diversity, maximumDiversity, evenness }, "bits", total, METHOD);
}
