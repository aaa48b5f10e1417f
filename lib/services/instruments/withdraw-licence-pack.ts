import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import { withScope } from "@/lib/db/with-scope";
import { AppError } from "@/lib/errors/app-error";
import { insertAuditEntry } from "@/lib/repositories/audit";
import { withdrawPack, type PackKey } from "@/lib/repositories/licence-packs";

/** Takes a pack out of use. What patients answered with it stays, with its version. */
export async function withdrawLicencePack(
  actor: Actor,
  pack: Omit<PackKey, "hospitalId">,
): Promise<void> {
  if (!can(actor.role, "instrument.install")) throw new AppError("not-allowed");
  await withScope(actor.scope, async (tx) => {
    const key = { hospitalId: actor.hospitalId, ...pack };
    if (!(await withdrawPack(tx, key, actor.displayName))) throw new AppError("not-found");
    await insertAuditEntry(tx, {
      hospitalId: actor.hospitalId,
      accountId: actor.accountId,
      role: actor.role,
      action: "withdraw",
      objectType: "licence-pack",
      objectId: `${pack.instrumentId}/${pack.language}/${pack.version}`,
    });
  });
}
