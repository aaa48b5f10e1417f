"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRouter } from "@/lib/i18n/navigation";
import { ApiProblem, callApi, type CallOptions } from "@/lib/queries/call-api";

const SPOKEN = ["conflict", "unavailable", "not-allowed", "not-found"];

/** Calls the API of the budget; a refusal becomes sentences that name what, where and what to do. */
export function useBudgetCall() {
  const t = useTranslations("budget-actions");
  const router = useRouter();
  const [isBusy, setIsBusy] = useState(false);
  const [failures, setFailures] = useState<readonly string[]>([]);
  const sentencesOf = (error: unknown): readonly string[] => {
    if (!(error instanceof ApiProblem)) return [t("failure.other")];
    const faults = error.problem?.errors ?? [];
    if (faults.length === 0) {
      return [t(SPOKEN.includes(error.code) ? `failure.${error.code}` : "failure.other")];
    }
    return faults.map(({ pointer, code }) => {
      const place = pointer.split("/").at(-1) ?? "";
      const key = `fault.${code}`;
      return t.has(key) ? t(key, { place }) : t("fault.field", { place: pointer.slice(1) });
    });
  };
  const call = async <T>(path: string, options: CallOptions): Promise<T | undefined> => {
    setIsBusy(true);
    setFailures([]);
    try {
      const answer = await callApi<T>(path as `/api/v1/${string}`, options);
      router.refresh();
      return answer ?? (true as T);
    } catch (error) {
      // Somebody else was first: what they made is shown, so that it can be weighed.
      if (error instanceof ApiProblem && error.code === "conflict") router.refresh();
      setFailures(sentencesOf(error));
      return undefined;
    } finally {
      setIsBusy(false);
    }
  };
  return { call, isBusy, failures, refuse: setFailures };
}
