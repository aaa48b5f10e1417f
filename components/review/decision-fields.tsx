"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { SelectMenu } from "@/components/ui/select-menu";
import { CONTROL_CLASSES, TextInput } from "@/components/ui/text-input";
import type { Draft } from "./use-draft";

interface DecisionFieldsProps {
  readonly draft: Draft;
  readonly change: (changes: Partial<Draft>) => void;
  readonly indicators: readonly { readonly code: string; readonly name: string }[];
}

const LONGEST_TEXT = 2_000;

/** What is decided, by whom, until when, and on which figure it will show. */
export function DecisionFields({ draft, change, indicators }: DecisionFieldsProps) {
  const t = useTranslations("decision");
  return (
    <>
      <Field id="decision-text" label={t("decisionText")}>
        <textarea
          id="decision-text"
          rows={4}
          maxLength={LONGEST_TEXT}
          className={`${CONTROL_CLASSES} py-2`}
          value={draft.text}
          onChange={(event) => change({ text: event.target.value })}
        />
      </Field>
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <Field id="decision-owner" label={t("owner")}>
          <TextInput
            id="decision-owner"
            autoComplete="off"
            value={draft.owner}
            onChange={(event) => change({ owner: event.target.value })}
          />
        </Field>
        <Field id="decision-due" label={t("dueOn")}>
          <TextInput
            id="decision-due"
            type="date"
            value={draft.dueOn}
            onChange={(event) => change({ dueOn: event.target.value })}
          />
        </Field>
      </div>
      <div className="flex flex-col gap-1.5">
        <span className="text-small font-semibold">{t("followUp")}</span>
        <SelectMenu
          look="field"
          label={t("followUp")}
          selected={draft.indicatorCode}
          onSelect={(indicatorCode) => change({ indicatorCode })}
          options={[
            { key: "", label: t("noFollowUp") },
            ...indicators.map(({ code, name }) => ({ key: code, label: name })),
          ]}
        />
      </div>
    </>
  );
}
