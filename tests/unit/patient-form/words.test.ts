import { createTranslator, IntlErrorCode } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { PATIENT_LANGUAGES, type PatientLanguage } from "@/lib/contracts/patient-form";
import de from "@/lib/i18n/patient/de.json";
import en from "@/lib/i18n/patient/en.json";
import fr from "@/lib/i18n/patient/fr.json";
import nl from "@/lib/i18n/patient/nl.json";

const words: Readonly<Record<PatientLanguage, Readonly<Record<string, Record<string, string>>>>> = {
  nl,
  fr,
  de,
  en,
};

const texts = (language: PatientLanguage) =>
  Object.entries(words[language]).flatMap(([group, entries]) =>
    Object.entries(entries).map(([key, text]) => [`${group}.${key}`, text] as const),
  );
const factsOf = (text: string) =>
  [...text.matchAll(/(?<!one )\{(\w+)[,}]/g)].map(([, name]) => name ?? "").sort();

/** The sentences that a reader meets: of a plural every form, each fact as one word. */
function sentencesOf(text: string): readonly string[] {
  const plural = /\{\w+, plural, one \{([^}]*)\} other \{([^}]*)\}\}/g;
  const forms = [text.replace(plural, "$1"), text.replace(plural, "$2")];
  return forms.flatMap((form) =>
    form
      .replace(/\{\w+\}/g, "x")
      .split(/(?<=[.!?:])\s+/)
      .filter(Boolean),
  );
}

describe("the words for patients", () => {
  test.each(PATIENT_LANGUAGES)("exist in %s exactly where they exist in Dutch", (language) => {
    expect(texts(language).map(([key]) => key)).toEqual(texts("nl").map(([key]) => key));
  });

  test.each(PATIENT_LANGUAGES)("ask in %s for the same facts as in Dutch", (language) => {
    const differing = texts(language).filter(
      ([, text], index) => factsOf(text).join() !== factsOf(texts("nl")[index]?.[1] ?? "").join(),
    );
    expect(differing).toEqual([]);
  });

  test.each(PATIENT_LANGUAGES)("can be read by the message parser in %s", (language) => {
    const faults: string[] = [];
    for (const [key, text] of texts(language)) {
      const t = createTranslator({
        locale: "nl",
        messages: { text },
        onError: (error) => {
          // A fact that is not given here is no fault of the message.
          if (error.code !== IntlErrorCode.FORMATTING_ERROR) faults.push(key);
        },
      });
      t("text");
    }
    expect(faults).toEqual([]);
  });

  // Product brief D.9: B1, sentences of at most 15 words.
  test.each(PATIENT_LANGUAGES)("have no sentence of more than fifteen words in %s", (language) => {
    const long = texts(language).flatMap(([key, text]) =>
      sentencesOf(text)
        .filter((sentence) => sentence.split(/\s+/).length > 15)
        .map((sentence) => `${key}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });
});
