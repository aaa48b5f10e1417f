"use client";

import { parseAsString, useQueryState } from "nuqs";
import { useTransition } from "react";
import { RefreshingMark } from "@/components/ui/freshness-mark";
import { WHOLE } from "./whole";
import { SelectMenu, type SelectOption } from "@/components/ui/select-menu";

interface FilterMenuProps {
  /** Name in the address, e.g. "period". */
  readonly parameter: "period" | "compare" | "site" | "hospital";
  readonly label: string;
  readonly prefix?: string;
  readonly options: readonly SelectOption[];
  /** What the page shows when the address says nothing. */
  readonly selected: string;
}

/** A choice that lives in the address, so that a link in a mail opens the same view. */
export function FilterMenu({ parameter, label, prefix, options, selected }: FilterMenuProps) {
  const [isPending, startTransition] = useTransition();
  const [, setChosen] = useQueryState(
    parameter,
    parseAsString.withOptions({ shallow: false, history: "push", startTransition }),
  );
  return (
    <span aria-busy={isPending} className="inline-flex min-w-0 items-center gap-2">
      <SelectMenu
        label={label}
        {...(prefix ? { prefix } : {})}
        options={options}
        selected={selected}
        onSelect={(key) => void setChosen(key === WHOLE ? null : key)}
      />
      {isPending ? <RefreshingMark /> : null}
    </span>
  );
}
