import { useId } from "react";
import { joinClasses } from "@/components/ui/join-classes";
import { useWorkbench } from "./workbench-context";

interface ChoiceFieldProps {
  readonly label: string;
  readonly options: readonly { readonly key: string; readonly label: string }[];
  readonly selected: string;
  readonly onSelect: (key: string) => void;
  readonly isLabelHidden?: boolean;
  readonly className?: string;
}

/** A choice out of a few: the browser's own list, so that many of them on a page stay light. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { label, options, selected, onSelect, isLabelHidden = false, className } = props;
  const { isReadOnly } = useWorkbench();
  const id = useId();
  return (
    <div className={joinClasses("flex min-w-0 flex-col gap-1", className)}>
      <label
        htmlFor={id}
        className={isLabelHidden ? "sr-only" : "text-[0.75rem] leading-4 text-muted"}
      >
        {label}
      </label>
      <select
        id={id}
        value={selected}
        disabled={isReadOnly}
        onChange={(event) => onSelect(event.target.value)}
        className="min-h-9 w-full rounded-md border border-control bg-card px-2 text-small text-ink disabled:border-transparent disabled:bg-transparent disabled:px-0 disabled:opacity-100"
      >
        {options.map((option) => (
          <option key={option.key} value={option.key}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
