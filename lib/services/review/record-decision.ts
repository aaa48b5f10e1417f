import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import { checkClaims } from "@/lib/engine/shared/check-claim";
import { AppError } from "@/lib/errors/app-error";
import {
  findSnapshot,
  insertAction,
  insertDecision,
  listDecisions,
  lockReview,
} from "@/lib/repositories/reviews";
import { readContents, revisionOf, type ReviewInput } from "./get-review";
import { listVerdicts } from "./list-verdicts";

export interface DecisionInput extends ReviewInput {
  readonly text: string;
  readonly owner: string | null;
  readonly dueOn: string | null;
  readonly isNoDecision: boolean;
  /** Why a claim stands although the chart does not show it; null when there is none. */
  readonly claimReason: string | null;
  /** Indicator by which the effect will be followed; null for a decision without one. */
  readonly indicatorCode: string | null;
  /** The revision that the author had before their eyes. */
  readonly revision: number;
  readonly today: string;
}

export interface RecordedDecision {
  readonly id: string;
  readonly revision: number;
}

/** Refuses words that no chart carries, unless the author says why they stand. */
async function refuseUnsupportedClaims(
  tx: ScopedTx,
  actor: Actor,
  input: DecisionInput,
): Promise<void> {
  if (input.claimReason !== null) return;
  const snapshot = await findSnapshot(tx, { hospitalId: actor.hospitalId, ...input });
  const contents = snapshot?.contents ?? (await readContents(tx, actor, input));
  if (checkClaims(input.text, listVerdicts(contents)).length > 0) {
    throw new AppError("invalid-input", {
      faults: [{ pointer: "/text", code: "claim-unsupported" }],
    });
  }
}

function keyOf(actor: Actor, input: ReviewInput) {
  const { quarter, pathwayCode } = input;
  return { hospitalId: actor.hospitalId, quarter, pathwayCode };
}

/** Records what the committee decided on a pathway; "no decision" is recorded as well. */
export async function recordDecision(
  actor: Actor,
  input: DecisionInput,
): Promise<RecordedDecision> {
  if (!can(actor.role, "review.decide")) throw new AppError("not-allowed");
  const key = keyOf(actor, input);
  return withScope(actor.scope, async (tx) => {
    await refuseUnsupportedClaims(tx, actor, input);
    await lockReview(tx, actor.hospitalId, input.quarter);
    const revision = revisionOf(await listDecisions(tx, key));
    if (revision !== input.revision) {
      throw new AppError("conflict", { detail: { reason: "revision", revision } });
    }
    const id = await insertDecision(tx, {
      ...key,
      text: input.text,
      owner: input.owner,
      dueOn: input.dueOn,
      isNoDecision: input.isNoDecision,
      claimReason: input.claimReason,
      accountId: actor.accountId,
      author: actor.displayName,
    });
    if (input.indicatorCode !== null && input.owner !== null && !input.isNoDecision) {
      await insertAction(tx, {
        ...key,
        indicatorCode: input.indicatorCode,
        text: input.text,
        owner: input.owner,
        startedOn: input.today,
        dueOn: input.dueOn,
      });
    }
    return { id, revision: revision + 1 };
  });
}
