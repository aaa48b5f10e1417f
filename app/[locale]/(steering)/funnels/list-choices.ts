import type { ChoiceList } from "@/components/funnels/funnel-choices";
import type { Choice } from "@/components/ui/choice-menu";
import type { FunnelComparison, FunnelPage } from "@/lib/contracts/steering/funnels";
import { prepareHref } from "@/lib/view-models/prepare-href";
import type { Writer } from "@/lib/view-models/writer";
import { keptView } from "../page-input";

/** Every choice of the page with its address; a choice keeps the others that still make sense. */
export function listChoices(page: FunnelPage, writer: Writer) {
  const { frame, grouping, groupings, definitions } = page;
  const view = keptView(frame);
  const now = chosenNow(page);
  const hrefOf = (change: Partial<typeof now>): string =>
    prepareHref("/funnels", view, { ...now, ...change });
  const lists: readonly ChoiceList[] = [
    {
      key: "choosePathway",
      selected: now.pathway ?? "",
      options: frame.pathways.map(({ code, name }) => ({
        key: code,
        label: writer.localised(name),
        href: hrefOf({ pathway: code, indicator: null, variant: null, model: null }),
      })),
    },
    {
      key: "chooseGrouping",
      selected: grouping,
      options: groupings.map((by) => ({
        key: by,
        label: writer.text(`funnels.grouping.${by}`),
        href: hrefOf({ by }),
      })),
    },
    {
      key: "chooseVariant",
      selected: now.variant ?? "all",
      options: variantsOf(page).map((variant) => ({
        key: variant,
        label:
          variant === "all"
            ? writer.text("funnels.allVariants")
            : writer.text(`pathways.variant.${variant}`),
        href: hrefOf({ variant, model: null }),
      })),
    },
  ];
  const indicators = definitions.map(({ code, name }) => ({
    key: code,
    label: writer.localised(name),
    href: hrefOf({ indicator: code, variant: null, model: null }),
  }));
  return { lists, indicators, models: listModels(page, writer, (model) => hrefOf({ model })) };
}

function listModels(
  { comparison }: FunnelPage,
  writer: Writer,
  hrefOf: (key: string) => string,
): readonly Choice[] {
  return (comparison?.models ?? []).map(({ key, title, version }) => ({
    key,
    label:
      title === null
        ? writer.text(`funnels.builtIn.${key}`)
        : writer.text("funnels.modelChoice", { title, version: version ?? "" }),
    href: hrefOf(key),
  }));
}

function chosenNow({ pathway, grouping, groupings, comparison }: FunnelPage) {
  return {
    pathway: pathway?.code ?? null,
    by: groupings.length > 1 ? grouping : null,
    indicator: comparison?.definition.code ?? null,
    variant: comparison?.variant ?? null,
    model: comparison ? chosenModel(comparison) : null,
  };
}

// The model that is taken unasked is not written into every address.
function chosenModel({ models, modelKey }: FunnelComparison): string | null {
  return models[0]?.key === modelKey ? null : modelKey;
}

function variantsOf({ comparison }: FunnelPage): readonly string[] {
  const variants = comparison?.variants ?? [];
  return variants.length > 1 ? ["all", ...variants] : [];
}
