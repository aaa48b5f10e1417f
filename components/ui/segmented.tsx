import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";
import { Link } from "@/lib/i18n/navigation";

interface SegmentedProps {
  readonly label: string;
  readonly options: readonly {
    readonly key: string;
    readonly label: ReactNode;
    readonly href: string;
  }[];
  readonly selected: string;
}

/** Two to four choices side by side, each a link, so that the choice lives in the address. */
export function Segmented({ label, options, selected }: SegmentedProps) {
  return (
    <nav
      aria-label={label}
      className="inline-flex max-w-full overflow-x-auto rounded-md border border-rule bg-card text-small"
    >
      {options.map((option) => (
        <Link
          key={option.key}
          href={option.href}
          scroll={false}
          aria-current={option.key === selected ? "true" : undefined}
          className={joinClasses(
            "min-h-9 shrink-0 border-l border-rule px-3.5 leading-9 whitespace-nowrap first:border-l-0",
            option.key === selected
              ? "bg-accent font-semibold text-on-accent"
              : "hover:bg-accent-soft",
          )}
        >
          {option.label}
        </Link>
      ))}
    </nav>
  );
}
