"use client";

import { useId, useState, type FormEvent } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { CONTROL_CLASSES, TextInput } from "@/components/ui/text-input";
import { useIsReady } from "@/components/ui/use-is-ready";
import { useRouter } from "@/lib/i18n/navigation";
import { callApi } from "@/lib/queries/call-api";
import { readCount, type CountFault, type CountFieldName } from "./read-count";

interface CountFormProps {
  readonly today: string;
  readonly words: {
    readonly title: string;
    readonly submit: string;
    readonly done: string;
    readonly fields: Readonly<Record<CountFieldName, string>>;
    readonly domains: readonly { readonly key: string; readonly label: string }[];
    readonly faults: Readonly<Record<CountFault["code"] | "failed", string>>;
  };
}

const LINES = ["halfYear", "countedOn", "expected", "delivered", "errorsOpen", "points"] as const;

/** Types in a count; what cannot be is named at its field and nothing is kept. */
export function CountForm({ today, words }: CountFormProps) {
  const router = useRouter();
  const id = useId();
  const isReady = useIsReady();
  const [isBusy, setIsBusy] = useState(false);
  const [fault, setFault] = useState<CountFault | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const keep = async (form: HTMLFormElement) => {
    const read = readCount(new FormData(form));
    setHasFailed(false);
    if ("code" in read) return setFault(read);
    setFault(null);
    setIsBusy(true);
    try {
      await callApi("/api/v1/budget/registration-counts", { method: "POST", json: read });
      toast.success(words.done);
      form.reset();
      router.refresh();
    } catch {
      setHasFailed(true);
    } finally {
      setIsBusy(false);
    }
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void keep(event.currentTarget);
  };
  const faultOf = (name: CountFieldName) =>
    fault?.field === name ? words.faults[fault.code] : undefined;
  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-4 print:hidden" noValidate>
      <h3 className="font-serif text-body font-semibold">{words.title}</h3>
      <div className="grid grid-cols-2 gap-x-4 gap-y-3 md:grid-cols-4">
        <Field id={`${id}-domain`} label={words.fields.domain}>
          <select id={`${id}-domain`} name="domain" className={CONTROL_CLASSES}>
            {words.domains.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </Field>
        {LINES.map((name) => (
          <Field key={name} id={`${id}-${name}`} label={words.fields[name]} fault={faultOf(name)}>
            <TextInput
              id={`${id}-${name}`}
              name={name}
              {...(name === "countedOn"
                ? { type: "date", defaultValue: today, max: today }
                : { inputMode: name === "halfYear" ? "text" : "decimal", autoComplete: "off" })}
              {...(name === "halfYear" ? { placeholder: `${today.slice(0, 4)}-1` } : {})}
              aria-invalid={fault?.field === name ? true : undefined}
            />
          </Field>
        ))}
        <Field id={`${id}-source`} label={words.fields.source} fault={faultOf("source")}>
          <TextInput id={`${id}-source`} name="source" maxLength={200} />
        </Field>
      </div>
      {hasFailed ? (
        <p role="alert" className="text-small font-medium text-danger">
          {words.faults.failed}
        </p>
      ) : null}
      <div>
        <Button type="submit" disabled={isBusy || !isReady}>
          {words.submit}
        </Button>
      </div>
    </form>
  );
}
