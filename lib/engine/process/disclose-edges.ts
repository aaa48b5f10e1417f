import { notComputable, type Method } from "@/lib/engine/shared/result";
import type { FollowsEdge } from "./compute-directly-follows";

export const METHOD: Method = {
  id: "disclose-flow",
  version: "1.0.0",
  source:
    "Minimum frequency rule with complementary suppression (Willenborg and de Waal, Elements of Statistical Disclosure Control, 2001, ch. 1)",
};

/** An arrow that may be drawn; without its counts where they would give another arrow away. */
export interface DisclosedEdge extends Omit<FollowsEdge, "frequency" | "cases"> {
  readonly frequency: number | null;
  readonly cases: number | null;
  /** 0 to 1, in quarters where the counts are hidden: how thick the arrow is drawn. */
  readonly weight: number;
}

/** The arrows that may be drawn, and how many are not. */
export interface DisclosedEdges {
  readonly shown: readonly DisclosedEdge[];
  readonly foldedEdges: number;
}

const sumOf = (edges: readonly FollowsEdge[]) =>
  edges.reduce((sum, { frequency }) => sum + frequency, 0);

/**
 * Leaves out the arrows that fewer than k cases went, and hides the counts of as many others as it
 * takes that the figures of a box do not give them away.
 *
 * Rule: an arrow of fewer than k cases is not drawn. Where all that has no count of what goes out of
 * (or into) a box is fewer than k together, its smallest arrow with a count loses it, until it holds
 * for every box. An arrow without counts is drawn in one of four widths and keeps its median times.
 *
 * @param edges arrows with their number of cases. @param minimumCount k, 1 or more.
 * @returns the drawn ones in the same order and the number of the others.
 * Source: see METHOD.
 * Example: arrows of 40, 9 and 2 cases out of one box with k = 5 draw 40, and 9 without its counts.
 */
export function discloseEdges(edges: readonly FollowsEdge[], minimumCount: number): DisclosedEdges {
  const isSmall = ({ cases }: FollowsEdge) => cases < minimumCount;
  const hidden = new Set(edges.filter(isSmall));
  for (;;) {
    const partner = findPartner(edges, hidden, minimumCount);
    if (!partner) break;
    hidden.add(partner);
  }
  const largest = Math.max(1, ...edges.map(({ frequency }) => frequency));
  const shown = edges.filter((edge) => !isSmall(edge));
  return {
    shown: shown.map((edge) => {
      const weight = Math.sqrt(edge.frequency / largest);
      return hidden.has(edge) ? hideCounts(edge, weight) : { ...edge, weight };
    }),
    foldedEdges: edges.length - shown.length,
  };
}

function hideCounts(edge: FollowsEdge, weight: number): DisclosedEdge {
  return {
    ...edge,
    frequency: null,
    cases: null,
    weight: Math.ceil(weight * 4) / 4,
    // The sum of the times divided by their mean would be the count.
    waiting: { ...edge.waiting, totalHours: notComputable("suppressed", METHOD) },
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
