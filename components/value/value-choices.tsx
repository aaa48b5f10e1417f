import { ChoiceMenu } from "@/components/ui/choice-menu";
import { Segmented } from "@/components/ui/segmented";
import type { ValuePage, ValueGrouping } from "@/lib/contracts/steering/value";
import { writeOutcome, writeVariant } from "@/lib/view-models/value/write-group";
import type { Writer } from "@/lib/view-models/writer";

interface ValueChoicesProps {
  readonly page: ValuePage;
  readonly hrefOf: (change: Readonly<Record<string, string | null>>) => string;
  readonly writer: Writer;
}

const GROUPINGS: readonly ValueGrouping[] = ["variant", "period"];

/** Which outcome stands beside cost, for which groups, and with or without physicians. */
export function ValueChoices({ page, hrefOf, writer }: ValueChoicesProps) {
  const { choices, comparison } = page;
  const { grouping, variant, variants, isWithPhysicians, outcomes } = choices;
  return (
    <div className="flex flex-wrap gap-3 pt-4 print:hidden">
      {variants.length > 1 ? (
        <Segmented
          label={writer.text("value.choose.grouping")}
          selected={grouping}
          options={GROUPINGS.map((key) => ({
            key,
            label: writer.text(`value.by.${key}`),
            href: hrefOf({ by: key === "variant" ? null : key }),
          }))}
        />
      ) : null}
      {grouping === "period" && variants.length > 1 ? (
        <Segmented
          label={writer.text("value.choose.variant")}
          selected={variant ?? ""}
          options={["", ...variants].map((key) => ({
            key,
            label: key === "" ? writer.text("value.allVariants") : writeVariant(key, writer),
            href: hrefOf({ variant: key === "" ? null : key }),
          }))}
        />
      ) : null}
      {isWithPhysicians === null ? null : (
        <Segmented
          label={writer.text("costing.perspective")}
          selected={isWithPhysicians ? "with" : "without"}
          options={[
            { key: "with", label: writer.text("costing.with"), href: hrefOf({ physicians: null }) },
            {
              key: "without",
              label: writer.text("costing.without"),
              href: hrefOf({ physicians: "without" }),
            },
          ]}
        />
      )}
      {outcomes.length > 1 ? (
        <ChoiceMenu
          label={writer.text("value.choose.outcome")}
          selected={comparison?.outcome.key ?? ""}
          options={outcomes.map((outcome) => ({
            key: outcome.key,
            label: writeOutcome(outcome, writer),
            href: hrefOf({ outcome: outcome.key, threshold: null }),
          }))}
        />
      ) : null}
    </div>
  );
}
