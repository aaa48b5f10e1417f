"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { useRouter } from "@/lib/i18n/navigation";
import { callApi } from "@/lib/queries/call-api";

/** Freezes the quarter after a second press: frozen figures cannot be thawed. */
export function FreezeButton({ path }: { readonly path: string }) {
  const t = useTranslations("decision");
  const router = useRouter();
  const [isSure, setIsSure] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const freeze = async () => {
    if (!isSure) return setIsSure(true);
    setIsBusy(true);
    try {
      await callApi(path as `/api/v1/${string}`, { method: "POST" });
      toast.success(t("isFrozen"));
      router.refresh();
    } catch {
      toast.error(t("failed"));
    } finally {
      setIsBusy(false);
      setIsSure(false);
    }
  };
  return (
    <Button variant="secondary" size="small" disabled={isBusy} onClick={() => void freeze()}>
      {isBusy ? t("freezing") : isSure ? t("freezeSure") : t("freeze")}
    </Button>
  );
}
