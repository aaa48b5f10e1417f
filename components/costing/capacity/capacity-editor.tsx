"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Field } from "@/components/ui/field";
import { SelectMenu, type SelectOption } from "@/components/ui/select-menu";
import type { CapacityRuleDto } from "@/lib/contracts/api/costing-rules";
import type { CapacitySettings } from "@/lib/contracts/costing/settings";
import {
  readCapacityDraft,
  toCapacityDraft,
  type CapacityDraft,
} from "@/lib/view-models/costing/capacity-draft";
import type { PreviewBase } from "@/lib/view-models/costing/prepare-capacity-preview";
import { ConfirmBar } from "../confirm-bar";
import { useCall } from "../use-call";
import { CapacityPreview } from "./capacity-preview";
import { DeductionFields, type DeductionBlock } from "./deduction-fields";
import { PresenceFields } from "./presence-fields";
import { TypedField } from "./typed-field";

interface CapacityEditorProps {
  readonly path: string;
  readonly basedOn: number;
  readonly settings: CapacitySettings;
  readonly periods: readonly SelectOption[];
  readonly validFrom: string;
  readonly routes: readonly SelectOption[];
  readonly rosters: readonly SelectOption[];
  readonly reasons: readonly SelectOption[];
  readonly blocks: readonly DeductionBlock[];
  readonly ageLabels: Readonly<Record<string, string>>;
  readonly preview: PreviewBase;
}

/** Changes how the practical time of a resource follows; confirming makes a new version. */
export function CapacityEditor(props: CapacityEditorProps) {
  const { path, basedOn, settings, routes, blocks, ageLabels } = props;
  const t = useTranslations("costing-actions");
  const separator = useLocale() === "en" ? "." : ",";
  const write = (amount: number) => String(amount).replace(".", separator);
  const [draft, setDraft] = useState(() => toCapacityDraft(settings, write));
  const { call, isBusy } = useCall();
  const change = (part: Partial<CapacityDraft>) => setDraft({ ...draft, ...part });
  const read = readCapacityDraft(draft);
  const faults = "faults" in read ? read.faults : [];
  const save = async (validFrom: string, reason: string) => {
    if ("faults" in read) return;
    const json: CapacityRuleDto = { basedOn, validFrom, reason, settings: read.settings };
    const saved = await call<{ version: number; changedResources: string[] }>(path, {
      method: "PUT",
      json,
    });
    if (!saved) return;
    toast.success(
      t("form.saved", { version: saved.version, count: saved.changedResources.length }),
    );
  };
  return (
    <div className="flex flex-col gap-6">
      <div className="grid gap-4 sm:grid-cols-3">
        <Field id="capacity-route" label={t("capacity.route")}>
          <SelectMenu
            label={t("capacity.route")}
            look="field"
            options={routes}
            selected={draft.route}
            onSelect={(key) => change({ route: key as CapacityDraft["route"] })}
          />
        </Field>
        <RouteField draft={draft} faults={faults} onChange={change} />
      </div>
      {draft.route === "deductions" ? (
        <DeductionFields
          rows={draft.deductions}
          blocks={blocks}
          ageLabels={ageLabels}
          faults={faults}
          onChange={(deductions) => change({ deductions })}
        />
      ) : null}
      <CapacityPreview settings={"faults" in read ? null : read.settings} base={props.preview} />
      <PresenceFields
        draft={draft}
        rosters={props.rosters}
        reasons={props.reasons}
        faults={faults}
        onChange={change}
      />
      <ConfirmBar
        periods={props.periods}
        validFrom={props.validFrom}
        isReady={faults.length === 0}
        isBusy={isBusy}
        onConfirm={(validFrom, reason) => void save(validFrom, reason)}
        onReset={() => setDraft(toCapacityDraft(settings, write))}
      />
    </div>
  );
}

interface RouteFieldProps {
  readonly draft: CapacityDraft;
  readonly faults: readonly string[];
  readonly onChange: (part: Partial<CapacityDraft>) => void;
}

/** The figures that the chosen route needs beside the rows. */
function RouteField({ draft, faults, onChange }: RouteFieldProps) {
  const t = useTranslations("costing-actions.capacity");
  const own = { percentage: "practicalShare", typed: "typedHours" } as const;
  const key = draft.route === "percentage" || draft.route === "typed" ? own[draft.route] : null;
  const names = [
    ...(draft.route === "delivered" ? [] : ["contractHours" as const]),
    ...(key ? [key] : []),
  ];
  return names.map((name) => (
    <TypedField
      key={name}
      id={`capacity-${name}`}
      label={t(name)}
      value={draft[name]}
      isFaulty={faults.includes(name)}
      onChange={(text) => onChange({ [name]: text })}
    />
  ));
}
