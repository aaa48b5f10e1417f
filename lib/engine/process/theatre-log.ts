/** A case in an operating room. Positions are wall-clock minutes since 1 January 1970, local time. */
export interface TheatreCase {
  /** Null where the log names no room. */
  readonly room: string | null;
  /** Local day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly service: string;
  readonly inMinute: number;
  readonly outMinute: number;
  /** True length in the room in minutes, also in the night that the clock changes. */
  readonly roomMinutes: number;
  readonly scheduledMinute: number | null;
  readonly bookedMinutes: number | null;
}

/** Staffed time of a room on a day, in minutes after midnight. */
export interface TheatreBlock {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** The cases of one room on one day, by the time that the patient came in. */
export interface RoomDay {
  readonly room: string;
  readonly day: string;
  readonly cases: readonly TheatreCase[];
}

/**
 * Cases by room and day.
 *
 * @param cases cases in any order; those without a room are in no room day.
 * @returns room days in order of day and room, cases by the minute the patient came in.
 * Source: definitions of the page on theatre figures.
 * Example: three cases in two rooms on one day are two room days.
 */
export function groupRoomDays(cases: readonly TheatreCase[]): readonly RoomDay[] {
  const days = new Map<string, { room: string; day: string; cases: TheatreCase[] }>();
  for (const one of cases) {
    if (one.room === null) continue;
    const key = `${one.day}\u001f${one.room}`;
    const roomDay = days.get(key) ?? { room: one.room, day: one.day, cases: [] };
    days.set(key, roomDay);
    roomDay.cases.push(one);
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, roomDay]) => ({
      ...roomDay,
      cases: roomDay.cases.sort((a, b) => a.inMinute - b.inMinute || a.outMinute - b.outMinute),
    }));
}
