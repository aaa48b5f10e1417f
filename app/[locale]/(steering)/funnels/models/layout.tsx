import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { CLIENT_NAMESPACES } from "@/lib/i18n/namespaces";

const OWN_NAMESPACES = ["risk-models"] as const;

/** Gives the browser the words of installing a coefficient set, which no other page needs. */
export default async function RiskModelsLayout({ children }: { readonly children: ReactNode }) {
  const messages = await getMessages();
  const names = [...CLIENT_NAMESPACES, ...OWN_NAMESPACES];
  const own = Object.fromEntries(names.map((name) => [name, messages[name]]));
  return <NextIntlClientProvider messages={own}>{children}</NextIntlClientProvider>;
}
