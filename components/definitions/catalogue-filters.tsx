import { Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { CONTROL_CLASSES, TextInput } from "@/components/ui/text-input";
import type { DefinitionFilter } from "@/lib/view-models/definitions/filter-definitions";
import type { Writer } from "@/lib/view-models/writer";

interface Choice {
  readonly key: string;
  readonly label: string;
}

interface CatalogueFiltersProps {
  readonly filter: DefinitionFilter;
  readonly themes: readonly Choice[];
  readonly pathways: readonly Choice[];
  readonly states: readonly Choice[];
  readonly signings: readonly Choice[];
  /** Other parameters of the address that a search keeps. */
  readonly kept: Readonly<Record<string, string>>;
  readonly writer: Writer;
}

/** Search and choices of the dictionary; a plain form, so that it works without scripts. */
export function CatalogueFilters(props: CatalogueFiltersProps) {
  const { filter, themes, pathways, states, signings, kept, writer } = props;
  return (
    <form
      method="get"
      role="search"
      className="mt-4 grid grid-cols-1 items-end gap-3 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_1fr_1fr_auto] print:hidden"
    >
      {Object.entries(kept).map(([name, chosen]) => (
        <input key={name} type="hidden" name={name} value={chosen} />
      ))}
      <label className="flex flex-col gap-1.5 text-small font-semibold">
        {writer.text("definitions.search")}
        <TextInput
          type="search"
          name="q"
          defaultValue={filter.search ?? ""}
          placeholder={writer.text("definitions.searchHint")}
          className="font-normal"
        />
      </label>
      <Choose name="theme" choices={themes} chosen={filter.theme} writer={writer} />
      <Choose name="pathway" choices={pathways} chosen={filter.pathway} writer={writer} />
      <Choose name="state" choices={states} chosen={filter.state} writer={writer} />
      <Choose name="signing" choices={signings} chosen={filter.signing} writer={writer} />
      <Button type="submit" variant="primary" className="min-h-10">
        <Search aria-hidden="true" size={16} />
        {writer.text("definitions.show")}
      </Button>
    </form>
  );
}

interface ChooseProps {
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly chosen: string | null;
  readonly writer: Writer;
}

function Choose({ name, choices, chosen, writer }: ChooseProps) {
  return (
    <label className="flex min-w-0 flex-col gap-1.5 text-small font-semibold">
      {writer.text(`definitions.filter.${name}`)}
      <select name={name} defaultValue={chosen ?? ""} className={`${CONTROL_CLASSES} font-normal`}>
        <option value="">{writer.text("definitions.all")}</option>
        {choices.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
