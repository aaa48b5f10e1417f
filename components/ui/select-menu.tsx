"use client";

import { Select } from "@base-ui/react/select";
import { Check, ChevronDown } from "lucide-react";
import { joinClasses } from "./join-classes";

export interface SelectOption {
  readonly key: string;
  readonly label: string;
}

interface SelectMenuProps {
  /** What is chosen here, for who cannot see it. */
  readonly label: string;
  /** Written before the choice on the pill, e.g. "vergelijk:". */
  readonly prefix?: string;
  readonly options: readonly SelectOption[];
  readonly selected: string;
  readonly onSelect: (key: string) => void;
  readonly look?: "pill" | "field";
  readonly name?: string;
}

const LOOKS = {
  pill: "rounded-full border border-rule bg-card px-3.5 min-h-9 text-small hover:border-control",
  field: "w-full justify-between rounded-md border border-control bg-card px-3 min-h-10 text-body",
};

/** A choice out of a short list, as a pill in a bar or as a field in a form. */
export function SelectMenu(props: SelectMenuProps) {
  const { label, prefix, options, selected, onSelect, look = "pill", name } = props;
  const items = options.map((option) => ({ value: option.key, label: option.label }));
  const current = options.find((option) => option.key === selected);
  return (
    <Select.Root
      items={items}
      value={selected}
      onValueChange={(key) => onSelect(key ?? "")}
      name={name}
    >
      <Select.Trigger
        aria-label={`${prefix ?? `${label}:`} ${current?.label ?? ""}`}
        className={joinClasses("inline-flex max-w-full items-center gap-1.5", LOOKS[look])}
      >
        <span className="flex min-w-0 gap-1">
          {prefix ? <span className="text-muted">{prefix}</span> : null}
          <span className="truncate">
            <Select.Value />
          </span>
        </span>
        <ChevronDown aria-hidden="true" size={14} className="shrink-0 text-muted" />
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner sideOffset={6} alignItemWithTrigger={false} className="z-50">
          <Select.Popup className="max-h-80 min-w-(--anchor-width) overflow-y-auto rounded-md border border-rule bg-card py-1 text-small">
            {options.map((option) => (
              <Select.Item
                key={option.key}
                value={option.key}
                className="flex min-h-9 cursor-pointer items-center gap-2 px-3 outline-none data-highlighted:bg-accent-soft data-selected:font-semibold"
              >
                <span className="w-4 shrink-0">
                  <Select.ItemIndicator>
                    <Check aria-hidden="true" size={14} />
                  </Select.ItemIndicator>
                </span>
                <Select.ItemText>{option.label}</Select.ItemText>
              </Select.Item>
            ))}
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  );
}
