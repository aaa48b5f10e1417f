"use client";

import { useTranslations } from "next-intl";
import { ConfirmAction } from "@/components/ui/confirm-action";
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
  const place = [instrumentId, language, version].map(encodeURIComponent).join("/");
  return (
    <ConfirmAction
      label={t("withdraw")}
      question={t("withdrawAsk", { version, language })}
      confirmLabel={t("withdrawConfirm")}
      keepLabel={t("keep")}
      failedText={t("failed")}
      onConfirm={async () => {
        await callApi(`/api/v1/licence-packs/${place}?hospital=${hospitalId}`, {
          method: "DELETE",
        });
        router.refresh();
      }}
    />
  );
}
