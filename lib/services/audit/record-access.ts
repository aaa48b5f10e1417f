import "server-only";
import type { Actor } from "@/lib/access/actor";
import { withScope } from "@/lib/db/with-scope";
import { insertAuditEntry } from "@/lib/repositories/audit";

/** Writes down that an actor asked for something, in the chain of the hospital in hand. */
export async function recordAccess(
  actor: Actor,
  entry: { readonly action: string; readonly objectType: string; readonly objectId: string },
): Promise<void> {
  const { accountId, hospitalId, role } = actor;
  await withScope(actor.scope, (tx) =>
    insertAuditEntry(tx, { ...entry, accountId, hospitalId, role }),
  );
}
