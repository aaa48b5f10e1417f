"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { SelectMenu, type SelectOption } from "@/components/ui/select-menu";
import type { CapacityDraft } from "@/lib/view-models/costing/capacity-draft";
import { TypedField } from "./typed-field";

interface PresenceFieldsProps {
  readonly draft: CapacityDraft;
  readonly rosters: readonly SelectOption[];
  readonly reasons: readonly SelectOption[];
  readonly faults: readonly string[];
  readonly onChange: (change: Partial<CapacityDraft>) => void;
}

type TypedKey = Exclude<keyof CapacityDraft, "deductions" | "route" | "roster">;

const MINIMA = ["minimumDay", "minimumEvening", "minimumNight"] as const;

/** When the resource is there, who must be there anyway, why time is idle, and what was printed. */
export function PresenceFields({ draft, rosters, reasons, faults, onChange }: PresenceFieldsProps) {
  const t = useTranslations("costing-actions.capacity");
  const typed = (key: TypedKey, isText = false) => (
    <TypedField
      id={`capacity-${key}`}
      label={t(key)}
      value={draft[key]}
      isText={isText}
      isFaulty={faults.includes(key)}
      onChange={(text) => onChange({ [key]: text })}
    />
  );
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <Field id="capacity-roster" label={t("roster")}>
        <SelectMenu
          label={t("roster")}
          look="field"
          options={rosters}
          selected={draft.roster}
          onSelect={(key) => onChange({ roster: key as CapacityDraft["roster"] })}
        />
      </Field>
      <Field id="capacity-reason" label={t("idleReason")}>
        <SelectMenu
          label={t("idleReason")}
          look="field"
          options={reasons}
          selected={draft.idleReason}
          onSelect={(key) => onChange({ idleReason: key })}
        />
      </Field>
      {typed("idleNote", true)}
      {MINIMA.map((key) => (
        <div key={key}>{typed(key)}</div>
      ))}
      {typed("siteCode", true)}
      {typed("statedRate")}
      {typed("statedSource", true)}
    </div>
  );
}
