import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { ChecklistItem } from "@/lib/contracts/costing/workbench";
import { withScope } from "@/lib/db/with-scope";
import { replaceChecklistItems } from "@/lib/repositories/costing/costing-checklist";
import { authorOf, requireMapper } from "./map-author";

/** Writes the reporting elements of costing studies in the hospital's own words. */
export async function saveChecklist(
  actor: Actor,
  items: readonly ChecklistItem[],
): Promise<{ readonly count: number }> {
  requireMapper(actor);
  await withScope(actor.scope, (tx) =>
    replaceChecklistItems(tx, actor.hospitalId, items, authorOf(actor)),
  );
  return { count: items.length };
}
