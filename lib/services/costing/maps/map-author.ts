import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import { AppError } from "@/lib/errors/app-error";

/** Who stands behind a change of a pathway map. */
export const authorOf = ({ accountId, displayName, role }: Actor) => ({
  accountId,
  author: displayName,
  role,
});

/** Refuses whoever may not change pathway maps. */
export function requireMapper(actor: Actor): void {
  if (!can(actor.role, "costing.map")) throw new AppError("not-allowed");
}
