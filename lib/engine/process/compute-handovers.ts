import type { Method } from "@/lib/engine/shared/result";
import type { ProcessCase } from "./event-log";

export const METHOD: Method = {
  id: "process-handovers",
  version: "1.0.0",
  source:
    "van der Aalst WMP, Reijers HA, Song M. Discovering social networks from event logs. CSCW 2005;14:549-593 (handover of work, between units)",
};

/** Work that goes from one unit to another. */
export interface Handover {
  readonly from: string;
  readonly to: string;
  readonly frequency: number;
  readonly cases: number;
}

/**
 * Counts handovers between units: consecutive activities of a case done by different units.
 *
 * @param cases cases in order of time each; an activity without unit hands nothing over.
 * @returns pairs of different units, the most frequent first. Never persons.
 * Source: see METHOD.
 * Example: units E, E, C, E hand over E→C once and C→E once.
 */
export function computeHandovers(cases: readonly ProcessCase[]): readonly Handover[] {
  const counts = new Map<string, { from: string; to: string; frequency: number; cases: number }>();
  for (const { instances } of cases) {
    const seen = new Set<string>();
    instances.forEach(({ unit: to }, place) => {
      const from = instances[place - 1]?.unit ?? null;
      if (from === null || to === null || from === to) return;
      const key = `${from}\u001f${to}`;
      const count = counts.get(key) ?? { from, to, frequency: 0, cases: 0 };
      counts.set(key, count);
      count.frequency += 1;
      if (!seen.has(key)) count.cases += 1;
      seen.add(key);
    });
  }
  return [...counts.values()].sort(
    (a, b) => b.frequency - a.frequency || (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1),
  );
}
