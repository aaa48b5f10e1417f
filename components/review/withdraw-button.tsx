"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { useRouter } from "@/lib/i18n/navigation";
import { callApi } from "@/lib/queries/call-api";

/** Takes one decision back; it stays in the record. */
export function WithdrawButton({ path }: { readonly path: string }) {
  const t = useTranslations("decision");
  const router = useRouter();
  const [isBusy, setIsBusy] = useState(false);
  const withdraw = async () => {
    setIsBusy(true);
    try {
      await callApi(path as `/api/v1/${string}`, { method: "DELETE" });
      router.refresh();
    } catch {
      toast.error(t("failed"));
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Button variant="quiet" size="small" disabled={isBusy} onClick={() => void withdraw()}>
      {t("withdraw")}
    </Button>
  );
}
