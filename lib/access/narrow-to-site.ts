import type { Actor } from "./actor";
import { buildScope } from "./scope";

/**
 * Narrows what an actor sees to the wards of one site. It only ever takes away: a ward that the role
 * does not open stays closed.
 *
 * @param actor who asks.
 * @param siteCode code of the site.
 * @param wardCodes wards of that site in the actor's hospital.
 * @returns the actor with the wards that are in both; a narrowed actor sees no whole-hospital figure.
 * Source: trust model, decision 1 (row security does the filtering).
 * Example: a head nurse of C3 who chooses a site with C1 and C2 sees no ward.
 */
export function narrowToSite(actor: Actor, siteCode: string, wardCodes: readonly string[]): Actor {
  const { hospitalIds, wardCodes: own, pathwayCodes } = actor.scope;
  return {
    ...actor,
    siteCode,
    scope: buildScope({
      hospitalIds,
      wardCodes: own.includes("*") ? wardCodes : wardCodes.filter((code) => own.includes(code)),
      pathwayCodes,
    }),
  };
}
