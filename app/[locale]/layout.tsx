import type { Metadata } from "next";
import { NextIntlClientProvider, hasLocale } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { Toaster } from "@/components/ui/toaster";
import { THEME_COOKIE, parseTheme } from "@/components/ui/theme";
import { CLIENT_NAMESPACES } from "@/lib/i18n/namespaces";
import { routing } from "@/lib/i18n/routing";
import { atkinson, inter, sourceSerif } from "../fonts";
import "../globals.css";

interface LocaleLayoutProps {
  readonly children: ReactNode;
  readonly params: Promise<{ readonly locale: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell");
  return { title: { default: t("product"), template: `%s · ${t("product")}` } };
}

/** The page frame: language, fonts, theme and what browser code needs. */
export default async function LocaleLayout({ children, params }: LocaleLayoutProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  const messages = await getMessages();
  const clientMessages = Object.fromEntries(
    CLIENT_NAMESPACES.map((namespace) => [namespace, messages[namespace]]),
  );
  return (
    <html
      lang={locale}
      className={`${inter.variable} ${sourceSerif.variable} ${atkinson.variable}`}
      {...(theme === "system" ? {} : { "data-theme": theme })}
    >
      <body>
        <NextIntlClientProvider messages={clientMessages}>
          <NuqsAdapter>{children}</NuqsAdapter>
          <Toaster />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
