/** One row of a log as it was delivered, in file order. */
export interface LoggedEvent {
  readonly activity: string;
  /** Minutes since 1970 UTC; null where the file gives no such moment. */
  readonly startMinute: number | null;
  readonly endMinute: number | null;
  /** `start` and `complete` rows of one activity belong together; anything else stands alone. */
  readonly lifecycle: string | null;
  /** Ward, department or group that did it; null where unknown. */
  readonly unit: string | null;
  /** The file gives a day and no time of day. */
  readonly isDayOnly: boolean;
}

/** An activity that happened in a case: one instance, whatever number of rows it took to say so. */
export interface ActivityInstance {
  readonly activity: string;
  readonly startMinute: number | null;
  readonly endMinute: number | null;
  readonly unit: string | null;
  readonly isDayOnly: boolean;
}

/** A case (episode, stay, patient) with what happened in it, in order of time. */
export interface ProcessCase {
  /** Never shown. */
  readonly key: string;
  /** `YYYY-MM` of the case, for shares over time. */
  readonly month: string;
  readonly instances: readonly ActivityInstance[];
  /** Cost of the episode in euro cents; null where it is incomplete or not shown to this reader. */
  readonly costCents: number | null;
  /** Whether the unwanted outcome came; null where it is not known. */
  readonly hasEvent: boolean | null;
}

/** Stands before the first and after the last activity of every case. */
export const START = "\u25b6";
export const END = "\u25a0";

/** When an instance takes its place in the order: its start, else its end. */
export function momentOf({ startMinute, endMinute }: ActivityInstance): number | null {
  return startMinute ?? endMinute;
}

type Draft = { -readonly [Key in keyof ActivityInstance]: ActivityInstance[Key] };

function openDraft({ lifecycle: _lifecycle, ...event }: LoggedEvent): Draft {
  return { ...event };
}

function pairRows(events: readonly LoggedEvent[]): readonly Draft[] {
  const open = new Map<string, Draft[]>();
  const drafts: Draft[] = [];
  for (const event of events) {
    const waiting = open.get(event.activity) ?? [];
    const started = event.lifecycle === "complete" ? waiting.shift() : undefined;
    if (started) {
      started.endMinute = event.endMinute ?? event.startMinute;
      continue;
    }
    const draft = openDraft(event);
    if (event.lifecycle === "start") open.set(event.activity, [...waiting, draft]);
    drafts.push(draft);
  }
  return drafts;
}

/**
 * Turns the rows of a case into activity instances in order of time.
 *
 * Rule: a `complete` row closes the oldest open `start` row of the same activity in the case; other
 * rows stand alone. Instances are ordered by start (else end); where times tie, and where a row has
 * no time at all, file order decides. An end before its start is no end.
 *
 * @param events rows of one case in file order; may be empty.
 * @returns as many instances as there are activities done, in order.
 * Source: van der Aalst, Process Mining, 2016, ch. 5 (activity instances, transactional life cycle).
 * Example: start A 08:00, start B 08:05, complete A 08:10 gives A (10 minutes) and B without an end.
 */
export function orderInstances(events: readonly LoggedEvent[]): readonly ActivityInstance[] {
  // In a file sorted by time the rows of a pair are in order; in one that is not, times put them so.
  const placed = placeInTime(events, (event) => event.startMinute ?? event.endMinute);
  const drafts = pairRows(placed);
  for (const draft of drafts) {
    const { startMinute, endMinute } = draft;
    if (startMinute !== null && endMinute !== null && endMinute < startMinute) {
      draft.endMinute = null;
    }
  }
  return placeInTime(drafts, momentOf);
}

function placeInTime<T>(rows: readonly T[], timeOf: (row: T) => number | null): readonly T[] {
  let last = Number.NEGATIVE_INFINITY;
  const timed = rows.map((row) => {
    const at = timeOf(row);
    // A row without time follows the row before it in the file.
    if (at !== null) last = at;
    return { row, at: at ?? last };
  });
  return timed.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at)).map(({ row }) => row);
}

const DAY_MINUTES = 1440;

/** How long from one instance to the next: an amount, side by side, or not known. */
export type Gap =
  | { readonly kind: "minutes"; readonly minutes: number }
  | { readonly kind: "parallel" }
  | { readonly kind: "unknown" };

/**
 * The idle time between two consecutive instances: from the end of the first (its start where the log
 * gives no end) to the start of the second.
 *
 * Rule: a negative time is work side by side, not waiting. Where either has a day and no time of day
 * the time is known in whole days only, and not at all within one day.
 *
 * @param from the earlier instance. @param to the later instance.
 * @returns minutes (0 or more), `parallel`, or `unknown`.
 * Source: van der Aalst, A practitioner's guide to process mining: limitations of the directly-follows
 * graph, Procedia Comput Sci 2019;164:321-328.
 * Example: an end at 10:30 and a start at 11:00 is 30 minutes; a start at 10:00 is parallel.
 */
export function gapBetween(from: ActivityInstance, to: ActivityInstance): Gap {
  const left = from.endMinute ?? from.startMinute;
  const reached = to.startMinute ?? to.endMinute;
  if (left === null || reached === null) return { kind: "unknown" };
  const minutes = reached - left;
  if (from.isDayOnly || to.isDayOnly) {
    const days = Math.round(minutes / DAY_MINUTES);
    return days > 0 ? { kind: "minutes", minutes: days * DAY_MINUTES } : { kind: "unknown" };
  }
  return minutes < 0 ? { kind: "parallel" } : { kind: "minutes", minutes };
}

/** From the first to the last moment of a case in minutes; null where the log gives fewer than two. */
export function durationOf({ instances }: ProcessCase): number | null {
  const moments = instances.flatMap(({ startMinute, endMinute }) =>
    [startMinute, endMinute].filter((moment) => moment !== null),
  );
  if (moments.length < 2) return null;
  let [first, last] = [Infinity, -Infinity];
  for (const moment of moments) {
    if (moment < first) first = moment;
    if (moment > last) last = moment;
  }
  return last - first;
}
