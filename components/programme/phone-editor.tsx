"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { useCall } from "./use-call";

interface PhoneEditorProps {
  readonly phone: string | null;
  readonly pattern: string;
  readonly query: string;
}

/** Changes the number that the form tells patients to call; empty takes it away. */
export function PhoneEditor({ phone, pattern, query }: PhoneEditorProps) {
  const t = useTranslations("programme-actions");
  const { call, isBusy } = useCall();
  const [typed, setTyped] = useState(phone ?? "");
  const wanted = typed.trim() === "" ? null : typed.trim();
  const isPossible = wanted === null || new RegExp(`^${pattern}$`).test(wanted);
  const save = async () => {
    const json = { phone: wanted };
    const saved = await call(`/api/v1/programme/patient-phone${query}`, { method: "PUT", json });
    if (saved) toast.success(t(wanted === null ? "phone.removed" : "phone.saved"));
  };
  return (
    <form
      className="mt-2 flex flex-col items-start gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        id="patient-phone"
        label={t("phone.label")}
        hint={t("phone.hint")}
        fault={isPossible ? undefined : t("phone.fault")}
      >
        <TextInput
          id="patient-phone"
          type="tel"
          autoComplete="off"
          maxLength={40}
          value={typed}
          aria-invalid={!isPossible}
          aria-describedby={`patient-phone-hint${isPossible ? "" : " patient-phone-fault"}`}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      <Button type="submit" disabled={isBusy || !isPossible || wanted === phone}>
        {isBusy ? t("busy") : t("phone.save")}
      </Button>
    </form>
  );
}
