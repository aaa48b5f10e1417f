"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import { useIsReady } from "@/components/ui/use-is-ready";
import { signInWithPassword, signInWithProvider, type SignInOutcome } from "@/lib/queries/sign-in";

interface SignInFormProps {
  /** Where to go afterwards: a path of this site. */
  readonly nextPath: string | null;
  /** Whether the hospital has an identity provider of its own. */
  readonly hasProvider: boolean;
  readonly lockMinutes: number;
}

/** Signing in with the hospital's own sign-in first, with a local account below it. */
export function SignInForm({ nextPath, hasProvider, lockMinutes }: SignInFormProps) {
  const t = useTranslations("auth");
  const locale = useLocale();
  const [outcome, setOutcome] = useState<SignInOutcome | "idle" | "busy">("idle");
  const isReady = useIsReady();
  const goal = nextPath ?? `/${locale}/start`;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    setOutcome("busy");
    const result = await signInWithPassword(textOf(fields, "email"), textOf(fields, "password"));
    setOutcome(result);
    if (result === "signed-in") window.location.assign(goal);
  };
  const isFault = outcome === "refused" || outcome === "failed";
  return (
    <div className="flex flex-col gap-5">
      {hasProvider ? (
        <Button variant="primary" size="large" onClick={() => void signInWithProvider(goal)}>
          {t("signInWith")}
        </Button>
      ) : null}
      {/* Sent before this script runs, a form without a method would put the password in the address. */}
      <form
        method="post"
        onSubmit={(event) => void submit(event)}
        className="flex flex-col gap-5"
        noValidate
      >
        {isFault ? (
          <Notice tone="danger" isAnnounced>
            {t(`failures.${outcome}`, { minutes: lockMinutes })}
          </Notice>
        ) : null}
        <Field id="email" label={t("email")}>
          <TextInput id="email" name="email" type="email" autoComplete="username" required />
        </Field>
        <Field id="password" label={t("password")}>
          <TextInput
            id="password"
            name="password"
            type="password"
            autoComplete="current-password"
            required
          />
        </Field>
        <Button
          type="submit"
          size="large"
          variant={hasProvider ? "secondary" : "primary"}
          disabled={!isReady || outcome === "busy" || outcome === "signed-in"}
        >
          {t("signIn")}
        </Button>
      </form>
    </div>
  );
}

function textOf(fields: FormData, name: string): string {
  const entry = fields.get(name);
  return typeof entry === "string" ? entry : "";
}
