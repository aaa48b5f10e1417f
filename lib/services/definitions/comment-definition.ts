import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import { withScope } from "@/lib/db/with-scope";
import { AppError } from "@/lib/errors/app-error";
import { insertDefinitionComment, listProductVersions } from "@/lib/repositories/definitions";
import { authorOf } from "./propose-definition";

/** Adds to the conversation about a definition. */
export async function commentDefinition(
  actor: Actor,
  code: string,
  text: string,
): Promise<{ readonly id: string }> {
  if (!can(actor.role, "definition.propose")) throw new AppError("not-allowed");
  return withScope(actor.scope, async (tx) => {
    const versions = await listProductVersions(tx, code);
    if (versions.length === 0) throw new AppError("not-found");
    const key = { hospitalId: actor.hospitalId, code };
    return { id: await insertDefinitionComment(tx, key, text, authorOf(actor)) };
  });
}
