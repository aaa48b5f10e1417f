"use client";

import { useId, useState, type FormEvent } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { CONTROL_CLASSES, TextInput } from "@/components/ui/text-input";
import { useIsReady } from "@/components/ui/use-is-ready";
import { useRouter } from "@/lib/i18n/navigation";
import { callApi } from "@/lib/queries/call-api";
import { addressOf, bodyOf, type ChartAction, type ChartFormContext } from "./chart-form-body";
import { failureOf, type ChartFormFailure } from "./chart-form-failure";

/** One thing that is asked; the words come from the server. */
export interface ChartFormField {
  readonly name: string;
  readonly label: string;
  readonly kind: "text" | "date" | "select" | "hidden";
  readonly initial?: string;
  readonly options?: readonly { readonly key: string; readonly label: string }[];
  readonly maxLength?: number;
}

/** What a form says in the reader's language. */
export interface ChartFormWords {
  readonly submit: string;
  readonly done: string;
  readonly undo: string;
  readonly undoReason: string;
  readonly failure: Readonly<Record<ChartFormFailure, string>>;
}

interface ChartFormProps {
  readonly action: ChartAction;
  readonly context: ChartFormContext;
  readonly fields: readonly ChartFormField[];
  readonly words: ChartFormWords;
  /** Only a quiet button when there is nothing to type. */
  readonly isQuiet?: boolean;
}

/** Long enough to see what the change did to the chart. */
const UNDO_MS = 15_000;

function typedIn(form: HTMLFormElement): Readonly<Record<string, string>> {
  const entries = [...new FormData(form)].filter((one): one is [string, string] => {
    return typeof one[1] === "string";
  });
  return Object.fromEntries(entries);
}

/** A form that changes a chart; every change can be taken back from the message that confirms it. */
export function ChartForm({ action, context, fields, words, isQuiet = false }: ChartFormProps) {
  const router = useRouter();
  const id = useId();
  const isReady = useIsReady();
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const undo = async (version: number) => {
    const change = { ...context, version };
    const json = bodyOf("undo", { reason: words.undoReason }, change);
    await callApi(addressOf("undo", change), { method: "POST", json }).catch((error: unknown) => {
      toast.error(words.failure[failureOf(error)]);
    });
    router.refresh();
  };
  const send = async (form: HTMLFormElement) => {
    const json = bodyOf(action, typedIn(form), context);
    if (json === null) return setFailure(words.failure.amount);
    setIsBusy(true);
    setFailure(null);
    try {
      const answer = await callApi<{ readonly version?: number }>(addressOf(action, context), {
        method: "POST",
        json,
      });
      const { version } = answer;
      const canUndo = version !== undefined && action !== "undo";
      toast.success(words.done, {
        ...(canUndo && {
          action: { label: words.undo, onClick: () => void undo(version) },
          duration: UNDO_MS,
        }),
      });
      form.reset();
      router.refresh();
    } catch (error) {
      const key = failureOf(error);
      setFailure(words.failure[key]);
      if (key === "conflict") router.refresh();
    } finally {
      setIsBusy(false);
    }
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void send(event.currentTarget);
  };
  return (
    <form className="flex flex-col gap-3" onSubmit={onSubmit}>
      {fields.map((field) => (
        <FormField key={field.name} id={`${id}-${field.name}`} field={field} />
      ))}
      {failure ? (
        <p role="alert" className="text-small font-medium text-danger">
          {failure}
        </p>
      ) : null}
      <div>
        <Button type="submit" {...(isQuiet ? { size: "small" } : {})} disabled={isBusy || !isReady}>
          {words.submit}
        </Button>
      </div>
    </form>
  );
}

function FormField({ id, field }: { readonly id: string; readonly field: ChartFormField }) {
  const { name, label, kind, initial, options, maxLength } = field;
  if (kind === "hidden") return <input type="hidden" name={name} value={initial} />;
  return (
    <Field id={id} label={label}>
      {kind === "select" ? (
        // Made anew when what holds has changed: else it would offer the choice of before.
        <select
          key={initial}
          id={id}
          name={name}
          defaultValue={initial}
          className={CONTROL_CLASSES}
        >
          {(options ?? []).map((option) => (
            <option key={option.key} value={option.key}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <TextInput
          id={id}
          name={name}
          type={kind}
          required
          autoComplete="off"
          defaultValue={initial}
          maxLength={maxLength}
        />
      )}
    </Field>
  );
}
