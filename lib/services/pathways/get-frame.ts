import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { SteeringFrame } from "@/lib/contracts/steering/pages";
import { withScope } from "@/lib/db/with-scope";
import { loadFrame, type FrameInput } from "./load-frame";

/** The frame of a page whose contents come from elsewhere. */
export async function getFrame(actor: Actor, input: FrameInput): Promise<SteeringFrame> {
  return withScope(actor.scope, (tx) => loadFrame(tx, actor, input), { readOnly: true });
}
