"use client";

import { useState } from "react";
import { toast } from "sonner";
import { useRouter } from "@/lib/i18n/navigation";
import { ApiProblem, callApi, type CallOptions } from "@/lib/queries/call-api";

interface CallWords {
  readonly done: string;
  readonly failureOf: (code: string) => string;
}

/** Sends a change of the rules, says what came of it and shows the newest state of the page. */
export function useRuleCall({ done, failureOf }: CallWords) {
  const router = useRouter();
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const send = async (path: `/api/v1/${string}`, options: CallOptions): Promise<boolean> => {
    setIsBusy(true);
    setFailure(null);
    try {
      await callApi(path, options);
      toast.success(done);
      router.refresh();
      return true;
    } catch (error) {
      setFailure(failureOf(error instanceof ApiProblem ? error.code : ""));
      return false;
    } finally {
      setIsBusy(false);
    }
  };
  return { send, isBusy, failure, setFailure };
}
