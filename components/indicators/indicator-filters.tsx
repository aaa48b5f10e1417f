import { Segmented } from "@/components/ui/segmented";
import type { Writer } from "@/lib/view-models/writer";

interface Choice {
  readonly key: string;
  readonly label: string;
  readonly href: string;
}

interface IndicatorFiltersProps {
  readonly pathways: readonly Choice[];
  readonly pathway: string;
  readonly wards: readonly Choice[];
  /** Empty for the whole hospital. */
  readonly ward: string;
  readonly writer: Writer;
}

/** Which pathway, and which ward of it; each choice is an address of its own. */
export function IndicatorFilters(props: IndicatorFiltersProps) {
  const { pathways, pathway, wards, ward, writer } = props;
  return (
    <div className="flex flex-wrap gap-3 pt-4 print:hidden">
      {pathways.length > 1 ? (
        <Segmented
          label={writer.text("indicators.choosePathway")}
          options={pathways}
          selected={pathway}
        />
      ) : null}
      {wards.length > 2 ? (
        <details className="relative text-small">
          <summary className="min-h-9 cursor-pointer rounded-md border border-rule bg-card px-3.5 leading-9">
            {writer.text("indicators.ward")}: {wards.find(({ key }) => key === ward)?.label}
          </summary>
          <ul className="absolute z-10 max-h-80 min-w-56 overflow-y-auto rounded-md border border-rule bg-card py-1">
            {wards.map((choice) => (
              <li key={choice.key}>
                <a
                  href={choice.href}
                  className="block min-h-9 px-3 leading-9 hover:bg-accent-soft"
                  aria-current={choice.key === ward ? "true" : undefined}
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
