import { at } from "../shared/at";
import type { MeasureObservation } from "./control-chart";

/** One event among cases that are known one by one. */
export interface DatedEvent {
  /** ISO date of the event. */
  readonly occurredOn: string;
  /** The same day as a number: days since any fixed day. */
  readonly dayNumber: number;
  /** Cases without the event since the event before; `null` for the first event of the series. */
  readonly casesBetween: number | null;
}

/** Keys of events in order of time; a second event of one day gets `#2`. */
function keysOf(events: readonly DatedEvent[]): readonly string[] {
  const seen = new Map<string, number>();
  return events.map(({ occurredOn }) => {
    const count = (seen.get(occurredOn) ?? 0) + 1;
    seen.set(occurredOn, count);
    return count === 1 ? occurredOn : `${occurredOn}#${count}`;
  });
}

/**
 * The points of a G chart: cases that went well between one event and the next.
 *
 * @param events in order of time; the first only starts the count.
 * @returns one observation for each event after the first, keyed by its date.
 * Source: Benneyan 2001.
 * Example: events after 4 and then 0 cases give the points 4 and 0 behind the first event.
 */
export function listCasesBetween(events: readonly DatedEvent[]): readonly MeasureObservation[] {
  const keys = keysOf(events);
  return events.flatMap(({ casesBetween }, index) =>
    index === 0 ? [] : [{ periodKey: at(keys, index), value: casesBetween }],
  );
}

/**
 * The points of a T chart: days between one event and the next. Events of one day are spread evenly
 * over it, because a time of zero cannot be charted.
 *
 * @param events in order of time; the first only starts the clock.
 * @returns one observation for each event after the first, above 0.
 * Source: chart conventions, qicharts2 vignette (T chart).
 * Example: two events on 1 March and one on 3 March give 0.5 and 1.5 days.
 */
export function computeTimesBetween(events: readonly DatedEvent[]): readonly MeasureObservation[] {
  const keys = keysOf(events);
  const countOf = new Map<string, number>();
  for (const { occurredOn } of events) countOf.set(occurredOn, (countOf.get(occurredOn) ?? 0) + 1);
  const placeOf = new Map<string, number>();
  const moments = events.map(({ occurredOn, dayNumber }) => {
    const place = placeOf.get(occurredOn) ?? 0;
    placeOf.set(occurredOn, place + 1);
    return dayNumber + place / (countOf.get(occurredOn) ?? 1);
  });
  return moments.slice(1).map((moment, index) => ({
    periodKey: at(keys, index + 1),
    value: moment - at(moments, index),
  }));
}
