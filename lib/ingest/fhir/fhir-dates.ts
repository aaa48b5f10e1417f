import { localDayOf, readDay, readInstant } from "../fields/read-moment";

const FHIR_DATE = /^\d{4}-\d{2}-\d{2}$/;
const FHIR_MOMENT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * The calendar day of a FHIR date or dateTime. With an offset it is the day where the care was given,
 * as written; in UTC, which is nobody's wall clock, it is the Belgian day. Null for a year or a month
 * alone, and for what is no date.
 */
export function dayOf(text: unknown): string | null {
  if (typeof text !== "string") return null;
  if (FHIR_DATE.test(text)) return readDayOrNull(text);
  const match = FHIR_MOMENT.exec(text);
  const instant = match ? instantOf(text) : null;
  if (!match || instant === null) return null;
  const isUtc = match[2] === "Z" || match[2] === "+00:00" || match[2] === "-00:00";
  return isUtc ? localDayOf(instant) : readDayOrNull(match[1] ?? "");
}

function readDayOrNull(text: string): string | null {
  const read = readDay(text);
  return read.isRead ? read.value : null;
}

/** A FHIR dateTime as an instant in UTC; a day alone is its Belgian midnight. */
export function instantOf(text: unknown): string | null {
  if (typeof text !== "string" || !(FHIR_DATE.test(text) || FHIR_MOMENT.test(text))) return null;
  const read = readInstant(text);
  return read.isRead ? read.value : null;
}

/** Whole days from one day to another; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Whole years from a birth day (or month, or year) to a day; null when it cannot be. */
export function ageAt(birth: unknown, day: string): number | null {
  if (typeof birth !== "string" || !/^\d{4}(-\d{2}){0,2}$/.test(birth)) return null;
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  const isBefore = day.slice(4, 4 + birth.length - 4) < birth.slice(4);
  const age = isBefore ? years - 1 : years;
  return age >= 0 && age <= 130 ? age : null;
}
