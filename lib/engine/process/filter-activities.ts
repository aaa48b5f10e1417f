import type { ProcessCase } from "./event-log";

/** Cases with some activities left out, and what was kept. */
export interface FilteredLog {
  readonly cases: readonly ProcessCase[];
  readonly kept: readonly string[];
  readonly all: number;
  /** Kinds left out because fewer than k cases have them. */
  readonly rare: number;
}

/**
 * Keeps the activities that most cases have.
 *
 * Rule: activities are ordered by the number of cases that have them; the first share of the kinds is
 * kept, rounded up. One that fewer than k cases have is never kept. Cases left without any activity
 * stay, as empty cases, so that the number of cases stays true.
 *
 * @param cases the log. @param share of the kinds of activities, 0 to 1; at least one is kept.
 * @param minimumCount k, 1 or more.
 * @returns the log with those activities only.
 * Source: van der Aalst, Procedia Comput Sci 2019;164:321-328 (leave out activities, not edges).
 * Example: of 16 kinds a share of 0.5 keeps the 8 that most cases have.
 */
export function filterActivities(
  cases: readonly ProcessCase[],
  share: number,
  minimumCount: number,
): FilteredLog {
  const counts = new Map<string, number>();
  for (const { instances } of cases) {
    for (const activity of new Set(instances.map((instance) => instance.activity))) {
      counts.set(activity, (counts.get(activity) ?? 0) + 1);
    }
  }
  const ordered = [...counts].sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1));
  const common = ordered.filter(([, count]) => count >= minimumCount);
  const size = Math.max(1, Math.ceil(Math.min(1, share) * ordered.length));
  const kept = common.slice(0, size).map(([activity]) => activity);
  const isKept = new Set(kept);
  return {
    cases: cases.map((one) => ({
      ...one,
      instances: one.instances.filter(({ activity }) => isKept.has(activity)),
    })),
    kept,
    all: ordered.length,
    rare: ordered.length - common.length,
  };
}
