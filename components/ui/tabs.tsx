import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";

export interface TabPart {
  readonly key: string;
  readonly label: ReactNode;
  readonly panel: ReactNode;
}

interface TabsProps {
  readonly label: string;
  readonly parts: readonly TabPart[];
  /** Beside the tabs, at the right. */
  readonly aside?: ReactNode;
  readonly className?: string;
}

/** One place, several views of it. The first part shows first. */
export function Tabs({ label, parts, aside, className }: TabsProps) {
  return (
    <Base.Root defaultValue={parts[0]?.key ?? null} className={className}>
      <div className="flex min-w-0 flex-wrap items-end justify-between gap-x-4 border-b border-hairline print:hidden">
        <Base.List aria-label={label} className="flex max-w-full gap-5 overflow-x-auto">
          {parts.map((part) => (
            <Base.Tab
              key={part.key}
              value={part.key}
              className="-mb-px min-h-9 shrink-0 border-b-2 whitespace-nowrap border-transparent text-small text-muted hover:text-ink data-active:border-accent data-active:font-semibold data-active:text-ink"
            >
              {part.label}
            </Base.Tab>
          ))}
        </Base.List>
        {aside}
      </div>
      {parts.map((part) => (
        <Base.Panel key={part.key} value={part.key} className="pt-4 outline-offset-4">
          {part.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
