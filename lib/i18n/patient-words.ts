import { createTranslator } from "use-intl/core";
import type { PatientLanguage } from "@/lib/contracts/patient-form";
import { TIME_ZONE, type Locale } from "./locales";
import de from "./patient/de.json";
import en from "./patient/en.json";
import fr from "./patient/fr.json";
import nl from "./patient/nl.json";

const MESSAGES: Readonly<Record<PatientLanguage, typeof nl>> = { nl, fr, de, en };

/** Whose habits dates follow; German as spoken in Belgium writes dates as Germany does. */
const REGIONS: Readonly<Record<PatientLanguage, string>> = {
  nl: "nl-BE",
  fr: "fr-BE",
  de: "de-DE",
  en: "en-GB",
};

/** What a language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<PatientLanguage, string>> = {
  nl: "Nederlands",
  fr: "Français",
  de: "Deutsch",
  en: "English",
};

/** The words of the patient form in one language, with its dates. */
export function patientWords(language: PatientLanguage) {
  const region = REGIONS[language];
  const day = new Intl.DateTimeFormat(region, { dateStyle: "long", timeZone: TIME_ZONE });
  const time = new Intl.DateTimeFormat(region, {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: TIME_ZONE,
  });
  return {
    language,
    // The translator's type knows the languages of the interface only; it works with any.
    t: createTranslator({
      locale: region as Locale,
      messages: MESSAGES[language],
      timeZone: TIME_ZONE,
    }),
    /** A day, e.g. 3 februari 2026. */
    day: (moment: Date) => day.format(moment),
    /** A time of day, e.g. 11:05. */
    time: (moment: Date) => time.format(moment),
  };
}

export type PatientWords = ReturnType<typeof patientWords>;
