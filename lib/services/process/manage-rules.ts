import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import { withScope } from "@/lib/db/with-scope";
import type { ProcessRule } from "@/lib/engine/process";
import { AppError } from "@/lib/errors/app-error";
import { listPathways } from "@/lib/repositories/pathways";
import { insertProcessRule, removeProcessRule } from "@/lib/repositories/process-rules";

export interface RuleInput extends ProcessRule {
  readonly pathwayCode: string;
  readonly level: "step" | "activity";
  readonly reason: string | null;
}

/** Keeps a rule for a pathway of the hospital. */
export async function addProcessRule(
  actor: Actor,
  { pathwayCode, level, ...rule }: RuleInput,
): Promise<{ readonly id: string }> {
  if (!can(actor.role, "process.manage")) throw new AppError("not-allowed");
  return withScope(actor.scope, async (tx) => {
    const pathways = await listPathways(tx, actor.hospitalId);
    if (!pathways.some(({ code }) => code === pathwayCode)) throw new AppError("not-found");
    const place = { hospitalId: actor.hospitalId, pathwayCode, level };
    const { displayName: author, accountId } = actor;
    return { id: await insertProcessRule(tx, place, { ...rule, author, accountId }) };
  });
}

/** Takes a rule off the page; it stays in the record with who removed it. */
export async function dropProcessRule(actor: Actor, id: string): Promise<{ readonly id: string }> {
  if (!can(actor.role, "process.manage")) throw new AppError("not-allowed");
  return withScope(actor.scope, async (tx) => {
    const isRemoved = await removeProcessRule(tx, actor.hospitalId, id, actor.displayName);
    if (!isRemoved) throw new AppError("not-found");
    return { id };
  });
}
