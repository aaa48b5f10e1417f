/** One count of a table: a group of people, or a total of groups. */
export interface CountCell {
  readonly key: string;
  /** Whole number of people, 0 or more. */
  readonly n: number;
}

/** A total that is the sum of parts; all are cells of the table. */
export interface CountSum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** Counts together with every sum that a reader can check: rows, columns, layers and their totals. */
export interface CountTable {
  readonly cells: readonly CountCell[];
  readonly sums: readonly CountSum[];
}

/** One way of dividing people: leaves, groups of leaves or of groups, and the total over all. */
export interface TableDimension {
  readonly leaves: readonly string[];
  /** Name of a group to its members; the total over everything is a group too. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

const SEPARATOR = "\u001f";

/**
 * The key of a cell of a crossed table.
 *
 * @param places one node (leaf or group) of each dimension, in the order of the dimensions.
 * @returns the key that {@link buildCrossTable} gives that cell.
 * Source: own convention.
 * Example: `crossKey(["hip", "total"]) !== crossKey(["hip", "women"])`.
 */
export function crossKey(places: readonly string[]): string {
  return places.join(SEPARATOR);
}

function leavesUnder(dimension: TableDimension, node: string): readonly string[] {
  const members = Object.hasOwn(dimension.groups, node) ? dimension.groups[node] : undefined;
  return members ? members.flatMap((member) => leavesUnder(dimension, member)) : [node];
}

function nodesOf({ leaves, groups }: TableDimension): readonly string[] {
  return [...leaves, ...Object.keys(groups)];
}

function combine<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return lists.reduce<readonly (readonly T[])[]>(
    (combined, list) => combined.flatMap((head) => list.map((item) => [...head, item])),
    [[]],
  );
}

/**
 * Crosses dimensions into a table with every sub-total and total, and every sum between them.
 *
 * Rule: a cell of groups counts all leaves under them; for each group in one dimension and each node
 * of the others, group = sum of its members.
 *
 * @param dimensions rows, columns, perhaps layers; each with leaves and (nested) groups; not empty.
 * @param countOf people in one combination of leaves, a whole number of 0 or more.
 * @returns cells in the order of the dimensions and all sums.
 * Source: Willenborg and de Waal, Elements of Statistical Disclosure Control, 2001, ch. 7 (linked tables).
 * Example: 2 rows × 2 columns with a total each give 9 cells and 6 sums.
 */
export function buildCrossTable(
  dimensions: readonly TableDimension[],
  countOf: (leaves: readonly string[]) => number,
): CountTable {
  const cells = combine(dimensions.map(nodesOf)).map((places) => {
    const under = combine(places.map((node, index) => leavesUnder(at(dimensions, index), node)));
    return { key: crossKey(places), n: under.reduce((sum, leaves) => sum + countOf(leaves), 0) };
  });
  const sums = dimensions.flatMap((dimension, index) =>
    Object.entries(dimension.groups).flatMap(([group, members]) =>
      combine(dimensions.map((other, place) => (place === index ? [group] : nodesOf(other)))).map(
        (places) => ({
          total: crossKey(places),
          parts: members.map((member) =>
            crossKey(places.map((node, place) => (place === index ? member : node))),
          ),
        }),
      ),
    ),
  );
  return { cells, sums };
}

function at(dimensions: readonly TableDimension[], index: number): TableDimension {
  const found = dimensions[index];
  if (!found) throw new RangeError("a cell has more places than there are dimensions");
  return found;
}
