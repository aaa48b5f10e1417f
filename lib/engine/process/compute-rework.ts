import type { Method } from "@/lib/engine/shared/result";
import type { ProcessCase } from "./event-log";

export const METHOD: Method = {
  id: "process-rework",
  version: "1.0.0",
  source:
    "Janssenswillen G et al. bupaR. Knowl-Based Syst 2019;163:927-930 (self-loops and repetitions counted apart)",
};

/** How often an activity is done again in the same case. */
export interface Rework {
  readonly activity: string;
  /** Cases that have the activity. */
  readonly cases: number;
  /** Cases in which it comes again at once. */
  readonly selfLoopCases: number;
  /** Cases in which it comes again after something else. */
  readonly repetitionCases: number;
  /** Instances beyond the first of each case. */
  readonly extraInstances: number;
}

interface Count {
  cases: number;
  selfLoopCases: number;
  repetitionCases: number;
  extraInstances: number;
}

/**
 * Counts activities that come again: at once, and later, apart.
 *
 * @param cases cases in order of time each. @returns one row for each activity, those with the most
 *   extra instances first; the order of the cases does not matter.
 * Source: see METHOD.
 * Example: the trace A A B A counts for A one self-loop, one repetition and two extra instances.
 */
export function computeRework(cases: readonly ProcessCase[]): readonly Rework[] {
  const counts = new Map<string, Count>();
  for (const { instances } of cases) {
    const trace = instances.map(({ activity }) => activity);
    for (const activity of new Set(trace)) {
      const places = trace.flatMap((one, place) => (one === activity ? [place] : []));
      const steps = places.slice(1).map((place, index) => place - (places[index] ?? place));
      const count = counts.get(activity) ?? {
        ...{ cases: 0, selfLoopCases: 0, repetitionCases: 0, extraInstances: 0 },
      };
      counts.set(activity, count);
      count.cases += 1;
      count.selfLoopCases += Number(steps.includes(1));
      count.repetitionCases += Number(steps.some((step) => step > 1));
      count.extraInstances += steps.length;
    }
  }
  return [...counts]
    .map(([activity, count]) => ({ activity, ...count }))
    .sort((a, b) => b.extraInstances - a.extraInstances || (a.activity < b.activity ? -1 : 1));
}
