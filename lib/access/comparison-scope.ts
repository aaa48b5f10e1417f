import type { Actor } from "./actor";
import { buildScope, type Scope } from "./scope";

/**
 * The rows that a comparison between hospitals adds up for someone of one hospital: every hospital of
 * a network of published open data, which anyone may read. Names of others are left out by who asks.
 *
 * @param actor who asks; their own hospital must be one of the peers.
 * @param openDataHospitalIds hospitals of the open-data network; never hospitals of another kind.
 * @returns a scope over the peers for whole-hospital roles; the actor's own scope otherwise.
 * Source: statistics of peers are shown without names (product decision, comparison of hospitals).
 * Example: a chief physician of open-data hospital 3 gets [2, 3, 4]; a head nurse keeps their ward.
 */
export function buildComparisonScope(actor: Actor, openDataHospitalIds: readonly number[]): Scope {
  const { scope } = actor;
  const seesWhole = scope.wardCodes.includes("*") && scope.hospitalIds.includes(actor.hospitalId);
  if (!seesWhole || !openDataHospitalIds.includes(actor.hospitalId)) return scope;
  return buildScope({ hospitalIds: openDataHospitalIds, pathwayCodes: scope.pathwayCodes });
}
