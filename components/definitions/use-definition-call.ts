"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { useRouter } from "@/lib/i18n/navigation";
import { callApi } from "@/lib/queries/call-api";
import { problemKeyOf } from "./problem-key";

type Path = `/api/v1/definitions/${string}`;

/** Sends a change of a definition; says what came of it and shows the newest state of the page. */
export function useDefinitionCall() {
  const t = useTranslations("definition-form");
  const router = useRouter();
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const send = async (
    path: Path,
    call: { readonly method?: "POST" | "PUT"; readonly json: unknown; readonly done: string },
  ): Promise<boolean> => {
    setIsBusy(true);
    setFailure(null);
    try {
      await callApi(path, { method: call.method ?? "POST", json: call.json });
      toast.success(t(`done.${call.done}`));
      router.refresh();
      return true;
    } catch (error) {
      setFailure(t(`failure.${problemKeyOf(error)}`));
      // What others did meanwhile appears; what was typed stays.
      router.refresh();
      return false;
    } finally {
      setIsBusy(false);
    }
  };
  return { send, isBusy, failure, refuse: (key: string) => setFailure(t(`failure.${key}`)) };
}
