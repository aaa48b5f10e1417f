import { useState } from "react";
import { DraftInput } from "./draft-input";
import { StepItem } from "./step-item";
import { addStep, moveStep } from "@/lib/view-models/costing/edit-map";
import { useWorkbench } from "./workbench-context";

/** The steps in order, each with its minutes and cost; one at a time is open to work on. */
export function StepList({ firstKey }: { readonly firstKey: string | null }) {
  const { document, change, isReadOnly, t } = useWorkbench();
  const { steps } = document.map;
  const first = steps.find(({ stepKey }) => stepKey === firstKey) ?? steps[0];
  const [openKey, setOpenKey] = useState<string | null>(first?.stepKey ?? null);
  const [draggedKey, setDraggedKey] = useState<string | null>(null);
  const add = (name: string) => {
    if (name.trim() === "") return;
    const made = addStep(document, null, name.trim());
    change(made.document);
    setOpenKey(made.stepKey);
  };
  return (
    <div>
      <ol aria-label={t("steps")} className="border-t border-hairline">
        {steps.map((step, index) => (
          <li
            key={step.stepKey}
            draggable={!isReadOnly && draggedKey === step.stepKey}
            onDragOver={(event) => event.preventDefault()}
            onDrop={() => {
              if (draggedKey !== null) change(moveStep(document, draggedKey, index));
              setDraggedKey(null);
            }}
            onDragEnd={() => setDraggedKey(null)}
            className="border-b border-hairline"
          >
            <StepItem
              step={step}
              index={index}
              isOpen={openKey === step.stepKey}
              onToggle={() => setOpenKey(openKey === step.stepKey ? null : step.stepKey)}
              onOpen={setOpenKey}
              onGrip={() => setDraggedKey(step.stepKey)}
            />
          </li>
        ))}
      </ol>
      {isReadOnly ? null : (
        <DraftInput
          label={t("newStep")}
          value=""
          placeholder={t("newStepHint")}
          onCommit={add}
          className="mt-3 max-w-sm"
          name="new-step"
        />
      )}
    </div>
  );
}
