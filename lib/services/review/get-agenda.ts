import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { ReviewAgendaPage } from "@/lib/contracts/steering/pages";
import { withScope } from "@/lib/db/with-scope";
import { findReview, listReviews } from "@/lib/repositories/reviews";
import { loadFrame, type FrameInput } from "../pathways/load-frame";
import { readAgenda } from "./get-review";

/** The agenda of a quarter: its pathways in order, and the meetings that were held. */
export async function getAgenda(actor: Actor, input: FrameInput): Promise<ReviewAgendaPage> {
  return withScope(
    actor.scope,
    async (tx) => {
      const frame = await loadFrame(tx, actor, input);
      return {
        frame,
        meeting: await findReview(tx, actor.hospitalId, frame.quarter),
        meetings: await listReviews(tx, actor.hospitalId),
        agenda: await readAgenda(tx, actor.hospitalId, frame.quarter),
        mayFreeze: can(actor.role, "review.freeze"),
      };
    },
    { readOnly: true },
  );
}
