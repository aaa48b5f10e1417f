import "server-only";
const MS_PER_DAY = 86_400_000;

/** A calendar day as the number of days since 1970-01-01. */
export function toDayNumber(isoDate: string): number {
  return Math.round(Date.parse(`${isoDate}T00:00:00Z`) / MS_PER_DAY);
}

/** The calendar day of a day number, `YYYY-MM-DD`. */
export function toIsoDay(dayNumber: number): string {
  return new Date(dayNumber * MS_PER_DAY).toISOString().slice(0, 10);
}

const brussels = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Brussels" });

/** The calendar day in Belgium at an instant, `YYYY-MM-DD`. */
export function todayInBelgium(now: Date): string {
  return brussels.format(now);
}
