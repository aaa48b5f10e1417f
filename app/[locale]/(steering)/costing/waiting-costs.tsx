import { RecomputationNotice } from "@/components/costing/recomputation-notice";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { RecomputationState } from "@/lib/contracts/costing/rates";
import type { SteeringFrame } from "@/lib/contracts/steering/pages";

interface WaitingCostsProps {
  readonly actor: Actor;
  readonly frame: SteeringFrame;
  readonly state: RecomputationState;
}

/** The words that keep calls of the browser at the hospital of the page. */
export function callQueryOf(frame: SteeringFrame): string {
  return frame.hospitals.length > 1 ? `?hospital=${frame.hospital.id}` : "";
}

/** Says on every page of costing that pathway costs wait for new rates. */
export function WaitingCosts({ actor, frame, state }: WaitingCostsProps) {
  return (
    <RecomputationNotice
      state={state}
      canStart={can(actor.role, "costing.write")}
      query={callQueryOf(frame)}
    />
  );
}
