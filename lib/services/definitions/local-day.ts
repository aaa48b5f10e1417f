import "server-only";

/** The day in Brussels of a moment. */
export function localDay(now: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Brussels" }).format(now);
}
