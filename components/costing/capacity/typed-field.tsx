"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

interface TypedFieldProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly value: string;
  readonly isFaulty?: boolean;
  readonly isText?: boolean;
  readonly onChange: (text: string) => void;
}

/** A number or a few words to type; says so when a number is none. */
export function TypedField(props: TypedFieldProps) {
  const { id, label, hint, value, isFaulty = false, isText = false, onChange } = props;
  const t = useTranslations("costing-actions.form");
  return (
    <Field id={id} label={label} hint={hint} fault={isFaulty ? t("notANumber") : undefined}>
      <TextInput
        id={id}
        value={value}
        inputMode={isText ? "text" : "decimal"}
        aria-invalid={isFaulty}
        aria-describedby={isFaulty ? `${id}-fault` : undefined}
        className={isText ? undefined : "text-right"}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
