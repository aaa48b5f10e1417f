"use client";

import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { useIsReady } from "@/components/ui/use-is-ready";
import { useRouter } from "@/lib/i18n/navigation";
import { callApi } from "@/lib/queries/call-api";

interface DropScenarioProps {
  readonly id: string;
  readonly words: Readonly<
    Record<"submit" | "label" | "done" | "failed" | "undo" | "putBack", string>
  >;
}

/** Takes a kept contract off the list; one press on the message puts it back. */
export function DropScenario({ id, words }: DropScenarioProps) {
  const router = useRouter();
  const isReady = useIsReady();
  const [isBusy, setIsBusy] = useState(false);
  const putBack = async () => {
    try {
      await callApi(`/api/v1/budget/payment-scenarios/${id}/withdrawal`, { method: "DELETE" });
      toast.success(words.putBack);
      router.refresh();
    } catch {
      toast.error(words.failed);
    }
  };
  const drop = async () => {
    setIsBusy(true);
    try {
      await callApi(`/api/v1/budget/payment-scenarios/${id}`, { method: "DELETE" });
      toast.success(words.done, { action: { label: words.undo, onClick: () => void putBack() } });
      router.refresh();
    } catch {
      toast.error(words.failed);
      setIsBusy(false);
    }
  };
  return (
    <Button
      variant="quiet"
      size="small"
      aria-label={words.label}
      disabled={isBusy || !isReady}
      onClick={() => void drop()}
    >
      {words.submit}
    </Button>
  );
}
