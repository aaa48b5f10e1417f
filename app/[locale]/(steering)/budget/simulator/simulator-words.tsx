import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { CLIENT_NAMESPACES } from "@/lib/i18n/namespaces";

/** Words that the simulator writes in the browser, besides those of every page. */
const NAMESPACES = [
  ...CLIENT_NAMESPACES,
  "simulator",
  "budget",
  "budget-parameters",
  "budget-sources",
  "trust",
] as const;

/** Gives the browser the words of the simulator, which computes and writes there. */
export async function SimulatorWords({ children }: { readonly children: ReactNode }) {
  const messages = await getMessages();
  return (
    <NextIntlClientProvider
      messages={Object.fromEntries(NAMESPACES.map((name) => [name, messages[name]]))}
    >
      {children}
    </NextIntlClientProvider>
  );
}
