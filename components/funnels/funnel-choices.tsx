import { Segmented } from "@/components/ui/segmented";
import type { Writer } from "@/lib/view-models/writer";

interface Choice {
  readonly key: string;
  readonly label: string;
  readonly href: string;
}

/** One thing to choose, with an address for every choice. */
export interface ChoiceList {
  readonly key: "choosePathway" | "chooseGrouping" | "chooseVariant";
  readonly options: readonly Choice[];
  readonly selected: string;
}

interface FunnelChoicesProps {
  readonly lists: readonly ChoiceList[];
  readonly indicators: readonly Choice[];
  readonly indicator: string;
  readonly writer: Writer;
}

/** What is compared, of which pathway, by which indicator; each choice is an address of its own. */
export function FunnelChoices({ lists, indicators, indicator, writer }: FunnelChoicesProps) {
  const chosen = indicators.find(({ key }) => key === indicator);
  return (
    <div className="flex flex-wrap gap-3 pt-4 print:hidden">
      {lists
        .filter(({ options }) => options.length > 1)
        .map(({ key, options, selected }) => (
          <div key={key} className="max-w-full overflow-x-auto whitespace-nowrap">
            <Segmented
              label={writer.text(`funnels.${key}`)}
              options={options}
              selected={selected}
            />
          </div>
        ))}
      {indicators.length > 1 ? (
        <details className="relative max-w-full text-small">
          <summary className="min-h-9 cursor-pointer rounded-md border border-rule bg-card px-3.5 leading-9">
            {writer.text("funnels.indicator")}: {chosen?.label}
          </summary>
          <ul className="absolute z-10 max-h-80 min-w-56 overflow-y-auto rounded-md border border-rule bg-card py-1">
            {indicators.map((choice) => (
              <li key={choice.key}>
                <a
                  href={choice.href}
                  className="block min-h-9 px-3 leading-9 hover:bg-accent-soft"
                  aria-current={choice.key === indicator ? "true" : undefined}
                >
                  {choice.label}
                </a>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
