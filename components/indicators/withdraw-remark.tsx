"use client";

import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { useIsReady } from "@/components/ui/use-is-ready";
import { useRouter } from "@/lib/i18n/navigation";
import { callApi } from "@/lib/queries/call-api";

interface WithdrawRemarkProps {
  readonly path: `/api/v1/${string}`;
  readonly words: { readonly submit: string; readonly done: string; readonly failed: string };
  /** The remark itself, so that a screen reader says which one is withdrawn. */
  readonly label: string;
}

/** Takes a remark off the charts; it stays in the record. */
export function WithdrawRemark({ path, words, label }: WithdrawRemarkProps) {
  const router = useRouter();
  const isReady = useIsReady();
  const [isBusy, setIsBusy] = useState(false);
  const withdraw = async () => {
    setIsBusy(true);
    try {
      await callApi(path, { method: "DELETE" });
      toast.success(words.done);
      router.refresh();
    } catch {
      toast.error(words.failed);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Button
      size="small"
      variant="quiet"
      disabled={isBusy || !isReady}
      aria-label={`${words.submit}: ${label}`}
      onClick={() => void withdraw()}
      className="-ml-2.5 text-muted print:hidden"
    >
      {words.submit}
    </Button>
  );
}
