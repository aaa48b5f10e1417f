"use client";

import { useTranslations } from "next-intl";
import { ConfirmAction } from "@/components/ui/confirm-action";
import { useRouter } from "@/lib/i18n/navigation";
import { callApi } from "@/lib/queries/call-api";

interface WithdrawModelButtonProps {
  readonly modelId: string;
  readonly version: string;
  readonly hospitalId: number;
}

/** Takes a coefficient set out of use after a second press. */
export function WithdrawModelButton({ modelId, version, hospitalId }: WithdrawModelButtonProps) {
  const t = useTranslations("risk-models");
  const router = useRouter();
  const place = [modelId, version].map(encodeURIComponent).join("/");
  return (
    <ConfirmAction
      label={t("withdraw")}
      question={t("withdrawAsk", { version })}
      confirmLabel={t("withdrawConfirm")}
      keepLabel={t("keep")}
      failedText={t("failed")}
      onConfirm={async () => {
        await callApi(`/api/v1/risk-models/${place}?hospital=${hospitalId}`, { method: "DELETE" });
        router.refresh();
      }}
    />
  );
}
