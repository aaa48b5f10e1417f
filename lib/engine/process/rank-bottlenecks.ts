import type { DirectlyFollows, FollowsEdge } from "./compute-directly-follows";
import { END, START } from "./event-log";

/**
 * Places where cases wait, ranked by the hours of all cases together, never by the mean alone.
 *
 * @param graph a directly-follows graph. @param minimumCount k: passages of fewer cases are left out.
 * @returns edges between two activities with a known time, most total hours first.
 * Source: van der Aalst 2019; a rare long wait weighs less than a frequent short one.
 * Example: 100 waits of 2 hours stand above 3 waits of 30 hours.
 */
export function rankBottlenecks(
  graph: DirectlyFollows,
  minimumCount: number,
): readonly FollowsEdge[] {
  const hoursOf = ({ waiting: { totalHours } }: FollowsEdge) =>
    totalHours.status === "computed" ? totalHours.value : 0;
  return graph.edges
    .filter(({ from, to, cases }) => from !== START && to !== END && cases >= minimumCount)
    .filter((edge) => hoursOf(edge) > 0)
    .toSorted((a, b) => hoursOf(b) - hoursOf(a));
}
