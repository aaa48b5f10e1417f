import type { Locale } from "@/lib/i18n/locales";
import type { ImportRoom } from "@/lib/services/import-jobs/get-import-room";

/** Names of pathways and indicators in one language, by code. */
export function namesOf(room: ImportRoom, locale: Locale) {
  const named = (
    list: readonly { readonly code: string; readonly name: Record<Locale, string> }[],
  ) => Object.fromEntries(list.map(({ code, name }) => [code, name[locale]]));
  return { pathwayNames: named(room.pathways), indicatorNames: named(room.indicators) };
}

/** Today in Brussels, as an ISO day. */
export function todayInBrussels(): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Brussels" }).format(new Date());
}
