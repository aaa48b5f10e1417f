import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import packageFile from "@/package.json";
import type { ReviewRecord } from "@/lib/contracts/steering/review-meeting";
import { withScope } from "@/lib/db/with-scope";
import type { Quarter } from "@/lib/engine/shared/quarter";
import { AppError } from "@/lib/errors/app-error";
import { listPathways } from "@/lib/repositories/pathways";
import {
  findReview,
  insertSnapshot,
  lockReview,
  updateReviewFrozen,
} from "@/lib/repositories/reviews";
import { readContents } from "./get-review";

/** Five pathways with three years of months each; far under this on two cores. */
const FREEZE_TIMEOUT_MS = 60_000;

/**
 * Freezes a quarter: the contents of every pathway are stored as they stand, with their definitions,
 * parameters and methods. Frozen once is frozen; a later correction shows as a restatement.
 */
export async function freezeReview(actor: Actor, quarter: Quarter): Promise<ReviewRecord> {
  if (!can(actor.role, "review.freeze")) throw new AppError("not-allowed");
  const { hospitalId } = actor;
  return withScope(
    actor.scope,
    async (tx) => {
      const review = await lockReview(tx, hospitalId, quarter);
      if (review.frozenAt !== null)
        throw new AppError("conflict", { detail: { reason: "frozen" } });
      for (const { code } of await listPathways(tx, hospitalId)) {
        const contents = await readContents(tx, actor, { quarter, pathwayCode: code });
        const key = { hospitalId, quarter, pathwayCode: code };
        await insertSnapshot(tx, key, contents, packageFile.version);
      }
      await updateReviewFrozen(tx, { hospitalId, quarter, frozenBy: actor.displayName });
      const frozen = await findReview(tx, hospitalId, quarter);
      if (!frozen) throw new AppError("not-found");
      return frozen;
    },
    { timeoutMs: FREEZE_TIMEOUT_MS },
  );
}
