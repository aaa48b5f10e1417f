import { NoRightState } from "@/components/ui/no-right-state";
import type { Actor } from "@/lib/access/actor";
import { getFrame } from "@/lib/services/pathways/get-frame";
import type { Writer } from "@/lib/view-models/writer";
import { orNotFound } from "../page-input";
import { CostingShell } from "./costing-shell";

interface WholeHospitalOnlyProps {
  readonly actor: Actor;
  readonly room: "allocation" | "closure" | "capacity";
  readonly today: string;
  readonly writer: Writer;
}

/** For who sees a part of the hospital: why this page would mislead, and where to look. */
export async function WholeHospitalOnly({ actor, room, today, writer }: WholeHospitalOnlyProps) {
  const frame = await orNotFound(getFrame(actor, { quarter: null, today }));
  return (
    <CostingShell actor={actor} frame={frame} writer={writer} room={room}>
      <div className="mt-6">
        <NoRightState level={writer.text("costing-ledger.wholeOnly")} />
      </div>
    </CostingShell>
  );
}
