import { at } from "../shared/at";
import type { Method } from "../shared/result";

export const METHOD: Method = {
  id: "group-small-cells",
  version: "1.0.0",
  source:
    "Differencing between overlapping selections, and coarsening of cells until every one is large enough (Willenborg and de Waal, Elements of Statistical Disclosure Control, 2001, ch. 1 and 5)",
};

/** People who are alike in everything by which a reader can choose. */
export interface ChoosableCell {
  readonly key: string;
  /** People in the cell, 0 or more. */
  readonly n: number;
  /** Where the cell lies on each choice; the weight of a choice is in its numbers. */
  readonly place: readonly number[];
}

interface Group {
  readonly cells: readonly ChoosableCell[];
  readonly n: number;
}

function distanceOf(one: ChoosableCell, other: ChoosableCell): number {
  return one.place.reduce(
    (sum, coordinate, axis) => sum + Math.abs(coordinate - at(other.place, axis)),
    0,
  );
}

function distanceBetween(one: Group, other: Group): number {
  return Math.min(
    ...one.cells.flatMap((cell) => other.cells.map((near) => distanceOf(cell, near))),
  );
}

/** The group nearest to one; of equals the first. */
function findNearest(one: Group, groups: readonly Group[]): Group | null {
  let nearest: Group | null = null;
  let least = Infinity;
  for (const other of groups) {
    const distance = other === one ? Infinity : distanceBetween(one, other);
    if (distance < least) [nearest, least] = [other, distance];
  }
  return nearest;
}

/**
 * Joins small cells with their nearest neighbours until every group holds enough people, or all are one.
 *
 * Rule: the smallest group under k takes its nearest group with it, again and again. Selections that are
 * unions of whole groups can be added and subtracted in any way: what comes out is whole groups, so
 * never fewer than k people.
 *
 * @param cells disjoint; keys differ; empty cells do not matter. @param minimumCount k, 1 or more.
 * @returns keys of each group; every group holds at least k people unless there is only one.
 * Source: see METHOD.
 * Example: cells of 40, 3 and 20 people at places 1, 2 and 4 with k = 5 are the groups {40, 3} and {20}.
 */
export function groupSmallCells(
  cells: readonly ChoosableCell[],
  minimumCount: number,
): readonly (readonly string[])[] {
  let groups: readonly Group[] = cells
    .filter(({ n }) => n > 0)
    .map((cell) => ({ cells: [cell], n: cell.n }));
  for (;;) {
    const small = groups
      .filter(({ n }) => n < minimumCount)
      .reduce<Group | null>((least, one) => (least && least.n <= one.n ? least : one), null);
    const near = small === null ? null : findNearest(small, groups);
    if (small === null || near === null) break;
    const joined = { cells: [...near.cells, ...small.cells], n: near.n + small.n };
    groups = [...groups.filter((one) => one !== small && one !== near), joined];
  }
  return groups.map((group) => group.cells.map(({ key }) => key));
}

/**
 * Whether a selection takes every group whole or not at all.
 *
 * @param groups as {@link groupSmallCells} gives them. @param chosen keys of the cells selected.
 * @returns false where the selection parts a group: the difference with another selection would be few.
 * Source: see METHOD.
 * Example: of the groups {a, b} and {c} the selections {c} and {a, b} are safe, {a} and {b, c} are not.
 */
export function isSelectionSafe(
  groups: readonly (readonly string[])[],
  chosen: ReadonlySet<string>,
): boolean {
  return groups.every((keys) => new Set(keys.map((key) => chosen.has(key))).size <= 1);
}
