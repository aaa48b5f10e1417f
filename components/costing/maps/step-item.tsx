import { ArrowDown, ArrowUp, ChevronRight, Copy, GripVertical, Trash2 } from "lucide-react";
import type { KeyboardEvent } from "react";
import { Badge } from "@/components/ui/badge";
import type { MapStep } from "@/lib/engine/costing";
import { duplicateStep, moveStep, removeStep } from "@/lib/view-models/costing/edit-map";
import type { WorkbenchStep } from "@/lib/view-models/costing/prepare-workbench";
import { IconButton } from "./icon-button";
import { StepBody } from "./step-body";
import { useWorkbench } from "./workbench-context";

interface StepItemProps {
  readonly step: MapStep;
  readonly index: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onOpen: (stepKey: string) => void;
  readonly onGrip: () => void;
}

const LINE = { "value-adding": "bg-accent", necessary: "bg-control", waste: "bg-worse" };

/** One step: its head with minutes and cost, and its body when it is open. */
export function StepItem(props: StepItemProps) {
  const { step, index, isOpen, onOpen, onGrip } = props;
  const { model, isReadOnly, t, document, change } = useWorkbench();
  const written = model.steps.get(step.stepKey);
  const faults = written?.faults ?? [];
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (isReadOnly || !event.altKey || by === undefined) return;
    event.preventDefault();
    change(moveStep(document, step.stepKey, index + by));
  };
  return (
    <div onKeyDown={onKeyDown} data-step={step.stepKey}>
      <div className="flex items-center gap-1">
        {isReadOnly ? null : (
          <span
            aria-hidden="true"
            onPointerDown={onGrip}
            className="hidden cursor-grab text-muted sm:block"
          >
            <GripVertical size={15} />
          </span>
        )}
        <StepHead {...props} written={written} />
        <span className="hidden sm:block">
          <StepActions step={step} index={index} onOpen={onOpen} />
        </span>
      </div>
      {faults.length > 0 ? (
        <p role="alert" className="pb-1 pl-8 text-small font-medium text-danger">
          {faults.join(" ")}
        </p>
      ) : null}
      {!isOpen && hasGap(written) ? (
        <p className="pb-1 pl-8 text-small text-warning">{t("hasGap")}</p>
      ) : null}
      {isOpen ? (
        <>
          <span className="sm:hidden">
            <StepActions step={step} index={index} onOpen={onOpen} />
          </span>
          <StepBody step={step} written={written} />
        </>
      ) : null}
    </div>
  );
}

const hasGap = (written: WorkbenchStep | undefined): boolean =>
  written?.lines.some(({ gap, isRateHidden }) => gap !== null && !isRateHidden) ?? false;

interface StepHeadProps extends StepItemProps {
  readonly written: WorkbenchStep | undefined;
}

function StepHead({ step, index, isOpen, onToggle, written }: StepHeadProps) {
  const { t } = useWorkbench();
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      onClick={onToggle}
      className="grid min-h-11 min-w-0 flex-1 grid-cols-[auto_auto_minmax(0,1fr)_auto] items-center gap-x-2.5 py-1.5 text-left text-small hover:bg-accent-soft sm:grid-cols-[auto_auto_minmax(0,1fr)_5.5rem_6.5rem]"
    >
      <ChevronRight
        aria-hidden="true"
        size={15}
        className={isOpen ? "rotate-90 text-muted" : "text-muted"}
      />
      <span aria-hidden="true" className={`h-7 w-1 rounded-full ${LINE[step.label]}`} />
      <span className="min-w-0">
        <span className="font-semibold">
          {index + 1}. {step.name === "" ? t("unnamed") : step.name}
        </span>{" "}
        <StepMarks step={step} />
      </span>
      <span
        title={t("ofResourcesNote")}
        className="hidden text-right whitespace-nowrap text-muted sm:block"
      >
        {written?.minutes}
        <span className="block text-[0.75rem] leading-tight">{t("ofResourcesShort")}</span>
      </span>
      <span className="text-right whitespace-nowrap">
        {written?.amount ?? <span className="text-warning">{t("incomplete")}</span>}
      </span>
    </button>
  );
}

function StepMarks({ step }: { readonly step: MapStep }) {
  const { document, writer, t } = useWorkbench();
  const { occurrence, sectionKey } = step;
  const section = document.map.sections.find((one) => one.sectionKey === sectionKey);
  return (
    <span className="inline-flex flex-wrap gap-1.5 align-middle">
      {section ? (
        <Badge tone={section.kind === "complication" ? "warning" : "plain"}>
          {section.name} · {writer.figure(section.share, "ratio")}
        </Badge>
      ) : null}
      {occurrence.kind === "optional" ? (
        <Badge>{t("optionalMark", { share: writer.figure(occurrence.share, "ratio") })}</Badge>
      ) : null}
      {occurrence.kind === "repeated" ? (
        <Badge>{t("repeatedMark", { count: writer.number(occurrence.meanCount) })}</Badge>
      ) : null}
    </span>
  );
}

type StepActionsProps = Pick<StepItemProps, "step" | "index" | "onOpen">;

function StepActions({ step, index, onOpen }: StepActionsProps) {
  const { document, change, t, isReadOnly } = useWorkbench();
  if (isReadOnly) return null;
  const name = step.name === "" ? t("unnamed") : step.name;
  const last = document.map.steps.length - 1;
  const move = (to: number) => change(moveStep(document, step.stepKey, to));
  return (
    <div className="flex">
      <IconButton
        label={t("moveUp", { name })}
        icon={<ArrowUp aria-hidden="true" size={15} />}
        isDisabled={index === 0}
        onPress={() => move(index - 1)}
      />
      <IconButton
        label={t("moveDown", { name })}
        icon={<ArrowDown aria-hidden="true" size={15} />}
        isDisabled={index === last}
        onPress={() => move(index + 1)}
      />
      <IconButton
        label={t("duplicate", { name })}
        icon={<Copy aria-hidden="true" size={15} />}
        onPress={() => {
          const made = duplicateStep(document, step.stepKey);
          change(made.document);
          onOpen(made.stepKey);
        }}
      />
      <IconButton
        label={t("remove", { name })}
        icon={<Trash2 aria-hidden="true" size={15} />}
        onPress={() => change(removeStep(document, step.stepKey))}
      />
    </div>
  );
}
