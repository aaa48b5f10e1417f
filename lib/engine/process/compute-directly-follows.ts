import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";
import { computeQuantile } from "@/lib/engine/statistics";
import { END, gapBetween, START, type ActivityInstance, type ProcessCase } from "./event-log";

export const METHOD: Method = {
  id: "directly-follows",
  version: "1.0.0",
  source:
    "van der Aalst WMP. Process Mining: Data Science in Action, 2nd ed., 2016, ch. 6; Procedia Comput Sci 2019;164:321-328",
};

/** Times of a set of observations in minutes. */
export interface TimeFigures {
  readonly median: Result;
  readonly mean: Result;
  readonly p90: Result;
  /** Sum of all times in hours: what a change here could free at most. */
  readonly totalHours: Result;
}

/** How often an activity is followed directly by another, and how long that takes. */
export interface FollowsEdge {
  readonly from: string;
  readonly to: string;
  readonly frequency: number;
  /** Distinct cases in which it happens. */
  readonly cases: number;
  /** Times it happened side by side: no waiting. */
  readonly parallel: number;
  readonly waiting: TimeFigures;
}

export interface ActivityFigures {
  readonly activity: string;
  readonly frequency: number;
  readonly cases: number;
  /** Mean place in the case, 0 (first) to 1 (last); orders the boxes of a map. */
  readonly meanPlace: number;
  /** Length of the activity where the log gives start and end. */
  readonly service: TimeFigures;
}

export interface DirectlyFollows {
  readonly cases: number;
  readonly events: number;
  readonly activities: readonly ActivityFigures[];
  /** Start and end of cases are edges from START and to END. */
  readonly edges: readonly FollowsEdge[];
}

/**
 * Median, mean, 90th percentile and sum of times.
 *
 * @param minutes finite times in any order. @returns figures in minutes, the sum in hours;
 *   `no-denominator` without a time. Source: quantiles of Hyndman and Fan, type 7.
 * Example: 10, 20 and 60 minutes have median 20, mean 30 and together 1.5 hours.
 */
export function computeTimeFigures(minutes: readonly number[]): TimeFigures {
  const n = minutes.length;
  const sum = minutes.reduce((total, one) => total + one, 0);
  return {
    median: computeQuantile(minutes, 0.5, "minutes"),
    mean: n > 0 ? computed(sum / n, "minutes", n, METHOD) : notComputable("no-denominator", METHOD),
    p90: computeQuantile(minutes, 0.9, "minutes"),
    totalHours:
      n > 0 ? computed(sum / 60, "hours", n, METHOD) : notComputable("no-denominator", METHOD),
  };
}

interface EdgeCount {
  readonly from: string;
  readonly to: string;
  frequency: number;
  cases: number;
  parallel: number;
  lastCase: number;
  readonly minutes: number[];
}

interface ActivityCount {
  frequency: number;
  cases: number;
  lastCase: number;
  places: number;
  readonly minutes: number[];
}

class Counter {
  private readonly edges = new Map<string, EdgeCount>();
  private readonly activities = new Map<string, ActivityCount>();
  private number = 0;

  addCase(instances: readonly ActivityInstance[]): void {
    this.number += 1;
    instances.forEach((instance, place) => {
      this.addActivity(instance, instances.length > 1 ? place / (instances.length - 1) : 0);
      const before = instances[place - 1];
      const edge = this.addEdge(before?.activity ?? START, instance.activity);
      if (!before) return;
      const gap = gapBetween(before, instance);
      if (gap.kind === "parallel") edge.parallel += 1;
      if (gap.kind === "minutes") edge.minutes.push(gap.minutes);
    });
    const last = instances.at(-1);
    if (last) this.addEdge(last.activity, END);
  }

  private addEdge(from: string, to: string): EdgeCount {
    const key = `${from}\u001f${to}`;
    const edge = this.edges.get(key) ?? {
      ...{ from, to, frequency: 0, cases: 0, parallel: 0, lastCase: 0 },
      minutes: [],
    };
    this.edges.set(key, edge);
    edge.frequency += 1;
    if (edge.lastCase !== this.number) edge.cases += 1;
    edge.lastCase = this.number;
    return edge;
  }

  private addActivity(instance: ActivityInstance, place: number): void {
    const { activity, startMinute, endMinute, isDayOnly } = instance;
    const count = this.activities.get(activity) ?? {
      ...{ frequency: 0, cases: 0, lastCase: 0, places: 0 },
      minutes: [],
    };
    this.activities.set(activity, count);
    count.frequency += 1;
    count.places += place;
    if (count.lastCase !== this.number) count.cases += 1;
    count.lastCase = this.number;
    if (startMinute !== null && endMinute !== null && !isDayOnly) {
      count.minutes.push(endMinute - startMinute);
    }
  }

  finish(cases: number): DirectlyFollows {
    const activities = [...this.activities].map(([activity, count]): ActivityFigures => ({
      activity,
      frequency: count.frequency,
      cases: count.cases,
      meanPlace: count.places / count.frequency,
      service: computeTimeFigures(count.minutes),
    }));
    return {
      cases,
      events: activities.reduce((sum, { frequency }) => sum + frequency, 0),
      activities: activities.sort(
        (a, b) => a.meanPlace - b.meanPlace || (a.activity < b.activity ? -1 : 1),
      ),
      edges: [...this.edges.values()]
        .map(({ minutes, lastCase: _lastCase, ...edge }) => ({
          ...edge,
          waiting: computeTimeFigures(minutes),
        }))
        .sort(byFrequency),
    };
  }
}

function byFrequency(a: FollowsEdge, b: FollowsEdge): number {
  if (a.frequency !== b.frequency) return b.frequency - a.frequency;
  return `${a.from}\u001f${a.to}` < `${b.from}\u001f${b.to}` ? -1 : 1;
}

/**
 * The directly-follows graph of a log: which activity follows directly on which, how often, in how
 * many cases, and after how long.
 *
 * Formula: f(a, b) = number of consecutive instances (a, b) over all cases, with START before and END
 * after every case that is not empty; so the sum of all f = events + cases that are not empty.
 *
 * @param cases cases with their instances in order of time, as `orderInstances` gives them; may be empty.
 * @returns activities by mean place in the case, edges by frequency; times are `no-denominator` where
 *   the log gives none. The order of the cases does not matter.
 * Source: see METHOD.
 * Example: the traces A B and A C B give A→B 1, A→C 1, C→B 1, START→A 2 and B→END 2.
 */
export function computeDirectlyFollows(cases: readonly ProcessCase[]): DirectlyFollows {
  const counter = new Counter();
  for (const { instances } of cases) counter.addCase(instances);
  return counter.finish(cases.length);
}
