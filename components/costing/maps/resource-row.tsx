import { Trash2 } from "lucide-react";
import type { MapResource, MapStep } from "@/lib/engine/costing";
import { withRow, withStep } from "@/lib/view-models/costing/edit-map";
import { prepareEquation } from "@/lib/view-models/costing/prepare-equation";
import type { WorkbenchLine } from "@/lib/view-models/costing/prepare-workbench";
import { DraftInput } from "./draft-input";
import { IconButton } from "./icon-button";
import { LineFigures } from "./line-figures";
import { NumberField } from "./number-field";
import { ProvenanceFields } from "./provenance-fields";
import { useWorkbench } from "./workbench-context";

interface ResourceRowProps {
  readonly step: MapStep;
  readonly use: MapResource;
  readonly line: WorkbenchLine | undefined;
}

/** Minutes of one resource in a step: equation, multipliers, origin, rate and cost. */
export function ResourceRow({ step, use, line }: ResourceRowProps) {
  const { document, change, page, writer, t, isReadOnly } = useWorkbench();
  const put = (row: MapResource | null) => {
    const resources = withRow(step.resources, ({ useKey }) => useKey, use.useKey, row);
    change(withStep(document, step.stepKey, { resources }));
  };
  const name = page.resources.find(({ resourceKey }) => resourceKey === use.resourceKey)?.name;
  const understood = prepareEquation(use.equation, document.map.variables, writer);
  const isPlain = /^\s*\d+([.,]\d+)?\s*$/u.test(use.equation);
  return (
    <li
      data-use={use.useKey}
      className="flex flex-wrap items-start gap-x-3 gap-y-2 border-t border-hairline py-3"
    >
      <div className="min-w-40 flex-1 basis-44 pt-1 text-small">
        <span className="font-semibold">{name ?? use.resourceKey}</span>
        <span className="block text-muted">{use.resourceKey}</span>
      </div>
      <DraftInput
        label={t("equation")}
        value={use.equation}
        isReadOnly={isReadOnly}
        check={(typed) => prepareEquation(typed, document.map.variables, writer)}
        onCommit={(equation) => put({ ...use, equation: equation.trim() })}
        note={
          isPlain || understood.understood === null ? undefined : (
            <span className="text-[0.75rem] leading-4 text-muted">{understood.understood}</span>
          )
        }
        className="min-w-32 flex-1 basis-36"
      />
      <NumberField
        label={t("units")}
        amount={use.unitsInParallel}
        onCommit={(amount) => put({ ...use, unitsInParallel: amount ?? 1 })}
      />
      <NumberField
        label={t("sharing")}
        amount={use.patientsSharing}
        onCommit={(amount) => put({ ...use, patientsSharing: amount ?? 1 })}
      />
      <NumberField
        label={t("group")}
        amount={use.groupSize}
        onCommit={(amount) => put({ ...use, groupSize: amount ?? 1 })}
      />
      <LineFigures line={line} />
      {isReadOnly ? null : (
        <IconButton
          label={t("removeLine", { name: name ?? use.resourceKey })}
          icon={<Trash2 aria-hidden="true" size={15} />}
          onPress={() => put(null)}
        />
      )}
      <ProvenanceFields
        provenance={use.provenance}
        isExpired={line?.isExpired ?? false}
        onChange={(provenance) => put({ ...use, provenance })}
      />
    </li>
  );
}
