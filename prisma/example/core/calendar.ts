/** A day as the number of days since 1 January 1970, so that adding days is adding. */
export type Day = number;

/** A wall-clock moment in Brussels as minutes since 1 January 1970 00:00; no time zone inside. */
export type WallMinute = number;

export const MINUTES_PER_DAY = 1440;
const DAYS_PER_YEAR = 365.25;

export function dayOf(isoDate: string): Day {
  const at = Date.parse(`${isoDate}T00:00:00Z`);
  if (Number.isNaN(at)) throw new RangeError(`not a date: ${isoDate}`);
  return at / 86_400_000;
}

export const isoDateOf = (day: Day): string =>
  new Date(day * 86_400_000).toISOString().slice(0, 10);

/** Month from 1 to 12. */
export const monthOf = (day: Day): number => Number(isoDateOf(day).slice(5, 7));

/** 0 is Sunday, as 1 January 1970 was a Thursday. */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7;

export const dayOfMinute = (minute: WallMinute): Day => Math.floor(minute / MINUTES_PER_DAY);

export const atTime = (day: Day, hour: number, minute = 0): WallMinute =>
  day * MINUTES_PER_DAY + hour * 60 + minute;

/** Years, with decimals, between two days. */
export const yearsBetween = (from: Day, to: Day): number => (to - from) / DAYS_PER_YEAR;

/** `2026-09-30 14:05`. */
export function textOfMinute(minute: WallMinute): string {
  return new Date(minute * 60_000).toISOString().slice(0, 16).replace("T", " ");
}

/** Fixed public holidays on which no planned surgery is done (law of 4 January 1974). */
const FIXED_HOLIDAYS = ["01-01", "05-01", "07-21", "08-15", "11-01", "11-11", "12-25"];

export function isWorkingDay(day: Day): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6 && !FIXED_HOLIDAYS.includes(isoDateOf(day).slice(5));
}

/** The days of every month from the month of `from` to the month of `to`. */
export function monthsBetween(from: Day, to: Day): readonly { first: Day; last: Day }[] {
  const months: { first: Day; last: Day }[] = [];
  let first = from;
  while (first <= to) {
    let last = first;
    while (monthOf(last + 1) === monthOf(first)) last += 1;
    months.push({ first, last: Math.min(last, to) });
    first = last + 1;
  }
  return months;
}
