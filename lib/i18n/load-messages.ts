import type { AbstractIntlMessages } from "next-intl";
import type { Locale } from "./locales";
import { NAMESPACES } from "./namespaces";

/** All messages of one language, keyed by namespace. */
export async function loadMessages(locale: Locale): Promise<AbstractIntlMessages> {
  const entries = await Promise.all(
    NAMESPACES.map(async (namespace) => {
      const file = (await import(`./messages/${locale}/${namespace}.json`)) as {
        readonly default: AbstractIntlMessages;
      };
      return [namespace, file.default] as const;
    }),
  );
  return Object.fromEntries(entries);
}
