import { createTranslator, type AbstractIntlMessages } from "next-intl";
import { formatterFor } from "@/lib/i18n/formatter";
import { loadMessages } from "@/lib/i18n/load-messages";
import type { Locale } from "@/lib/i18n/locales";
import type { Writer } from "@/lib/view-models/writer";

interface Translate {
  (key: string, values?: Readonly<Record<string, string | number>>): string;
  has: (key: string) => boolean;
}

/** The writer that a page gets, made outside a request from the same messages. */
export async function writerFor(locale: Locale): Promise<Writer> {
  const messages: AbstractIntlMessages = await loadMessages(locale);
  // Keys are checked by the parity test; here any key of the files may be asked for.
  const t = createTranslator({ locale, messages }) as unknown as Translate;
  const format = formatterFor(locale);
  return {
    locale,
    text: (key, values) => t(key, values),
    has: (key) => t.has(key),
    figure: format.figure,
    signed: format.signed,
    number: (amount) => String(amount),
    date: format.date,
    localised: (text) => text[locale],
  };
}
