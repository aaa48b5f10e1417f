import type { Method } from "@/lib/engine/shared/result";

export const METHOD: Method = {
  id: "grid-groups",
  version: "1.0.0",
  source:
    "LeFevre K, DeWitt DJ, Ramakrishnan R. Mondrian multidimensional k-anonymity. ICDE 2006; group means as in Domingo-Ferrer J, Mateo-Sanz JM. IEEE TKDE 2002;14(1):189-201",
};

/** Patients that stand close together on a grid, shown as one point at their mean. */
export interface GridGroup {
  readonly before: number;
  readonly after: number;
  readonly count: number;
}

type Place = Readonly<Record<"before" | "after", number>>;

const meanOf = (places: readonly Place[], axis: keyof Place): number =>
  places.reduce((sum, place) => sum + place[axis], 0) / places.length;

function spreadOf(places: readonly Place[], axis: keyof Place): number {
  const along = places.map((place) => place[axis]);
  return Math.max(...along) - Math.min(...along);
}

function split(places: readonly Place[], minimumCount: number): readonly (readonly Place[])[] {
  if (places.length < 2 * minimumCount) return [places];
  const axis = spreadOf(places, "before") >= spreadOf(places, "after") ? "before" : "after";
  const other = axis === "before" ? "after" : "before";
  const sorted = [...places].sort((a, b) => a[axis] - b[axis] || a[other] - b[other]);
  const middle = Math.floor(sorted.length / 2);
  return [
    ...split(sorted.slice(0, middle), minimumCount),
    ...split(sorted.slice(middle), minimumCount),
  ];
}

/**
 * Joins patients on a grid into groups of at least k neighbours, so that a picture of the spread
 * shows nobody alone.
 *
 * Rule: as long as a set can be cut into two sets of k or more, cut it at the middle of its widest
 * axis; each set that is left becomes one point at its mean with its count.
 *
 * @param places ranks before and after, one for each patient, in any order.
 * @param minimumCount k, a whole number of 1 or more.
 * @returns groups of k to 2k - 1 that together hold every patient; empty when there are fewer than k.
 * Source: see METHOD.
 * Example: 7 patients with k = 5 are one group of 7; 10 patients are two groups of 5.
 */
export function groupGridPoints(
  places: readonly Place[],
  minimumCount: number,
): readonly GridGroup[] {
  if (places.length === 0 || places.length < minimumCount) return [];
  return split(places, minimumCount).map((group) => ({
    before: meanOf(group, "before"),
    after: meanOf(group, "after"),
    count: group.length,
  }));
}
