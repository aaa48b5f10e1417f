const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function lengthOfMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return MONTH_LENGTHS[month - 1] ?? 0;
}

/**
 * Numbers a calendar day, so that differences are nights. Days, not instants: a night in which the
 * clock changes is still one night.
 *
 * Formula: days since 1970-01-01 in the proleptic Gregorian calendar.
 *
 * @param isoDate local calendar date `YYYY-MM-DD` (Europe/Brussels), without a time.
 * @returns a whole number, or null when the text is not an existing date.
 * Source: Hinnant H. chrono-compatible low-level date algorithms, `days_from_civil`.
 * Example: 1970-01-01 is 0; 2000-03-01 is 11017; 2023-02-29 is null.
 */
export function dayNumberOf(isoDate: string): number | null {
  const match = ISO_DATE.exec(isoDate);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (day < 1 || day > lengthOfMonth(year, month)) return null;
  // Years begin in March here, so that the leap day comes last.
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + yearOfEra * 365 + leapDays + dayOfYear - 719_468;
}
