"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useRouter } from "@/lib/i18n/navigation";
import { callApi } from "@/lib/queries/call-api";

interface WithdrawPackButtonProps {
  readonly instrumentId: string;
  readonly language: string;
  readonly version: string;
  readonly hospitalId: number;
}

/** Takes a pack out of use after a second press. */
export function WithdrawPackButton(props: WithdrawPackButtonProps) {
  const { instrumentId, language, version, hospitalId } = props;
  const t = useTranslations("licence-packs");
  const router = useRouter();
  const [state, setState] = useState<"closed" | "asking" | "busy" | "failed">("closed");
  const withdraw = async () => {
    setState("busy");
    try {
      const place = [instrumentId, language, version].map(encodeURIComponent).join("/");
      await callApi(`/api/v1/licence-packs/${place}?hospital=${hospitalId}`, { method: "DELETE" });
      router.refresh();
    } catch {
      setState("failed");
    }
  };
  if (state === "closed" || state === "failed") {
    return (
      <div>
        {state === "failed" ? (
          <Notice tone="danger" isAnnounced>
            {t("failed")}
          </Notice>
        ) : null}
        <Button variant="quiet" size="small" onClick={() => setState("asking")}>
          {t("withdraw")}
        </Button>
      </div>
    );
  }
  return (
    <Notice
      tone="warning"
      action={
        <div className="flex flex-wrap gap-2">
          <Button
            variant="danger"
            size="small"
            autoFocus
            disabled={state === "busy"}
            onClick={() => void withdraw()}
          >
            {t("withdrawConfirm")}
          </Button>
          <Button size="small" disabled={state === "busy"} onClick={() => setState("closed")}>
            {t("keep")}
          </Button>
        </div>
      }
    >
      {t("withdrawAsk", { version, language })}
    </Notice>
  );
}
