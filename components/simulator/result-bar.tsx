import type { Simulation } from "@/lib/engine/budget";
import type { Writer } from "@/lib/view-models/writer";

interface ResultBarProps {
  readonly run: Simulation;
  readonly writer: Writer;
}

/** Net and B2 at the foot of a narrow screen while the levers are in view; the table stands below them. */
export function ResultBar({ run, writer }: ResultBarProps) {
  const withheld = writer.text("simulator.table.withheld");
  const b2 = run.components.find(({ key }) => key === "B2")?.result;
  const net = run.net.status === "computed" ? writer.signed(run.net.value.cents, "eur") : withheld;
  const amount = b2?.status === "computed" ? writer.signed(b2.value.cents, "eur") : withheld;
  return (
    <div
      // The finding itself is announced; this repeats it for the eye.
      aria-hidden="true"
      data-result-bar=""
      className="sticky bottom-0 z-10 -mx-4 flex items-baseline justify-between gap-4 border-t border-rule bg-card px-4 py-3 lg:hidden print:hidden"
    >
      <span className="text-small">
        <span className="text-muted">{writer.text("simulator.bar.label")}</span>{" "}
        <strong className="font-semibold tabular-nums">{net}</strong>
      </span>
      <span className="text-small">
        <span className="text-muted">{writer.text("simulator.bar.b2")}</span>{" "}
        <strong className="font-semibold tabular-nums">{amount}</strong>
      </span>
    </div>
  );
}
