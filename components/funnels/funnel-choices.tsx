import { ChoiceMenu, type Choice } from "@/components/ui/choice-menu";
import { Segmented } from "@/components/ui/segmented";
import type { Writer } from "@/lib/view-models/writer";

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
  /** Models that the adjusted side can rest on. */
  readonly models: readonly Choice[];
  readonly model: string;
  readonly writer: Writer;
}

/** What is compared, of which pathway, by which indicator; each choice is an address of its own. */
export function FunnelChoices(props: FunnelChoicesProps) {
  const { lists, indicators, indicator, models, model, writer } = props;
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
        <ChoiceMenu
          label={writer.text("funnels.indicator")}
          options={indicators}
          selected={indicator}
        />
      ) : null}
      {models.length > 1 ? (
        <ChoiceMenu label={writer.text("funnels.model")} options={models} selected={model} />
      ) : null}
    </div>
  );
}
