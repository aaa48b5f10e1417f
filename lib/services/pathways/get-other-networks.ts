import "server-only";
import type { Actor } from "@/lib/access/actor";
import { withSignIn } from "@/lib/db/with-sign-in";
import { listNetworkNames, type NetworkName } from "@/lib/repositories/role-grants";

/**
 * The networks that someone may look at besides the one in hand, each with a hospital to begin with:
 * a page shows one network at a time, so that example and open data never stand in one table.
 */
export async function getOtherNetworks(
  actor: Actor,
  reachableIds: readonly number[],
): Promise<readonly NetworkName[]> {
  const others = reachableIds.filter((id) => !actor.scope.hospitalIds.includes(id));
  if (others.length === 0) return [];
  return withSignIn((tx) => listNetworkNames(tx, others), { readOnly: true });
}
