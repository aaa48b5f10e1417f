import { joinClasses } from "@/components/ui/join-classes";

interface RadioRowProps {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly { readonly key: string; readonly label: string }[];
  readonly selected: string;
  readonly onSelect: (key: string) => void;
}

/** Two to four choices side by side that change the page at once. */
export function RadioRow({ name, legend, options, selected, onSelect }: RadioRowProps) {
  return (
    <fieldset>
      <legend className="eyebrow mb-2">{legend}</legend>
      <div className="inline-flex max-w-full flex-wrap overflow-hidden rounded-md border border-rule bg-card text-small">
        {options.map((option) => (
          <label
            key={option.key}
            className={joinClasses(
              "min-h-9 cursor-pointer px-3.5 leading-9 focus-within:outline-2 focus-within:outline-accent",
              option.key === selected
                ? "bg-accent font-semibold text-on-accent"
                : "hover:bg-accent-soft",
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.key}
              checked={option.key === selected}
              onChange={() => onSelect(option.key)}
              className="sr-only"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
