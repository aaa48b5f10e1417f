"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { CONTROL_CLASSES, TextInput } from "@/components/ui/text-input";
import { sendTrial, type TrialOutcome } from "@/lib/queries/send-trial";
import type { ApiOperation } from "@/lib/view-models/api-reference/prepare-api-reference";

interface TryOperationProps {
  readonly operation: Pick<ApiOperation, "id" | "method" | "path" | "parameters" | "body">;
  readonly labels: Readonly<
    Record<"title" | "body" | "send" | "sending" | "answer" | "failed", string>
  >;
}

/** A form that sends the example of an operation with the reader's own session. */
export function TryOperation({ operation, labels }: TryOperationProps) {
  const id = useId();
  const inPath = operation.parameters.filter((parameter) => parameter.place === "path");
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(inPath.map(({ name, example }) => [name, example])),
  );
  const [body, setBody] = useState(operation.body?.example ?? null);
  const [isSending, setIsSending] = useState(false);
  const [outcome, setOutcome] = useState<TrialOutcome | "failed" | null>(null);

  async function send() {
    setIsSending(true);
    const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(typed[name] ?? ""),
    );
    setOutcome((await sendTrial({ method: operation.method, path, body })) ?? "failed");
    setIsSending(false);
  }

  return (
    <form
      className="flex flex-col gap-3 rounded-lg border border-hairline bg-card p-4"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p className="text-small font-semibold">{labels.title}</p>
      {inPath.map(({ name }) => (
        <Field key={name} id={`${id}-${name}`} label={<code>{name}</code>}>
          <TextInput
            id={`${id}-${name}`}
            value={typed[name] ?? ""}
            onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
          />
        </Field>
      ))}
      {body !== null ? (
        <Field id={`${id}-body`} label={labels.body}>
          <textarea
            id={`${id}-body`}
            className={`${CONTROL_CLASSES} min-h-40 py-2 font-mono text-small`}
            spellCheck={false}
            value={body}
            onChange={(event) => setBody(event.target.value)}
          />
        </Field>
      ) : null}
      <div>
        <Button type="submit" disabled={isSending}>
          {isSending ? labels.sending : labels.send}
        </Button>
      </div>
      <div aria-live="polite">
        {outcome === "failed" ? <p className="text-small text-danger">{labels.failed}</p> : null}
        {outcome !== null && outcome !== "failed" ? (
          <>
            <p className="mb-1 text-small font-semibold">
              {labels.answer} · {outcome.status}
            </p>
            <pre
              tabIndex={0}
              className="max-h-80 overflow-auto rounded-md bg-band p-3 text-small whitespace-pre-wrap"
            >
              {outcome.text}
            </pre>
          </>
        ) : null}
      </div>
    </form>
  );
}
