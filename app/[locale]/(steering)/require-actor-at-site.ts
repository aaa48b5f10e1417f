import { requireActor, type PageSearchParams } from "@/lib/auth/actor-of-page";
import type { Actor } from "@/lib/access/actor";
import type { Permission } from "@/lib/access/permissions";
import { chooseSite } from "@/lib/services/pathways/choose-site";
import { readPageInput, readParameter } from "./page-input";

/** The actor of a page whose figures follow the site in the address. */
export async function requireActorAtSite(
  permission: Permission,
  query: PageSearchParams,
): Promise<Actor> {
  const actor = await requireActor(permission, query);
  return chooseSite(actor, readParameter(query, "site"), readPageInput(query).today);
}
