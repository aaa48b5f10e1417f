import { ChoiceMenu, type Choice } from "@/components/ui/choice-menu";
import { Segmented } from "@/components/ui/segmented";
import type { Writer } from "@/lib/view-models/writer";

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
        <ChoiceMenu label={writer.text("indicators.ward")} options={wards} selected={ward} />
      ) : null}
    </div>
  );
}
