"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { useCall } from "./use-call";

interface OutboxActionsProps {
  readonly id: string;
  readonly isLetterToPrint: boolean;
  readonly query: string;
}

/** Takes a message back, or notes that a letter was posted. */
export function OutboxActions({ id, isLetterToPrint, query }: OutboxActionsProps) {
  const t = useTranslations("programme-actions");
  const { call, isBusy } = useCall();
  const path = `/api/v1/programme/invitations/${id}`;
  const withdraw = async () => {
    const done = await call(`${path}${query}`, { method: "DELETE" });
    if (done !== undefined) toast.success(t("outbox.withdrawn"));
  };
  const post = async () => {
    const done = await call(`${path}/posting${query}`, { method: "POST" });
    if (done !== undefined) toast.success(t("outbox.posted"));
  };
  return (
    <span className="flex gap-1">
      {isLetterToPrint ? (
        <Button size="small" disabled={isBusy} onClick={() => void post()}>
          {t("outbox.post")}
        </Button>
      ) : null}
      <Button size="small" variant="quiet" disabled={isBusy} onClick={() => void withdraw()}>
        {t("outbox.withdraw")}
      </Button>
    </span>
  );
}
