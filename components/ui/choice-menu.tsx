import { Link } from "@/lib/i18n/navigation";

export interface Choice {
  readonly key: string;
  readonly label: string;
  /** Address without language prefix. */
  readonly href: string;
}

interface ChoiceMenuProps {
  readonly label: string;
  readonly options: readonly Choice[];
  readonly selected: string;
}

/** One choice out of many, each an address of its own; opens without a script. */
export function ChoiceMenu({ label, options, selected }: ChoiceMenuProps) {
  return (
    <details className="relative max-w-full text-small">
      <summary className="min-h-9 cursor-pointer rounded-md border border-rule bg-card px-3.5 leading-9">
        {label}: {options.find(({ key }) => key === selected)?.label}
      </summary>
      <ul className="absolute z-10 max-h-80 min-w-56 overflow-y-auto rounded-md border border-rule bg-card py-1">
        {options.map((choice) => (
          <li key={choice.key}>
            <Link
              href={choice.href}
              className="block min-h-9 px-3 leading-9 hover:bg-accent-soft"
              aria-current={choice.key === selected ? "true" : undefined}
            >
              {choice.label}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
