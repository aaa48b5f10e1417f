import type { ActivityInstance } from "./event-log";

/**
 * One instance for a stretch at the same place: consecutive instances of one name become one, from the first
 * beginning to the last end.
 *
 * Rule: of units and resources many rows tell of one presence; without this a map would show loops only.
 *
 * @param instances of one case in order of time; may be empty.
 * @returns instances of which no two neighbours have the same name, in the same order.
 * Source: van der Aalst, Process Mining, 2016, ch. 5 (the notion of an event is a choice).
 * Example: theatre 08:00, theatre 08:30 to 09:00, ward 10:00 gives theatre 08:00 to 09:00 and ward.
 */
export function mergeRuns(instances: readonly ActivityInstance[]): readonly ActivityInstance[] {
  const merged: ActivityInstance[] = [];
  for (const one of instances) {
    const last = merged.at(-1);
    if (last?.activity !== one.activity) {
      merged.push(one);
      continue;
    }
    const ends = [last.endMinute, one.endMinute ?? one.startMinute].filter((end) => end !== null);
    merged[merged.length - 1] = {
      ...last,
      startMinute: last.startMinute ?? last.endMinute ?? one.startMinute,
      endMinute: ends.length > 0 ? Math.max(...ends) : null,
      isDayOnly: last.isDayOnly || one.isDayOnly,
    };
  }
  return merged;
}
