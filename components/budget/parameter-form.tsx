"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { NativeSelect } from "@/components/ui/native-select";
import { TextInput } from "@/components/ui/text-input";
import type { LetterContents } from "@/lib/contracts/budget/letter-draft";
import { formatterFor } from "@/lib/i18n/formatter";
import { readTypedNumber } from "@/lib/view-models/budget/read-typed-number";
import { FailureList } from "./failure-list";
import { useBudgetCall } from "./use-budget-call";

/** What the form begins with; a null amount is a figure that nobody gave yet. */
export interface ParameterStart {
  readonly amount: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly year: number;
  readonly grade: LetterContents["grade"];
  readonly source: string;
}

const GRADES = ["notified", "published", "claimed", "assumed", "illustration"] as const;
const FIGURES = ["amount", "low", "high"] as const;

const write = (figure: number | null): string =>
  figure === null ? "" : String(figure).replace(".", ",");

/** Empty is none; what cannot be read is undefined. */
const read = (typed: string): number | null | undefined =>
  typed.trim() === "" ? null : (readTypedNumber(typed) ?? undefined);

/** Value, range, unit, year, certainty and source of a figure. */
export function ParameterForm({
  path,
  start,
}: {
  readonly path: string;
  readonly start: ParameterStart;
}) {
  const t = useTranslations("budget-actions");
  const { number } = formatterFor(useLocale());
  const { call, isBusy, failures, refuse } = useBudgetCall();
  const [typed, setTyped] = useState({
    ...{ amount: write(start.amount), low: write(start.low), high: write(start.high) },
    ...{ unit: start.unit, year: String(start.year), grade: start.grade, source: start.source },
  });
  const change = (part: Partial<typeof typed>) => setTyped((now) => ({ ...now, ...part }));
  const save = async () => {
    const [amount, low, high] = FIGURES.map((name) => read(typed[name]));
    const wrong = FIGURES.filter((name) => read(typed[name]) === undefined);
    if (wrong.length > 0 || typeof amount !== "number") {
      const names = wrong.length > 0 ? wrong : (["amount"] as const);
      return refuse(
        names.map((name) => t("fault.amount-unread", { place: t(`parameter.${name}`) })),
      );
    }
    const { unit, grade, source } = typed;
    const json = { amount, low, high, unit, year: Number(typed.year), grade, source };
    if (await call(path, { method: "PUT", json })) toast.success(t("parameter.saved"));
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="grid gap-3 sm:grid-cols-3">
        {FIGURES.map((name) => {
          const figure = read(typed[name]);
          return (
            <Field
              key={name}
              id={`parameter-${name}`}
              label={t(`parameter.${name}`)}
              hint={
                typeof figure === "number"
                  ? t("parameter.understood", { amount: number(figure, "count") })
                  : undefined
              }
            >
              <TextInput
                id={`parameter-${name}`}
                inputMode="decimal"
                required={name === "amount"}
                value={typed[name]}
                aria-invalid={figure === undefined}
                onChange={(event) => change({ [name]: event.target.value })}
              />
            </Field>
          );
        })}
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        {(["unit", "year"] as const).map((name) => (
          <Field key={name} id={`parameter-${name}`} label={t(`parameter.${name}`)}>
            <TextInput
              id={`parameter-${name}`}
              required
              value={typed[name]}
              onChange={(event) => change({ [name]: event.target.value })}
            />
          </Field>
        ))}
      </div>
      <Field id="parameter-grade" label={t("parameter.grade")}>
        <NativeSelect
          id="parameter-grade"
          className="min-h-10"
          value={typed.grade}
          onChange={(event) => change({ grade: event.target.value as typeof typed.grade })}
        >
          {GRADES.map((grade) => (
            <option key={grade} value={grade}>
              {t(`grade.${grade}`)}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <Field id="parameter-source" label={t("parameter.source")} hint={t("parameter.sourceHint")}>
        <TextInput
          id="parameter-source"
          required
          minLength={3}
          maxLength={300}
          value={typed.source}
          onChange={(event) => change({ source: event.target.value })}
        />
      </Field>
      <FailureList sentences={failures} />
      <div>
        <Button type="submit" variant="primary" disabled={isBusy}>
          {t("parameter.save")}
        </Button>
      </div>
    </form>
  );
}
