"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { SelectMenu, type SelectOption } from "@/components/ui/select-menu";
import { TextInput } from "@/components/ui/text-input";

interface ConfirmBarProps {
  readonly periods: readonly SelectOption[];
  readonly validFrom: string;
  readonly isReady: boolean;
  readonly isBusy: boolean;
  readonly onConfirm: (validFrom: string, reason: string) => void;
  readonly onReset: () => void;
}

/** From when a change of rules holds and why; without a reason nothing is saved. */
export function ConfirmBar(props: ConfirmBarProps) {
  const { periods, isReady, isBusy, onConfirm, onReset } = props;
  const t = useTranslations("costing-actions.form");
  const [validFrom, setValidFrom] = useState(props.validFrom);
  const [reason, setReason] = useState("");
  const canSave = isReady && !isBusy && reason.trim().length >= 3;
  return (
    <form
      className="grid items-start gap-4 border-t border-rule pt-4 sm:grid-cols-[14rem_1fr]"
      onSubmit={(event) => {
        event.preventDefault();
        onConfirm(validFrom, reason.trim());
      }}
    >
      <Field id="rule-from" label={t("validFrom")}>
        <SelectMenu
          label={t("validFrom")}
          look="field"
          options={periods}
          selected={validFrom}
          onSelect={setValidFrom}
        />
      </Field>
      <Field id="rule-reason" label={t("reason")} hint={t("reasonHint")}>
        <TextInput
          id="rule-reason"
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <div className="flex flex-wrap gap-3 sm:col-span-2">
        <Button type="submit" variant="primary" disabled={!canSave}>
          {isBusy ? t("busy") : t("save")}
        </Button>
        <Button variant="quiet" onClick={onReset}>
          {t("reset")}
        </Button>
      </div>
    </form>
  );
}
