import type { Actor } from "./actor";
import { isRole, ROLE_DESCRIPTIONS, type Role } from "./roles";
import { buildScope, type Scope } from "./scope";

/** A role grant as the database holds it, with what it refers to already looked up. */
export interface Grant {
  readonly id: number;
  /** Any text: an unknown role gives nothing. */
  readonly role: string;
  /** The one hospital of the grant, or the hospitals of its network. */
  readonly hospitalIds: readonly number[];
  readonly isNetworkWide: boolean;
  /** Wards of the grant's department; null when the grant names no department. */
  readonly departmentWardCodes: readonly string[] | null;
  readonly wardCodes: readonly string[];
  readonly pathwayCodes: readonly string[];
}

/** What an actor is built from. */
export interface ActorParts {
  readonly accountId: number;
  readonly displayName: string;
  /** Grants that are valid today, in any order. */
  readonly grants: readonly Grant[];
  /** The hospital that the reader asked for; null for their first. */
  readonly wantedHospitalId: number | null;
}

interface UsableGrant extends Grant {
  readonly role: Role;
}

function isUsable(grant: Grant): grant is UsableGrant {
  if (!isRole(grant.role)) return false;
  const { scopeKind } = ROLE_DESCRIPTIONS[grant.role];
  // Only a network role may reach over a network: a hospital's role keeps to its own hospital.
  if (grant.isNetworkWide && scopeKind !== "network") return false;
  return grant.hospitalIds.length > 0;
}

function wardCodesOf(grant: UsableGrant): readonly string[] {
  const { scopeKind } = ROLE_DESCRIPTIONS[grant.role];
  const all = grant.wardCodes.includes("*");
  if (scopeKind === "ward") return all ? [] : grant.wardCodes;
  if (scopeKind !== "department") return all ? ["*"] : grant.wardCodes;
  const wards = grant.departmentWardCodes ?? [];
  return all ? wards : wards.filter((code) => grant.wardCodes.includes(code));
}

function pathwayCodesOf(grant: UsableGrant): readonly string[] {
  const { scopeKind } = ROLE_DESCRIPTIONS[grant.role];
  const all = grant.pathwayCodes.includes("*");
  if (all) return scopeKind === "pathway" ? [] : ["*"];
  return grant.pathwayCodes;
}

function narrowed(codes: readonly string[]): readonly string[] {
  return codes.includes("*") ? ["*"] : [...new Set(codes)].sort();
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return narrowed(one).join("\n") === narrowed(other).join("\n");
}

// Joining grants that differ in wards AND in pathways would open every ward crossed with every
// pathway; only grants that differ in one of the two may be joined.
function joinable(main: UsableGrant, others: readonly UsableGrant[]): readonly UsableGrant[] {
  const sameWards = others.filter((grant) => isSame(wardCodesOf(grant), wardCodesOf(main)));
  const samePathways = others.filter((grant) =>
    isSame(pathwayCodesOf(grant), pathwayCodesOf(main)),
  );
  return sameWards.length >= samePathways.length ? sameWards : samePathways;
}

function scopeOf(main: UsableGrant, joined: readonly UsableGrant[], hospitalId: number): Scope {
  return buildScope({
    hospitalIds: main.isNetworkWide ? main.hospitalIds : [hospitalId],
    wardCodes: narrowed(joined.flatMap((grant) => [...wardCodesOf(grant)])),
    pathwayCodes: narrowed(joined.flatMap((grant) => [...pathwayCodesOf(grant)])),
  });
}

/**
 * The hospitals that someone can choose from, by any of their usable grants.
 *
 * @param grants grants that are valid today.
 * @returns hospital ids in ascending order; empty when nothing is granted.
 * Source: trust model, decision 1 (deny by default).
 * Example: a grant over hospital 2 and a network grant over 1 and 2 give [1, 2].
 */
export function listReachableHospitalIds(grants: readonly Grant[]): readonly number[] {
  const ids = grants.filter(isUsable).flatMap((grant) => [...grant.hospitalIds]);
  return [...new Set(ids)].sort((a, b) => a - b);
}

/**
 * Builds who asks, from role grants. One role at a time: the role of the oldest grant that reaches
 * the hospital in hand; grants of that same role for the same reach are joined when they differ in
 * wards or in pathways, not in both. A narrowed role
 * (department, ward, pathway) that names nothing shows nothing.
 *
 * Unless the role is a network role, the scope holds the one hospital in hand, so that ward codes
 * of one hospital can never open wards with the same code in another.
 *
 * @param parts account, grants valid today, and the hospital asked for.
 * @returns the actor; null when no grant is usable or the hospital asked for is out of reach.
 * Source: trust model, decisions 1 and 4; requirements A.11.
 * Example: a head nurse of ward "C3" in hospital 1 gets hospitals [1], wards ["C3"], pathways ["*"].
 */
export function buildActor(parts: ActorParts): Actor | null {
  const usable = parts.grants.filter(isUsable).sort((a, b) => a.id - b.id);
  const hospitalId = parts.wantedHospitalId ?? usable[0]?.hospitalIds[0];
  const main = usable.find((grant) => grant.hospitalIds.some((id) => id === hospitalId));
  if (!main || hospitalId === undefined) return null;
  const sameReach = usable.filter(
    (grant) =>
      grant.role === main.role &&
      grant.isNetworkWide === main.isNetworkWide &&
      grant.hospitalIds.includes(hospitalId),
  );
  return {
    accountId: parts.accountId,
    displayName: parts.displayName,
    role: main.role,
    hospitalId,
    scope: scopeOf(main, joinable(main, sameReach), hospitalId),
  };
}
