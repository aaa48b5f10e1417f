import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { formatterFor } from "@/lib/i18n/formatter";
import { FORMAT_LOCALES } from "@/lib/i18n/locales";
import type { Writer } from "@/lib/view-models/writer";

/** The writer of the page, in the browser: the words that the layout of this room sends along. */
export function useWriter(): Writer {
  const locale = useLocale();
  const t = useTranslations();
  return useMemo(() => {
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
  }, [locale, t]);
}
