"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useCall } from "./use-call";

interface SendPanelProps {
  readonly ready: number;
  readonly pathwayCode: string | null;
  readonly query: string;
  readonly hasMailServer: boolean;
}

interface SendingAnswer {
  readonly invitations: number;
  readonly reminders: number;
  readonly mails: number;
  readonly letters: number;
  readonly left: number;
  readonly skipped: number;
  readonly refused: number;
}

/** Sends what is ready, after a look at what that would be. */
export function SendPanel({ ready, pathwayCode, query, hasMailServer }: SendPanelProps) {
  const t = useTranslations("programme-actions");
  const { call, isBusy } = useCall();
  const [trial, setTrial] = useState<SendingAnswer | null>(null);
  const [isCounting, setIsCounting] = useState(false);
  const [done, setDone] = useState<SendingAnswer | null>(null);
  const send = async (isDryRun: boolean) => {
    setIsCounting(isDryRun);
    const json = { pathwayCode, moment: null, only: null, isDryRun };
    const path = `/api/v1/programme/sendings${query}`;
    const answer = await call<SendingAnswer>(path, { method: "POST", json });
    if (answer === undefined) return;
    setTrial(isDryRun ? answer : null);
    setDone(isDryRun ? null : answer);
  };
  return (
    <section
      aria-label={t("send.title")}
      className="mt-5 flex flex-wrap items-center gap-x-6 gap-y-3 rounded-lg border border-rule bg-card p-5 print:hidden"
    >
      <div className="min-w-0 flex-1 basis-72">
        <p className="text-title">{t("send.ready", { count: ready })}</p>
        <p className="text-small text-muted">
          {hasMailServer ? t("send.byServer") : t("send.byFolder")}
        </p>
        <p role="status" className="text-small font-medium">
          {trial ? t("send.would", { ...trial }) : null}
          {done ? t("send.done", { ...done }) : null}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button disabled={isBusy || ready === 0} onClick={() => void send(true)}>
          {isBusy && isCounting ? t("busy") : t("send.try")}
        </Button>
        <Button variant="primary" disabled={isBusy || ready === 0} onClick={() => void send(false)}>
          {isBusy && !isCounting ? t("busy") : t("send.now")}
        </Button>
      </div>
    </section>
  );
}
