import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { CLIENT_NAMESPACES } from "@/lib/i18n/namespaces";

/** Gives the browser the words of capacity, which it computes and writes while a rule is typed. */
export default async function CapacityLayout({ children }: { readonly children: ReactNode }) {
  const messages = await getMessages();
  const names = [...CLIENT_NAMESPACES, "costing-actions", "costing-capacity"] as const;
  const own = Object.fromEntries(names.map((name) => [name, messages[name]]));
  return <NextIntlClientProvider messages={own}>{children}</NextIntlClientProvider>;
}
