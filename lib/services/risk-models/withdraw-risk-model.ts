import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import { withScope } from "@/lib/db/with-scope";
import { AppError } from "@/lib/errors/app-error";
import { insertAuditEntry } from "@/lib/repositories/audit";
import * as riskModels from "@/lib/repositories/risk-models";

/** Takes a set out of use. Its row stays, so that a frozen figure can still name it. */
export async function withdrawRiskModel(
  actor: Actor,
  model: Omit<riskModels.RiskModelKey, "hospitalId">,
): Promise<void> {
  if (!can(actor.role, "risk-model.install")) throw new AppError("not-allowed");
  await withScope(actor.scope, async (tx) => {
    const key = { hospitalId: actor.hospitalId, ...model };
    const isDone = await riskModels.withdrawRiskModel(tx, key, actor.displayName);
    if (!isDone) throw new AppError("not-found");
    await insertAuditEntry(tx, {
      hospitalId: actor.hospitalId,
      accountId: actor.accountId,
      role: actor.role,
      action: "withdraw",
      objectType: "risk-model",
      objectId: `${model.modelId}/${model.version}`,
    });
  });
}
