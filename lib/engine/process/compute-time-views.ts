import { at } from "@/lib/engine/shared/at";
import type { Method } from "@/lib/engine/shared/result";
import { durationOf, gapBetween, momentOf, type ProcessCase } from "./event-log";

export const METHOD: Method = {
  id: "process-time-views",
  version: "1.0.0",
  source:
    "Song M, van der Aalst WMP. Supporting process mining by showing events at a glance (dotted chart), WITS 2007; Denisov V, Fahland D, van der Aalst WMP. Unbiased, fine-grained description of processes performance from event data (performance spectrum), BPM 2018",
};

/** One dot: an activity of a case, in minutes since the first moment of that case. */
export interface Dot {
  /** Place of the case among the drawn ones, the shortest case first. */
  readonly row: number;
  readonly minute: number;
  readonly activity: string;
}

export interface DottedChart {
  readonly rows: number;
  /** Cases that have times; when more than the rows, every so-many-th is drawn. */
  readonly cases: number;
  readonly longestMinutes: number;
  readonly dots: readonly Dot[];
}

/**
 * All events of a log at a glance: a row for each case, by length, a dot for each activity at the time
 * since the case began. No key, no date.
 *
 * Rule: of more cases than rows every so-many-th by length is drawn; times are cut to whole hours, so
 * that a row says no more than it must.
 *
 * @param cases the log. @param maximumRows rows of the drawing, 1 or more.
 * @returns dots by row; empty without a case that has two moments.
 * Source: see METHOD.
 * Example: a case with A at 08:00 and B at 09:30 gives dots at minute 0 and 60.
 */
export function computeDottedChart(
  cases: readonly ProcessCase[],
  maximumRows: number,
): DottedChart {
  const timed = cases
    .map((one) => ({ one, minutes: durationOf(one) }))
    .filter((entry): entry is { one: ProcessCase; minutes: number } => entry.minutes !== null)
    .sort((a, b) => a.minutes - b.minutes);
  const rows = Math.min(timed.length, maximumRows);
  const drawn = Array.from({ length: rows }, (_, row) => {
    const place = rows > 1 ? Math.round((row * (timed.length - 1)) / (rows - 1)) : 0;
    return timed[place];
  });
  const dots = drawn.flatMap((entry, row) => {
    const moments = (entry?.one.instances ?? []).map((instance) => ({
      activity: instance.activity,
      moment: momentOf(instance),
    }));
    const known = moments.filter(
      (dot): dot is { activity: string; moment: number } => dot.moment !== null,
    );
    const first = known[0]?.moment ?? 0;
    return known.map(({ activity, moment }) => ({
      row,
      minute: Math.floor((moment - first) / 60) * 60,
      activity,
    }));
  });
  return { rows, cases: timed.length, longestMinutes: timed.at(-1)?.minutes ?? 0, dots };
}

/** How long a passage took in one month, by quarter of all times. */
export interface SpectrumMonth {
  readonly month: string;
  /** Passages in the fastest to the slowest quarter of the whole log. */
  readonly counts: readonly [number, number, number, number];
}

export interface PerformanceSpectrum {
  readonly from: string;
  readonly to: string;
  readonly passages: number;
  /** Three bounds in minutes between the quarters. */
  readonly bounds: readonly [number, number, number];
  readonly months: readonly SpectrumMonth[];
}

/**
 * The performance spectrum of a passage, summed: how many passages of each month were fast or slow,
 * against the quarters of the whole period.
 *
 * Formula: quarter of a time x = number of bounds (P25, P50, P75, type 7) below x.
 *
 * @param cases the log. @param from first activity. @param to activity that follows directly.
 * @returns months in order of time; null when no passage has a time.
 * Source: see METHOD (aggregate performance spectrum; single lines would show single patients).
 * Example: times 1, 2, 3 and 4 minutes have the bounds 1.75, 2.5 and 3.25: one in each quarter.
 */
export function computePerformanceSpectrum(
  cases: readonly ProcessCase[],
  from: string,
  to: string,
): PerformanceSpectrum | null {
  const times = cases.flatMap(({ month, instances }) =>
    instances.flatMap((instance, place) => {
      const before = instances[place - 1];
      if (before?.activity !== from || instance.activity !== to) return [];
      const gap = gapBetween(before, instance);
      return gap.kind === "minutes" ? [{ month, minutes: gap.minutes }] : [];
    }),
  );
  if (times.length === 0) return null;
  const sorted = times.map(({ minutes }) => minutes).sort((a, b) => a - b);
  const bounds = [quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75)] as const;
  const months = new Map<string, [number, number, number, number]>();
  for (const { month, minutes } of times) {
    const counts = months.get(month) ?? [0, 0, 0, 0];
    months.set(month, counts);
    const quarter = bounds.filter((bound) => minutes > bound).length;
    counts[quarter] = at(counts, quarter) + 1;
  }
  return {
    ...{ from, to, passages: times.length, bounds },
    months: [...months]
      .map(([month, counts]) => ({ month, counts }))
      .sort((a, b) => (a.month < b.month ? -1 : 1)),
  };
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [below, above] = [at(sorted, Math.floor(place)), at(sorted, Math.ceil(place))];
  return below + (place - Math.floor(place)) * (above - below);
}
