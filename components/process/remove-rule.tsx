"use client";

import { Button } from "@/components/ui/button";
import { useRuleCall } from "./use-rule-call";

interface RemoveRuleProps {
  readonly path: `/api/v1/${string}`;
  readonly words: {
    readonly remove: string;
    readonly removed: string;
    readonly failed: string;
    /** Which rule, for who cannot see where the button stands. */
    readonly of: string;
  };
}

/** Takes a rule off the page. */
export function RemoveRule({ path, words }: RemoveRuleProps) {
  const call = useRuleCall({ done: words.removed, failureOf: () => words.failed });
  return (
    <div className="mt-2 print:hidden">
      <Button
        variant="quiet"
        disabled={call.isBusy}
        aria-label={`${words.remove}: ${words.of}`}
        onClick={() => void call.send(path, { method: "DELETE" })}
      >
        {words.remove}
      </Button>
      {call.failure ? (
        <p role="alert" className="text-small font-medium text-danger">
          {call.failure}
        </p>
      ) : null}
    </div>
  );
}
