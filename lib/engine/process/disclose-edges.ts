import type { FollowsEdge } from "./compute-directly-follows";

/** The arrows that may be drawn, and how much the others hold together. */
export interface DisclosedEdges {
  readonly shown: readonly FollowsEdge[];
  readonly foldedEdges: number;
  readonly foldedFrequency: number;
}

const sumOf = (edges: readonly FollowsEdge[]) =>
  edges.reduce((sum, { frequency }) => sum + frequency, 0);

/**
 * Leaves out the arrows that fewer than k cases went, with as many others as it takes that the figures
 * of a box do not give them away.
 *
 * Rule: an arrow of fewer than k cases is left out. Where all that is left out of what goes out of (or
 * into) a box is fewer than k, its smallest shown arrow is left out too; this is repeated until it
 * holds for every box.
 *
 * @param edges arrows with their number of cases. @param minimumCount k, 1 or more.
 * @returns the shown ones in the same order and two counts of the others.
 * Source: minimum frequency rule with complementary suppression (Willenborg and de Waal 2001, ch. 1).
 * Example: arrows of 40, 9 and 2 cases out of one box with k = 5 leave out 9 and 2.
 */
export function discloseEdges(edges: readonly FollowsEdge[], minimumCount: number): DisclosedEdges {
  const hidden = new Set(edges.filter(({ cases }) => cases < minimumCount));
  for (;;) {
    const partner = findPartner(edges, hidden, minimumCount);
    if (!partner) break;
    hidden.add(partner);
  }
  return {
    shown: edges.filter((edge) => !hidden.has(edge)),
    foldedEdges: hidden.size,
    foldedFrequency: sumOf([...hidden]),
  };
}

function findPartner(
  edges: readonly FollowsEdge[],
  hidden: ReadonlySet<FollowsEdge>,
  minimumCount: number,
): FollowsEdge | null {
  for (const side of ["from", "to"] as const) {
    for (const box of new Set([...hidden].map((edge) => edge[side]))) {
      const around = edges.filter((edge) => edge[side] === box);
      const left = sumOf(around.filter((edge) => hidden.has(edge)));
      if (left >= minimumCount) continue;
      const shown = around.filter((edge) => !hidden.has(edge));
      const smallest = shown.toSorted((a, b) => a.frequency - b.frequency)[0];
      if (smallest) return smallest;
    }
  }
  return null;
}
