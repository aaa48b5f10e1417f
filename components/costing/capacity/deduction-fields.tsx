"use client";

import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { SelectMenu, type SelectOption } from "@/components/ui/select-menu";
import { TextInput } from "@/components/ui/text-input";
import type { DeductionDraft } from "@/lib/view-models/costing/capacity-draft";

/** A building block that can be added, with what it starts from. */
export interface DeductionBlock extends SelectOption {
  readonly start: DeductionDraft;
}

interface DeductionFieldsProps {
  readonly rows: readonly DeductionDraft[];
  readonly blocks: readonly DeductionBlock[];
  readonly ageLabels: Readonly<Record<string, string>>;
  readonly faults: readonly string[];
  readonly onChange: (rows: readonly DeductionDraft[]) => void;
}

/** The rows that melt contract hours down; their order matters. */
export function DeductionFields(props: DeductionFieldsProps) {
  const { rows, blocks, ageLabels, faults, onChange } = props;
  const t = useTranslations("costing-actions");
  const change = (place: number, row: DeductionDraft) =>
    onChange(rows.map((one, index) => (index === place ? row : one)));
  const move = (place: number, by: number) => {
    const moved = [...rows];
    const [row] = moved.splice(place, 1);
    if (row) moved.splice(place + by, 0, row);
    onChange(moved);
  };
  const unused = blocks.filter(({ key }) => !rows.some(({ code }) => code === key));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 text-small font-semibold">{t("capacity.deductions")}</legend>
      {rows.map((row, place) => (
        <div
          key={row.code}
          className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-hairline pb-2"
        >
          <span className="min-w-44 flex-1 text-small">
            {blocks.find(({ key }) => key === row.code)?.label ?? row.code}
          </span>
          <AmountFields
            row={row}
            ageLabels={ageLabels}
            isFaulty={faults.includes(`deductions/${place}`)}
            onChange={(next) => change(place, next)}
          />
          <span className="flex">
            <IconButton
              label={t("form.up")}
              isDisabled={place === 0}
              onPress={() => move(place, -1)}
            >
              <ArrowUp aria-hidden="true" size={15} />
            </IconButton>
            <IconButton
              label={t("form.down")}
              isDisabled={place === rows.length - 1}
              onPress={() => move(place, 1)}
            >
              <ArrowDown aria-hidden="true" size={15} />
            </IconButton>
            <IconButton
              label={t("form.remove")}
              onPress={() => onChange(rows.filter((_, index) => index !== place))}
            >
              <X aria-hidden="true" size={15} />
            </IconButton>
          </span>
        </div>
      ))}
      {unused.length > 0 ? (
        <div className="max-w-80">
          <SelectMenu
            label={t("capacity.addRow")}
            prefix={`${t("form.add")}:`}
            options={unused}
            selected=""
            onSelect={(key) => {
              const block = unused.find((one) => one.key === key);
              if (block) onChange([...rows, block.start]);
            }}
          />
        </div>
      ) : null}
    </fieldset>
  );
}

interface IconButtonProps {
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function IconButton({ label, isDisabled = false, onPress, children }: IconButtonProps) {
  return (
    <Button variant="quiet" size="small" aria-label={label} disabled={isDisabled} onClick={onPress}>
      {children}
    </Button>
  );
}

interface AmountFieldsProps {
  readonly row: DeductionDraft;
  readonly ageLabels: Readonly<Record<string, string>>;
  readonly isFaulty: boolean;
  readonly onChange: (row: DeductionDraft) => void;
}

function AmountFields({ row, ageLabels, isFaulty, onChange }: AmountFieldsProps) {
  const t = useTranslations("costing-actions.capacity");
  const shared = {
    inputMode: "decimal",
    "aria-invalid": isFaulty,
    className: "max-w-24 text-right",
  } as const;
  if (row.kind !== "age-mix") {
    return (
      <span className="flex items-center gap-2 text-small">
        <TextInput
          {...shared}
          aria-label={t(row.kind === "hours" ? "hours" : "percent")}
          value={row.amount}
          onChange={(event) => onChange({ ...row, amount: event.target.value })}
        />
        {t(row.kind === "hours" ? "hours" : "percent")}
      </span>
    );
  }
  return (
    <span className="flex flex-wrap gap-3 text-small">
      {row.classes.map((age, place) => (
        <label key={age.code} className="flex items-center gap-1.5">
          {ageLabels[age.code] ?? age.code}
          <TextInput
            {...shared}
            value={age.amount}
            onChange={(event) =>
              onChange({
                ...row,
                classes: row.classes.map((one, index) =>
                  index === place ? { ...one, amount: event.target.value } : one,
                ),
              })
            }
          />
          %
        </label>
      ))}
    </span>
  );
}
