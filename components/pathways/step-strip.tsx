import type { PathwayStepRecord } from "@/lib/contracts/steering/pathway";
import type { Writer } from "@/lib/view-models/writer";

interface StepStripProps {
  readonly steps: readonly PathwayStepRecord[];
  readonly writer: Writer;
}

const LINE = { "value-adding": "bg-accent", necessary: "bg-control", waste: "bg-worse" };

/** The steps of a pathway in order, each with what it is to the patient. */
export function StepStrip({ steps, writer }: StepStripProps) {
  if (steps.length === 0) return <p className="text-muted">{writer.text("pathways.noSteps")}</p>;
  return (
    <ol className="grid grid-cols-2 gap-x-3 gap-y-5 sm:grid-cols-4">
      {steps.map((step, index) => (
        <li key={step.code} className="flex flex-col gap-1.5 text-small">
          <span aria-hidden="true" className={`h-1 ${LINE[step.valueLabel]}`} />
          <span className="font-semibold">
            {index + 1}. {writer.localised(step.name)}
          </span>
          <span className="text-muted">{writer.text(`costing.label.${step.valueLabel}`)}</span>
        </li>
      ))}
    </ol>
  );
}
