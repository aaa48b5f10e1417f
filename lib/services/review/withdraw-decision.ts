import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import { withScope } from "@/lib/db/with-scope";
import { AppError } from "@/lib/errors/app-error";
import {
  listDecisions,
  lockReview,
  withdrawDecision as withdraw,
} from "@/lib/repositories/reviews";
import { revisionOf, type ReviewInput } from "./get-review";

/** Takes a decision back. It stays in the record, crossed out, with the time of withdrawal. */
export async function withdrawDecision(
  actor: Actor,
  input: ReviewInput & { readonly decisionId: string },
): Promise<{ readonly revision: number }> {
  if (!can(actor.role, "review.decide")) throw new AppError("not-allowed");
  const { quarter, pathwayCode, decisionId } = input;
  const key = { hospitalId: actor.hospitalId, quarter, pathwayCode };
  return withScope(actor.scope, async (tx) => {
    await lockReview(tx, actor.hospitalId, quarter);
    if (!(await withdraw(tx, key, decisionId))) throw new AppError("not-found");
    return { revision: revisionOf(await listDecisions(tx, key)) };
  });
}
