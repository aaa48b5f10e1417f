import { getLocale, getTranslations } from "next-intl/server";
import type { Writer } from "@/lib/view-models/writer";
import { formatterFor } from "@/lib/i18n/formatter";
import { FORMAT_LOCALES } from "@/lib/i18n/locales";

/** The writer of the page that is being made: its language, words, figures and dates. */
export async function getWriter(): Promise<Writer> {
  const locale = await getLocale();
  const t = await getTranslations();
  const format = formatterFor(locale);
  const plain = new Intl.NumberFormat(FORMAT_LOCALES[locale], { maximumFractionDigits: 4 });
  return {
    locale,
    text: (key, values) => t(key, values),
    has: (key) => t.has(key),
    figure: format.figure,
    signed: format.signed,
    number: (amount) => plain.format(amount),
    date: format.date,
    localised: (text) => text[locale],
  };
}
