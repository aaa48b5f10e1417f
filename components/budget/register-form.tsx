"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import { CONTROL_CLASSES, TextInput } from "@/components/ui/text-input";
import type { Register, RegisterField } from "@/lib/contracts/budget/registers";
import { writeCentsField } from "@/lib/view-models/budget/letter-text";
import { readTypedCents, readTypedNumber } from "@/lib/view-models/budget/read-typed-number";
import { FailureList } from "./failure-list";
import { useBudgetCall } from "./use-budget-call";

interface RegisterFormProps {
  readonly register: Register;
  readonly fields: readonly RegisterField[];
  readonly labels: Readonly<Record<string, string>>;
  readonly start: Readonly<Record<string, string | number | null>>;
  /** The row that is changed; null for a new one. */
  readonly row: { readonly id: string; readonly revision: number } | null;
  readonly query: string;
}

type Typed = Readonly<Record<string, string>>;

function write(field: RegisterField, amount: string | number | null): string {
  if (amount === null) return field.isRequired ? (field.choices?.[0] ?? "") : "";
  if (typeof amount === "string") return amount;
  return field.kind === "money" ? writeCentsField(amount) : String(amount).replace(".", ",");
}

/** What a field says; undefined when it cannot be read. */
function read(field: RegisterField, typed: string): string | number | null | undefined {
  const text = typed.trim();
  if (text === "") return field.isRequired ? undefined : null;
  if (field.kind === "money") return readTypedCents(text) ?? undefined;
  if (field.kind === "number") return readTypedNumber(text) ?? undefined;
  return text;
}

/** One row of a register, field by field. */
export function RegisterForm({ register, fields, labels, start, row, query }: RegisterFormProps) {
  const t = useTranslations("budget-actions");
  const { call, isBusy, failures, refuse } = useBudgetCall();
  const empty = Object.fromEntries(
    fields.map((field) => [field.name, write(field, start[field.name] ?? null)]),
  );
  const [typed, setTyped] = useState<Typed>(empty);
  const save = async () => {
    const wrong = fields.filter((field) => read(field, typed[field.name] ?? "") === undefined);
    if (wrong.length > 0) {
      return refuse(wrong.map(({ name }) => t("fault.field", { place: labels[name] ?? name })));
    }
    const values = Object.fromEntries(
      fields.map((field) => [field.name, read(field, typed[field.name] ?? "") ?? null]),
    );
    const contents = { register, ...values };
    const base = "/api/v1/budget/register-rows";
    const saved =
      row === null
        ? await call(`${base}${query}`, { method: "POST", json: contents })
        : await call(`${base}/${row.id}${query}`, {
            method: "PUT",
            json: { revision: row.revision, contents },
          });
    if (!saved) return;
    toast.success(t("register.saved"));
    if (row === null) setTyped(empty);
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {fields.map((field) => (
        <RegisterControl
          key={field.name}
          id={`${row?.id ?? "new"}-${field.name}`}
          field={field}
          labels={labels}
          typed={typed[field.name] ?? ""}
          onType={(text) => setTyped((now) => ({ ...now, [field.name]: text }))}
        />
      ))}
      <FailureList sentences={failures} />
      <div>
        <Button type="submit" variant="primary" disabled={isBusy}>
          {t("register.save")}
        </Button>
      </div>
    </form>
  );
}

interface RegisterControlProps {
  readonly id: string;
  readonly field: RegisterField;
  readonly labels: Readonly<Record<string, string>>;
  readonly typed: string;
  readonly onType: (text: string) => void;
}

const INPUT_MODES = { money: "decimal", number: "decimal" } as const;

function RegisterControl({ id, field, labels, typed, onType }: RegisterControlProps) {
  const { name, kind, isRequired, choices } = field;
  const shared = { id, required: isRequired, value: typed };
  const label = `${labels[name] ?? name}${kind === "money" ? " (€)" : ""}`;
  return (
    <Field id={id} label={label}>
      {choices ? (
        <NativeSelect
          {...shared}
          className="min-h-10"
          onChange={(event) => onType(event.target.value)}
        >
          {choices.map((one) => (
            <option key={one} value={one}>
              {labels[`${name}.${one}`] ?? one}
            </option>
          ))}
        </NativeSelect>
      ) : kind === "longText" ? (
        <textarea
          {...shared}
          rows={2}
          maxLength={1000}
          className={`${CONTROL_CLASSES} py-2`}
          onChange={(event) => onType(event.target.value)}
        />
      ) : (
        <TextInput
          {...shared}
          type={kind === "date" ? "date" : "text"}
          inputMode={kind === "money" || kind === "number" ? INPUT_MODES[kind] : undefined}
          maxLength={200}
          onChange={(event) => onType(event.target.value)}
        />
      )}
    </Field>
  );
}
