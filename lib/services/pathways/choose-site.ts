import "server-only";
import type { Actor } from "@/lib/access/actor";
import { narrowToSite } from "@/lib/access/narrow-to-site";
import { withScope } from "@/lib/db/with-scope";
import { listWardsAtSite } from "@/lib/repositories/sites";

/**
 * The actor narrowed to a site. A site that this hospital does not have is no choice: the view stays
 * that of the whole hospital, and the filter says so.
 */
export async function chooseSite(
  actor: Actor,
  siteCode: string | null,
  today: string,
): Promise<Actor> {
  if (siteCode === null) return actor;
  const wards = await withScope(
    actor.scope,
    (tx) => listWardsAtSite(tx, actor.hospitalId, { siteCode, onDate: today }),
    { readOnly: true },
  );
  return wards.length === 0 ? actor : narrowToSite(actor, siteCode, wards);
}
