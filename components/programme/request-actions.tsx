"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { CONTROL_CLASSES } from "@/components/ui/text-input";
import { useCall } from "./use-call";

interface RequestActionsProps {
  readonly episodeKey: string;
  readonly moment: string;
  readonly isReady: boolean;
  readonly isOpen: boolean;
  readonly stopId: string | null;
  readonly query: string;
}

const REASONS = [
  "refused",
  "transferred",
  "pathway-ended",
  "no-language",
  "cognitive",
  "other",
] as const;

/** Sends one moment, stops it with a reason, or lifts the stop. */
export function RequestActions(props: RequestActionsProps) {
  const { episodeKey, moment, isReady, isOpen, stopId, query } = props;
  const t = useTranslations("programme-actions");
  const { call, isBusy } = useCall();
  const [isStopping, setIsStopping] = useState(false);
  const [reason, setReason] = useState<string>(REASONS[0]);
  const sendOne = async () => {
    const json = {
      pathwayCode: null,
      moment: null,
      only: [{ episodeKey, moment }],
      isDryRun: false,
    };
    const done = await call(`/api/v1/programme/sendings${query}`, { method: "POST", json });
    if (done !== undefined) toast.success(t("request.sent"));
  };
  const stop = async () => {
    const json = { episodeKey, moment: null, reason, note: null };
    const made = await call<{ id: string }>(`/api/v1/programme/stops${query}`, {
      method: "POST",
      json,
    });
    if (made === undefined) return;
    setIsStopping(false);
    const undo = () =>
      void call(`/api/v1/programme/stops/${made.id}${query}`, { method: "DELETE" });
    toast.success(t("request.stopped"), { action: { label: t("request.undo"), onClick: undo } });
  };
  if (stopId !== null) {
    const lift = () => void call(`/api/v1/programme/stops/${stopId}${query}`, { method: "DELETE" });
    return (
      <Button size="small" disabled={isBusy} onClick={lift}>
        {t("request.lift")}
      </Button>
    );
  }
  if (!isOpen) return null;
  if (isStopping) {
    return (
      <div className="flex min-w-56 flex-col gap-2">
        <label className="text-small font-semibold">
          {t("request.reason")}
          <select
            className={CONTROL_CLASSES}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          >
            {REASONS.map((one) => (
              <option key={one} value={one}>
                {t(`stopReason.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <div className="flex gap-2">
          <Button size="small" variant="danger" disabled={isBusy} onClick={() => void stop()}>
            {t("request.stopAll")}
          </Button>
          <Button size="small" variant="quiet" onClick={() => setIsStopping(false)}>
            {t("cancel")}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="flex gap-1">
      {isReady ? (
        <Button size="small" disabled={isBusy} onClick={() => void sendOne()}>
          {t("request.send")}
        </Button>
      ) : null}
      <Button size="small" variant="quiet" onClick={() => setIsStopping(true)}>
        {t("request.stop")}
      </Button>
    </div>
  );
}
