import { readAs, refuse, type CellReading } from "./read-number";

/** The zone of a wall clock in a Belgian file; the Dutch and the French clock are the same. */
export const FILE_TIME_ZONE = "Europe/Brussels";

const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const YEAR_FIRST = /^(\d{4})[/.-](\d{2})[/.-](\d{2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

function existingDay(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const exists = at.getUTCMonth() === month - 1 && at.getUTCDate() === day && year >= 1900;
  return exists ? at.toISOString().slice(0, 10) : null;
}

/** Reads `2025-03-09`, `2025/03/09`, `20250309`, `09/03/2025`, `9-3-2025` into `2025-03-09`. */
export function readDay(text: string): CellReading<string> {
  const yearFirst = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  const dayFirst = yearFirst ? null : DAY_FIRST.exec(text);
  const day = yearFirst
    ? existingDay(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]))
    : dayFirst && existingDay(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
  return day ? readAs(day) : refuse("not-a-date");
}

const clock = new Intl.DateTimeFormat("en-CA", {
  timeZone: FILE_TIME_ZONE,
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

/** Minutes that the wall clock is ahead of UTC at an instant. */
function offsetAt(instantMs: number): number {
  const parts = Object.fromEntries(
    clock.formatToParts(instantMs).map((part) => [part.type, Number(part.value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  const wallMs = Date.UTC(year, month - 1, day, hour, minute);
  return Math.round((wallMs - Math.floor(instantMs / 60_000) * 60_000) / 60_000);
}

const offsets = new Map<number, number>();

/**
 * The offset of a wall-clock hour. In the hour that the clock repeats in autumn the first (summer)
 * reading is taken; in the hour it skips in spring, the time is read as if the clock had not moved.
 */
function offsetOfWallClock(wallMs: number): number {
  const hour = Math.floor(wallMs / 3_600_000);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const before = offsetAt(wallMs - 3 * 3_600_000);
  const after = offsetAt(wallMs - before * 60_000);
  const isSkipped = offsetAt(wallMs - after * 60_000) !== after;
  const offset = after === before || isSkipped ? before : after;
  if (offsets.size > 100_000) offsets.clear();
  offsets.set(hour, offset);
  return offset;
}

const MOMENT =
  /^(.{8,10}?)(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/;

function offsetMinutes(offset: string): number {
  if (offset === "Z") return 0;
  const sign = offset.startsWith("-") ? -1 : 1;
  const digits = offset.slice(1).replace(":", "");
  return sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2, 4)));
}

/** Milliseconds since midnight, or null for a time that no clock shows. */
function millisecondsOf(parts: readonly (string | undefined)[]): number | null {
  const [hour = 0, minute = 0, second = 0] = parts.slice(0, 3).map((part) => Number(part ?? 0));
  if (hour > 23 || minute > 59 || second > 59) return null;
  const fraction = Number((parts[3] ?? "").padEnd(3, "0").slice(0, 3));
  return (hour * 3600 + minute * 60 + second) * 1000 + fraction;
}

/**
 * Reads a moment into ISO UTC with milliseconds. With an offset it is exact; without, it is Belgian
 * wall-clock time; a day alone is its midnight.
 */
export function readInstant(text: string): CellReading<string> {
  const match = MOMENT.exec(text);
  const day = match ? readDay((match[1] ?? "").trim()) : null;
  const milliseconds = match ? millisecondsOf(match.slice(2, 6)) : null;
  if (!match || !day?.isRead || milliseconds === null) return refuse("not-a-date-time");
  const wallMs = Date.parse(`${day.value}T00:00:00Z`) + milliseconds;
  const offset = match[6] === undefined ? offsetOfWallClock(wallMs) : offsetMinutes(match[6]);
  return readAs(new Date(wallMs - offset * 60_000).toISOString());
}

const day = new Intl.DateTimeFormat("en-CA", { timeZone: FILE_TIME_ZONE });

/** The Belgian calendar day of an instant. */
export function localDayOf(instant: string): string {
  return day.format(new Date(instant));
}
