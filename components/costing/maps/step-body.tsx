import type { MapStep, StepLabel, StepOccurrence } from "@/lib/engine/costing";
import { freshConsumable, freshResource, withStep } from "@/lib/view-models/costing/edit-map";
import type { WorkbenchStep } from "@/lib/view-models/costing/prepare-workbench";
import { ChoiceField } from "./choice-field";
import { ConsumableRow } from "./consumable-row";
import { DraftInput } from "./draft-input";
import { FollowsField } from "./follows-field";
import { NumberField } from "./number-field";
import { ResourceRow } from "./resource-row";
import { useWorkbench } from "./workbench-context";

interface StepBodyProps {
  readonly step: MapStep;
  readonly written: WorkbenchStep | undefined;
}

const LABELS: readonly StepLabel[] = ["value-adding", "necessary", "waste"];
const OCCURRENCES = ["always", "optional", "repeated"] as const;

/** What a step holds: its name, what it is to the patient, how often, its resources and goods. */
export function StepBody({ step, written }: StepBodyProps) {
  const { t } = useWorkbench();
  const lineOf = (useKey: string) => written?.lines.find((line) => line.useKey === useKey);
  return (
    <div className="flex flex-col gap-4 pt-1 pb-5 pl-2 sm:pl-8">
      <StepFields step={step} />
      {step.resources.length === 0 ? null : (
        <ul aria-label={t("resources")} className="flex flex-col">
          {step.resources.map((use) => (
            <ResourceRow key={use.useKey} step={step} use={use} line={lineOf(use.useKey)} />
          ))}
        </ul>
      )}
      {step.consumables.length === 0 ? null : (
        <ul aria-label={t("consumables")} className="flex flex-col">
          {step.consumables.map((use) => (
            <ConsumableRow key={use.useKey} step={step} use={use} line={lineOf(use.useKey)} />
          ))}
        </ul>
      )}
      <AddLines step={step} />
    </div>
  );
}

function occurrenceOf(kind: string, before: StepOccurrence): StepOccurrence {
  if (kind === before.kind) return before;
  if (kind === "optional") return { kind, share: 0.5 };
  return kind === "repeated" ? { kind, meanCount: 2 } : { kind: "always" };
}

function StepFields({ step }: { readonly step: MapStep }) {
  const { document, change, t, isReadOnly, writer } = useWorkbench();
  const { occurrence } = step;
  const set = (part: Partial<MapStep>) => change(withStep(document, step.stepKey, part));
  return (
    <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
      <DraftInput
        label={t("stepName")}
        value={step.name}
        isReadOnly={isReadOnly}
        onCommit={(name) => set({ name: name.trim() })}
        className="min-w-40 flex-2 basis-48"
      />
      <ChoiceField
        label={t("label")}
        selected={step.label}
        options={LABELS.map((key) => ({ key, label: writer.text(`costing.label.${key}`) }))}
        onSelect={(key) => {
          const label = LABELS.find((one) => one === key);
          if (label) set({ label });
        }}
        className="basis-40"
      />
      <ChoiceField
        label={t("occurrence")}
        selected={occurrence.kind}
        options={OCCURRENCES.map((key) => ({ key, label: t(`occurrenceKind.${key}`) }))}
        onSelect={(kind) => set({ occurrence: occurrenceOf(kind, occurrence) })}
        className="basis-40"
      />
      {occurrence.kind === "optional" ? (
        <NumberField
          label={t("share")}
          amount={occurrence.share}
          isShare
          onCommit={(share) => set({ occurrence: { kind: "optional", share: share ?? 0 } })}
        />
      ) : null}
      {occurrence.kind === "repeated" ? (
        <NumberField
          label={t("meanCount")}
          amount={occurrence.meanCount}
          onCommit={(count) => set({ occurrence: { kind: "repeated", meanCount: count ?? 0 } })}
        />
      ) : null}
      {document.map.sections.length === 0 ? null : (
        <ChoiceField
          label={t("section")}
          selected={step.sectionKey ?? ""}
          options={[
            { key: "", label: t("everyone") },
            ...document.map.sections.map(({ sectionKey, name }) => ({
              key: sectionKey,
              label: name,
            })),
          ]}
          onSelect={(key) => set({ sectionKey: key === "" ? null : key })}
          className="basis-44"
        />
      )}
      <FollowsField step={step} onFollows={(follows) => set({ follows })} />
    </div>
  );
}

function AddLines({ step }: { readonly step: MapStep }) {
  const { document, change, page, t, isReadOnly } = useWorkbench();
  if (isReadOnly) return null;
  const findKey = (typed: string) => {
    const plain = typed.trim().toLowerCase();
    const found = page.resources.find(
      ({ resourceKey, name }) =>
        resourceKey.toLowerCase() === plain || name.toLowerCase() === plain,
    );
    return found?.resourceKey ?? typed.trim();
  };
  // "VPK-ORT = 30" adds the resource with its minutes.
  const addResource = (typed: string) => {
    const at = typed.indexOf("=");
    const who = at < 0 ? typed : typed.slice(0, at);
    if (who.trim() === "") return;
    const fresh = freshResource(step, findKey(who), page.today);
    const use = { ...fresh, equation: at < 0 ? "" : typed.slice(at + 1).trim() };
    change(withStep(document, step.stepKey, { resources: [...step.resources, use] }));
  };
  const addConsumable = (typed: string) => {
    if (typed.trim() === "") return;
    const consumables = [...step.consumables, freshConsumable(step, typed.trim())];
    change(withStep(document, step.stepKey, { consumables }));
  };
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-2">
      <DraftInput
        label={t("addResource")}
        value=""
        placeholder={t("addResourceHint")}
        suggestions={page.resources.map(({ resourceKey, name }) => ({
          value: resourceKey,
          label: name,
        }))}
        onCommit={addResource}
        className="min-w-56 flex-1"
      />
      <DraftInput
        label={t("addConsumable")}
        value=""
        placeholder={t("addConsumableHint")}
        onCommit={addConsumable}
        className="min-w-56 flex-1"
      />
    </div>
  );
}
