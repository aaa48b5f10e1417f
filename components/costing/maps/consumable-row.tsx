import { Trash2 } from "lucide-react";
import type { MapConsumable, MapStep } from "@/lib/engine/costing";
import { withRow, withStep } from "@/lib/view-models/costing/edit-map";
import type { WorkbenchLine } from "@/lib/view-models/costing/prepare-workbench";
import { ChoiceField } from "./choice-field";
import { IconButton } from "./icon-button";
import { LineFigures } from "./line-figures";
import { NumberField } from "./number-field";
import { useWorkbench } from "./workbench-context";

interface ConsumableRowProps {
  readonly step: MapStep;
  readonly use: MapConsumable;
  readonly line: WorkbenchLine | undefined;
}

const KINDS: readonly MapConsumable["kind"][] = [
  "implant",
  "medicine",
  "material",
  "blood",
  "other",
];
const SOURCES: readonly MapConsumable["source"][] = ["standard", "registered"];

/** An implant, medicine or material of a step, at its price. */
export function ConsumableRow({ step, use, line }: ConsumableRowProps) {
  const { document, change, t, isReadOnly } = useWorkbench();
  const put = (row: MapConsumable | null) => {
    const consumables = withRow(step.consumables, ({ useKey }) => useKey, use.useKey, row);
    change(withStep(document, step.stepKey, { consumables }));
  };
  return (
    <li
      data-use={use.useKey}
      className="flex flex-wrap items-start gap-x-3 gap-y-2 border-t border-hairline py-3"
    >
      <div className="min-w-40 flex-1 basis-44 pt-1 text-small">
        <span className="font-semibold">{use.name}</span>
        <span className="block text-muted">{t("noOverheadShort")}</span>
      </div>
      <ChoiceField
        label={t("kind")}
        selected={use.kind}
        options={KINDS.map((key) => ({ key, label: t(`consumableKind.${key}`) }))}
        onSelect={(key) => put({ ...use, kind: KINDS.find((one) => one === key) ?? use.kind })}
        className="basis-32"
      />
      <ChoiceField
        label={t("goodSource")}
        selected={use.source}
        options={SOURCES.map((key) => ({ key, label: t(`goodSourceKind.${key}`) }))}
        onSelect={(key) =>
          put({ ...use, source: SOURCES.find((one) => one === key) ?? use.source })
        }
        className="basis-40"
      />
      <NumberField
        label={t("quantity")}
        amount={use.quantity}
        onCommit={(amount) => put({ ...use, quantity: amount ?? 0 })}
      />
      <NumberField
        label={t("price")}
        amount={use.unitPriceCents === null ? null : use.unitPriceCents / 100}
        canBeEmpty
        className="w-28"
        onCommit={(euro) =>
          put({ ...use, unitPriceCents: euro === null ? null : Math.round(euro * 10_000) / 100 })
        }
      />
      <NumberField
        label={t("priceYear")}
        amount={use.priceYear ?? null}
        canBeEmpty
        className="w-24"
        onCommit={(year) =>
          put({
            ...use,
            priceYear: year === null ? null : Math.min(2100, Math.max(1990, Math.round(year))),
          })
        }
      />
      <LineFigures line={line} />
      {isReadOnly ? null : (
        <IconButton
          label={t("removeLine", { name: use.name })}
          icon={<Trash2 aria-hidden="true" size={15} />}
          onPress={() => put(null)}
        />
      )}
    </li>
  );
}
