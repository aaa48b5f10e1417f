"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { useRouter } from "@/lib/i18n/navigation";
import { ApiProblem, callApi, type CallOptions } from "@/lib/queries/call-api";

const SPOKEN = ["conflict", "unavailable", "not-allowed", "not-found", "invalid-input"];

/** Calls the API, says how it went and shows the page anew. Answers undefined when it was refused. */
export function useCall() {
  const t = useTranslations("programme-actions");
  const router = useRouter();
  const [isBusy, setIsBusy] = useState(false);
  const call = async <T>(path: string, options: CallOptions): Promise<T | undefined> => {
    setIsBusy(true);
    try {
      const answer = await callApi<T>(path as `/api/v1/${string}`, options);
      router.refresh();
      return answer ?? (true as T);
    } catch (error) {
      const code = error instanceof ApiProblem ? error.code : "internal";
      toast.error(t(SPOKEN.includes(code) ? `failure.${code}` : "failure.other"));
      return undefined;
    } finally {
      setIsBusy(false);
    }
  };
  return { call, isBusy };
}
