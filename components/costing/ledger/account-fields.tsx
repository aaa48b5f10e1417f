"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectMenu, type SelectOption } from "@/components/ui/select-menu";
import { TextInput } from "@/components/ui/text-input";
import type { AllocationDraft } from "@/lib/view-models/costing/allocation-draft";

type AccountRule = AllocationDraft["accounts"][number];

interface AccountFieldsProps {
  readonly accounts: readonly AccountRule[];
  readonly treatments: readonly SelectOption[];
  readonly onChange: (accounts: AccountRule[]) => void;
}

/** What accounts are to costing, by their first digits; the longest that fits holds. */
export function AccountFields({ accounts, treatments, onChange }: AccountFieldsProps) {
  const t = useTranslations("costing-actions");
  const [prefix, setPrefix] = useState("");
  const isNew = /^\d{1,8}$/.test(prefix) && !accounts.some((rule) => rule.prefix === prefix);
  const add = () => {
    onChange([...accounts, { prefix, treatment: "out-of-scope" }]);
    setPrefix("");
  };
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-small font-semibold">{t("allocation.accounts")}</legend>
      <p className="text-small text-muted">{t("allocation.accountsHint")}</p>
      {accounts.map((rule) => (
        <div key={rule.prefix} className="flex items-center gap-3 text-small">
          <span className="w-24 font-medium">{rule.prefix}…</span>
          <SelectMenu
            label={rule.prefix}
            options={treatments}
            selected={rule.treatment}
            onSelect={(key) =>
              onChange(
                accounts.map((one) =>
                  one.prefix === rule.prefix
                    ? { ...one, treatment: key as AccountRule["treatment"] }
                    : one,
                ),
              )
            }
          />
          <Button
            variant="quiet"
            size="small"
            aria-label={`${t("form.remove")}: ${rule.prefix}`}
            onClick={() => onChange(accounts.filter((one) => one.prefix !== rule.prefix))}
          >
            <X aria-hidden="true" size={15} />
          </Button>
        </div>
      ))}
      <div className="flex items-center gap-3">
        <TextInput
          aria-label={t("allocation.account")}
          placeholder={t("allocation.account")}
          inputMode="numeric"
          className="max-w-40"
          value={prefix}
          onChange={(event) => setPrefix(event.target.value)}
        />
        <Button size="small" disabled={!isNew} onClick={add}>
          {t("form.add")}
        </Button>
      </div>
    </fieldset>
  );
}
