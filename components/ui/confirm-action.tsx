"use client";

import { useState } from "react";
import { Button } from "./button";
import { Notice } from "./notice";

interface ConfirmActionProps {
  readonly label: string;
  readonly question: string;
  readonly confirmLabel: string;
  readonly keepLabel: string;
  readonly failedText: string;
  /** What happens after the second press; a rejection shows the text of failure. */
  readonly onConfirm: () => Promise<void>;
}

/** Something that cannot be taken back at once: it happens after a second press. */
export function ConfirmAction(props: ConfirmActionProps) {
  const { label, question, confirmLabel, keepLabel, failedText, onConfirm } = props;
  const [state, setState] = useState<"closed" | "asking" | "busy" | "failed">("closed");
  const confirm = async () => {
    setState("busy");
    try {
      await onConfirm();
    } catch {
      setState("failed");
    }
  };
  if (state === "closed" || state === "failed") {
    return (
      <div>
        {state === "failed" ? (
          <Notice tone="danger" isAnnounced>
            {failedText}
          </Notice>
        ) : null}
        <Button variant="quiet" size="small" onClick={() => setState("asking")}>
          {label}
        </Button>
      </div>
    );
  }
  return (
    <Notice
      tone="warning"
      action={
        <div className="flex flex-wrap gap-2">
          <Button
            variant="danger"
            size="small"
            autoFocus
            disabled={state === "busy"}
            onClick={() => void confirm()}
          >
            {confirmLabel}
          </Button>
          <Button size="small" disabled={state === "busy"} onClick={() => setState("closed")}>
            {keepLabel}
          </Button>
        </div>
      }
    >
      {question}
    </Notice>
  );
}
