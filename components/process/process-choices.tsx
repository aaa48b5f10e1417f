import { ChoiceMenu, type Choice } from "@/components/ui/choice-menu";
import { Segmented } from "@/components/ui/segmented";

/** One thing to choose, with an address for every choice. */
export interface ProcessChoiceList {
  readonly key: string;
  readonly label: string;
  readonly look: "menu" | "segments";
  readonly options: readonly Choice[];
  readonly selected: string;
}

/** What is looked at; each choice is an address of its own. One option is no choice. */
export function ProcessChoices({ lists }: { readonly lists: readonly ProcessChoiceList[] }) {
  return (
    <div className="flex flex-wrap gap-3 pt-4 print:hidden">
      {lists
        .filter(({ options }) => options.length > 1)
        .map(({ key, label, look, options, selected }) =>
          look === "menu" ? (
            <ChoiceMenu key={key} label={label} options={options} selected={selected} />
          ) : (
            <div key={key} className="max-w-full overflow-x-auto whitespace-nowrap">
              <Segmented label={label} options={options} selected={selected} />
            </div>
          ),
        )}
    </div>
  );
}
