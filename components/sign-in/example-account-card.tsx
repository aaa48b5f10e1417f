"use client";

import { ArrowRight, LoaderCircle } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { signInWithExampleAccount, type SignInOutcome } from "@/lib/queries/sign-in";

interface ExampleAccountCardProps {
  readonly email: string;
  readonly displayName: string;
  readonly roleName: string;
  /** What this role sees first, as a sentence. */
  readonly first: string;
}

/** One press signs in as this person of the example hospital. */
export function ExampleAccountCard(props: ExampleAccountCardProps) {
  const t = useTranslations("auth");
  const locale = useLocale();
  const [outcome, setOutcome] = useState<SignInOutcome | "idle" | "busy">("idle");
  const isBusy = outcome === "busy" || outcome === "signed-in";
  const enter = async () => {
    setOutcome("busy");
    const result = await signInWithExampleAccount(props.email);
    setOutcome(result);
    if (result === "signed-in") window.location.assign(`/${locale}/start`);
  };
  return (
    <button
      type="button"
      onClick={() => void enter()}
      disabled={isBusy}
      aria-busy={isBusy}
      className="group flex w-full items-start justify-between gap-4 border-t border-rule py-3.5 text-left transition-colors hover:border-accent disabled:opacity-70"
    >
      <span className="min-w-0">
        <span className="block font-serif text-[1.0625rem] leading-6 font-semibold group-hover:text-accent">
          {props.roleName}
        </span>
        <span className="mt-0.5 block text-small text-muted">{props.first}</span>
        <span className="mt-0.5 block text-[0.75rem] leading-5 text-muted">
          {props.displayName}
        </span>
        {outcome === "refused" || outcome === "failed" ? (
          <span role="alert" className="mt-1 block text-small text-danger">
            {t("failures.failed")}
          </span>
        ) : null}
      </span>
      {isBusy ? (
        <LoaderCircle aria-hidden="true" size={18} className="mt-1 shrink-0 animate-spin" />
      ) : (
        <ArrowRight
          aria-hidden="true"
          size={18}
          strokeWidth={1.6}
          className="mt-1 shrink-0 text-accent transition-transform group-hover:translate-x-1"
        />
      )}
    </button>
  );
}
