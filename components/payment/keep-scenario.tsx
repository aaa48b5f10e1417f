"use client";

import { useId, useState, type FormEvent } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { useIsReady } from "@/components/ui/use-is-ready";
import { useRouter } from "@/lib/i18n/navigation";
import { callApi } from "@/lib/queries/call-api";

interface KeepScenarioProps {
  readonly pathway: string;
  readonly terms: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<"label" | "submit" | "done" | "tooShort" | "failed", string>>;
}

const SHORTEST = 3;

/** Keeps the contract on the screen under a name. */
export function KeepScenario({ pathway, terms, words }: KeepScenarioProps) {
  const router = useRouter();
  const id = useId();
  const isReady = useIsReady();
  const [isBusy, setIsBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const keep = async (form: HTMLFormElement) => {
    const typed = new FormData(form).get("name");
    const name = typeof typed === "string" ? typed.trim() : "";
    if (name.length < SHORTEST) return setFault(words.tooShort);
    setIsBusy(true);
    setFault(null);
    try {
      await callApi("/api/v1/budget/payment-scenarios", {
        method: "POST",
        json: { name, pathway, terms },
      });
      toast.success(words.done);
      form.reset();
      router.refresh();
    } catch {
      setFault(words.failed);
    } finally {
      setIsBusy(false);
    }
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void keep(event.currentTarget);
  };
  return (
    <form onSubmit={onSubmit} className="flex flex-wrap items-end gap-3 print:hidden">
      <div className="min-w-0 grow basis-64">
        <Field id={id} label={words.label} fault={fault}>
          <TextInput id={id} name="name" maxLength={120} aria-describedby={`${id}-fault`} />
        </Field>
      </div>
      <Button type="submit" disabled={isBusy || !isReady}>
        {words.submit}
      </Button>
    </form>
  );
}
