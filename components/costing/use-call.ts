"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { useRouter } from "@/lib/i18n/navigation";
import { ApiProblem, callApi, type CallOptions } from "@/lib/queries/call-api";

const SPOKEN = ["conflict", "unavailable", "not-allowed", "not-found", "invalid-input"];

/** The first thing that is wrong with an input, as the server named it. */
function faultOf(error: unknown): string | null {
  return error instanceof ApiProblem ? (error.problem?.errors?.[0]?.code ?? null) : null;
}

/** Calls the API, says how it went and shows the page anew. Answers undefined when it was refused. */
export function useCall() {
  const t = useTranslations("costing-actions");
  const router = useRouter();
  const [isBusy, setIsBusy] = useState(false);
  const call = async <T>(path: string, options: CallOptions): Promise<T | undefined> => {
    setIsBusy(true);
    try {
      const answer = await callApi<T>(path as `/api/v1/${string}`, options);
      router.refresh();
      return answer;
    } catch (error) {
      // Somebody else was first: what they made is shown, so that it can be weighed.
      if (error instanceof ApiProblem && error.code === "conflict") router.refresh();
      const fault = faultOf(error);
      const code = error instanceof ApiProblem ? error.code : "internal";
      const general = t(SPOKEN.includes(code) ? `failure.${code}` : "failure.other");
      toast.error(fault !== null && t.has(`fault.${fault}`) ? t(`fault.${fault}`) : general);
      return undefined;
    } finally {
      setIsBusy(false);
    }
  };
  return { call, isBusy };
}
