"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Field } from "@/components/ui/field";
import { SelectMenu, type SelectOption } from "@/components/ui/select-menu";
import type { AllocationRulesDto } from "@/lib/contracts/api/costing-rules";
import type { AllocationSettings } from "@/lib/contracts/costing/settings";
import {
  readAllocationDraft,
  toAllocationDraft,
  type AllocationDraft,
  type SupportDraft,
} from "@/lib/view-models/costing/allocation-draft";
import { ConfirmBar } from "../confirm-bar";
import { useCall } from "../use-call";
import { AccountFields } from "./account-fields";
import { SupportEditor } from "./support-editor";

interface AllocationEditorProps {
  readonly path: string;
  readonly basedOn: number;
  readonly settings: AllocationSettings | null;
  readonly periods: readonly SelectOption[];
  readonly validFrom: string;
  readonly methods: readonly SelectOption[];
  readonly drivers: readonly SelectOption[];
  readonly treatments: readonly SelectOption[];
  /** Centres that can become support: of the ledger, without resources. */
  readonly candidates: readonly SelectOption[];
  /** Centres with resources. */
  readonly receivers: readonly string[];
  readonly names: Readonly<Record<string, string>>;
}

/** Changes how support reaches the resources; confirming makes a new version. */
export function AllocationEditor(props: AllocationEditorProps) {
  const { path, basedOn, settings } = props;
  const t = useTranslations("costing-actions");
  const separator = useLocale() === "en" ? "." : ",";
  const write = (amount: number) => String(amount).replace(".", separator);
  const [draft, setDraft] = useState(() => toAllocationDraft(settings, write));
  const { call, isBusy } = useCall();
  const change = (part: Partial<AllocationDraft>) => setDraft({ ...draft, ...part });
  const read = readAllocationDraft(draft);
  const save = async (validFrom: string, reason: string) => {
    if ("faults" in read) return;
    const json: AllocationRulesDto = { basedOn, validFrom, reason, settings: read.settings };
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
      <div className="max-w-80">
        <Field id="allocation-method" label={t("allocation.method")}>
          <SelectMenu
            label={t("allocation.method")}
            look="field"
            options={props.methods}
            selected={draft.method}
            onSelect={(key) => change({ method: key as AllocationDraft["method"] })}
          />
        </Field>
      </div>
      <SupportFields
        {...props}
        supports={draft.supports}
        faults={"faults" in read ? read.faults : []}
        onChange={(supports) => change({ supports })}
      />
      <AccountFields
        accounts={draft.accounts}
        treatments={props.treatments}
        onChange={(accounts) => change({ accounts })}
      />
      <ConfirmBar
        periods={props.periods}
        validFrom={props.validFrom}
        isReady={!("faults" in read)}
        isBusy={isBusy}
        onConfirm={(validFrom, reason) => void save(validFrom, reason)}
        onReset={() => setDraft(toAllocationDraft(settings, write))}
      />
    </div>
  );
}

interface SupportFieldsProps extends Pick<
  AllocationEditorProps,
  "candidates" | "receivers" | "names" | "drivers"
> {
  readonly supports: readonly SupportDraft[];
  readonly faults: readonly string[];
  readonly onChange: (supports: readonly SupportDraft[]) => void;
}

/** Every support centre in the order of step-down, and those that can be added. */
function SupportFields(props: SupportFieldsProps) {
  const { supports, candidates, receivers, names, drivers, faults, onChange } = props;
  const t = useTranslations("costing-actions");
  const keys = supports.map(({ centre }) => centre);
  const unused = candidates.filter(({ key }) => !keys.includes(key));
  const move = (place: number, by: number) => {
    const moved = [...supports];
    const [row] = moved.splice(place, 1);
    if (row) moved.splice(place + by, 0, row);
    onChange(moved);
  };
  return (
    <fieldset className="flex flex-col">
      <legend className="mb-1 text-small font-semibold">{t("allocation.supports")}</legend>
      <p className="text-small text-muted">{t("allocation.supportsHint")}</p>
      {supports.map((support, place) => (
        <SupportEditor
          key={support.centre}
          support={support}
          place={place}
          isLast={place === supports.length - 1}
          names={names}
          receivers={[...receivers, ...keys]}
          drivers={drivers}
          faults={faults}
          onChange={(next) => onChange(supports.map((one, at) => (at === place ? next : one)))}
          onMove={(by) => move(place, by)}
          onRemove={() => onChange(supports.filter((_, at) => at !== place))}
        />
      ))}
      {unused.length > 0 ? (
        <div className="pt-3">
          <SelectMenu
            label={t("allocation.addSupport")}
            prefix={`${t("form.add")}:`}
            options={unused}
            selected=""
            onSelect={(centre) => onChange([...supports, { centre, driver: "fte", amounts: {} }])}
          />
        </div>
      ) : null}
    </fieldset>
  );
}
