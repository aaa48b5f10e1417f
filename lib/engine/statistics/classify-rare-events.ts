import type { Method } from "../shared/result";

export const METHOD: Method = {
  id: "rare-events",
  version: "1.0.0",
  source:
    "Provost LP, Murray SK. The Health Care Data Guide, 2011; Perla RJ et al. BMJ Qual Saf 2011",
};

/** Fewer events than this for each period are too few for a chart of shares or rates. */
const FEWEST_EVENTS_FOR_EACH_PERIOD = 1;
const HALF = 0.5;

/** Events and cases of a period; `null` is not delivered. */
export interface EventCount {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** How often an event, or its absence where that is the rarer, happens in a period. */
export interface EventFrequency {
  readonly isRare: boolean;
  /** Mean of the rarer of the two for each period with cases; `null` without such a period. */
  readonly eventsPerPeriod: number | null;
  /** Share of the periods in which the rarer did not happen. */
  readonly zeroShare: number | null;
  /** The rarer is that nothing happened: of a share near 100 %, the cases that missed it. */
  readonly isAbsenceRarer: boolean;
  readonly events: number;
}

/**
 * Says whether an event is too rare for a p or u chart: on such a chart a run of zeros looks like an
 * improvement and one single event like a disaster.
 *
 * Rule: fewer than one event for each period on average, or most periods without any. Of a share the
 * rarer side counts: 98 % of few cases is as coarse as 2 %.
 *
 * @param periods periods of the calendar; those without cases do not count.
 * @param isShare events are part of the cases (a proportion), so that the other side can be counted.
 * @returns the frequency; not rare without any period.
 * Source: Provost and Murray 2011 (rare events charts).
 * Example: 2 deaths in 36 months of 80 operations are rare: 0.06 a month, 94 % of months without.
 */
export function classifyRareEvents(
  periods: readonly EventCount[],
  isShare: boolean,
): EventFrequency {
  const counted = periods.flatMap(({ numerator, denominator }) =>
    numerator === null || !denominator ? [] : [{ numerator, denominator }],
  );
  const events = counted.reduce((sum, period) => sum + period.numerator, 0);
  const cases = counted.reduce((sum, period) => sum + period.denominator, 0);
  const isAbsenceRarer = isShare && events > cases - events;
  if (counted.length === 0) {
    return { isRare: false, eventsPerPeriod: null, zeroShare: null, isAbsenceRarer, events: 0 };
  }
  const rarer = counted.map((period) =>
    isAbsenceRarer ? period.denominator - period.numerator : period.numerator,
  );
  const total = rarer.reduce((a, b) => a + b, 0);
  const eventsPerPeriod = total / counted.length;
  const zeroShare = rarer.filter((count) => count === 0).length / counted.length;
  const isRare = eventsPerPeriod < FEWEST_EVENTS_FOR_EACH_PERIOD || zeroShare > HALF;
  return { isRare, eventsPerPeriod, zeroShare, isAbsenceRarer, events: total };
}
