import { OctagonX } from "lucide-react";
import { Notice } from "@/components/ui/notice";
import type { Simulation } from "@/lib/engine/budget";
import { writeLevel } from "@/lib/view-models/simulator/prepare-levers";
import type { Writer } from "@/lib/view-models/writer";

/** The stop sign beside the net: money never hides that patients get worse. */
export function GuardNotice({
  run,
  writer,
}: {
  readonly run: Simulation;
  readonly writer: Writer;
}) {
  if (run.guard.length === 0) {
    return <Notice>{writer.text("simulator.guard.ok")}</Notice>;
  }
  return (
    <Notice
      tone="danger"
      title={
        <span className="inline-flex items-center gap-2">
          <OctagonX aria-hidden="true" size={18} />
          {writer.text("simulator.guard.title")}
        </span>
      }
    >
      {run.guard.map(({ lever, now, next, target, kind }) => (
        <p key={lever}>
          {writer.text(`simulator.guard.${kind}`, {
            lever: writer.text(`simulator.lever.${lever}`),
            now: writeLevel(lever, now, writer),
            next: writeLevel(lever, next, writer),
            target: target === null ? "none" : writeLevel(lever, target, writer),
          })}
        </p>
      ))}
    </Notice>
  );
}
