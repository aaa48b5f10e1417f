/** Languages of the interface; Dutch is the source of every message. */
export const LOCALES = ["nl", "fr", "en"] as const;

export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = "nl";

export const TIME_ZONE = "Europe/Brussels";

/**
 * The region whose habits numbers and dates follow. `en-BE` mixes Belgian and English separators, so
 * English follows Great Britain.
 */
export const FORMAT_LOCALES: Readonly<Record<Locale, string>> = {
  nl: "nl-BE",
  fr: "fr-BE",
  en: "en-GB",
};

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
  }
}
