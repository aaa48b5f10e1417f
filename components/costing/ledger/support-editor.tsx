"use client";

import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectMenu, type SelectOption } from "@/components/ui/select-menu";
import { TextInput } from "@/components/ui/text-input";
import type { SupportDraft } from "@/lib/view-models/costing/allocation-draft";

interface SupportEditorProps {
  readonly support: SupportDraft;
  readonly place: number;
  readonly isLast: boolean;
  readonly names: Readonly<Record<string, string>>;
  readonly receivers: readonly string[];
  readonly drivers: readonly SelectOption[];
  readonly faults: readonly string[];
  readonly onChange: (support: SupportDraft) => void;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
}

/** One support centre: its place in the order, its driver, and what every centre takes of it. */
export function SupportEditor(props: SupportEditorProps) {
  const { support, place, isLast, names, receivers, drivers, faults, onChange } = props;
  const t = useTranslations("costing-actions.form");
  const { centre, driver, amounts } = support;
  const name = names[centre] ?? centre;
  const taken = Object.values(amounts).filter((typed) => typed.trim() !== "").length;
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
      <div className="min-w-0 flex-1 basis-80">
        <Disclosure summary={`${place + 1}. ${name} (${taken})`}>
          <div className="grid gap-x-6 gap-y-1.5 text-ink sm:grid-cols-2 lg:grid-cols-3">
            {receivers
              .filter((receiver) => receiver !== centre)
              .map((receiver) => (
                <label
                  key={receiver}
                  className="flex items-center justify-between gap-3 text-small"
                >
                  {names[receiver] ?? receiver}
                  <TextInput
                    inputMode="decimal"
                    className="max-w-24 text-right"
                    value={amounts[receiver] ?? ""}
                    aria-invalid={faults.includes(`${centre}/${receiver}`)}
                    onChange={(event) =>
                      onChange({
                        ...support,
                        amounts: { ...amounts, [receiver]: event.target.value },
                      })
                    }
                  />
                </label>
              ))}
          </div>
        </Disclosure>
      </div>
      <div className="flex items-center gap-1 pt-2">
        <SelectMenu
          label={name}
          options={drivers}
          selected={driver}
          onSelect={(key) => onChange({ ...support, driver: key as SupportDraft["driver"] })}
        />
        <Button
          variant="quiet"
          size="small"
          aria-label={`${t("up")}: ${name}`}
          disabled={place === 0}
          onClick={() => props.onMove(-1)}
        >
          <ArrowUp aria-hidden="true" size={15} />
        </Button>
        <Button
          variant="quiet"
          size="small"
          aria-label={`${t("down")}: ${name}`}
          disabled={isLast}
          onClick={() => props.onMove(1)}
        >
          <ArrowDown aria-hidden="true" size={15} />
        </Button>
        <Button
          variant="quiet"
          size="small"
          aria-label={`${t("remove")}: ${name}`}
          onClick={props.onRemove}
        >
          <X aria-hidden="true" size={15} />
        </Button>
      </div>
    </div>
  );
}
