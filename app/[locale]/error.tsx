"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FailedState } from "@/components/ui/failed-state";

interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

/** A fault nobody expected. No text of the fault reaches the reader, only its number in the log. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const t = useTranslations("states");
  return (
    <main id="content" className="mx-auto max-w-2xl px-6 py-24">
      <h1 className="mb-6 text-headline">{t("page.errorTitle")}</h1>
      <FailedState
        reason={t("page.errorText")}
        {...(error.digest ? { requestId: error.digest } : {})}
        retry={<Button onClick={reset}>{t("failed.retry")}</Button>}
      />
    </main>
  );
}
