import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { DefinitionRecord } from "@/lib/contracts/steering/figure";
import type { ScopedTx } from "@/lib/db/with-scope";
import { AppError } from "@/lib/errors/app-error";
import { listIndicatorDefinitions } from "@/lib/repositories/indicators";
import { listPathways } from "@/lib/repositories/pathways";

/** Physicians' cost has a permission of its own; without cost rights no cost indicator is there. */
export function maySeeIndicator(
  actor: Actor,
  definition: Pick<DefinitionRecord, "class" | "code">,
): boolean {
  if (definition.class !== "cost") return true;
  const isWithPhysicians = definition.code === "tdabc-cost";
  return can(actor.role, isWithPhysicians ? "cost.physician.read" : "cost.read");
}

/** The definition of an indicator on a pathway that the actor may see; not-found for any other. */
export async function requireVisibleIndicator(
  tx: ScopedTx,
  actor: Actor,
  { code, pathwayCode, today }: { code: string; pathwayCode: string; today: string },
): Promise<DefinitionRecord> {
  const pathways = await listPathways(tx, actor.hospitalId);
  const definitions = await listIndicatorDefinitions(tx, today, actor.hospitalId);
  const definition = definitions.find((one) => one.code === code);
  const isThere = pathways.some((pathway) => pathway.code === pathwayCode);
  if (!isThere || !definition || !maySeeIndicator(actor, definition)) {
    throw new AppError("not-found");
  }
  return definition;
}
