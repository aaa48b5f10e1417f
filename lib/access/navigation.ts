import { can, type Permission } from "./permissions";
import { ROLE_DESCRIPTIONS, type LandingPath, type Role } from "./roles";
import type { Scope } from "./scope";

/** One entry of the shell's rail. The key names its word in the messages and its icon. */
export interface NavigationItem {
  readonly key:
    | "overview"
    | "pathways"
    | "reviews"
    | "indicators"
    | "funnels"
    | "processes"
    | "costing"
    | "budget"
    | "registration"
    | "hospitals"
    | "instruments"
    | "programme"
    | "definitions"
    | "imports";
  readonly path:
    | LandingPath
    | "/budget/registration"
    | "/costing"
    | "/funnels"
    | "/processes"
    | "/definitions"
    | "/instruments"
    | "/programme";
  readonly permission: Permission;
  /** Not listed for who may do this: the same page then hangs under another entry. */
  readonly unless?: Permission;
}

/** Every entry of the rail, in the order of the shell. */
export const NAVIGATION_ITEMS: readonly NavigationItem[] = [
  { key: "overview", path: "/overview", permission: "review.read" },
  { key: "hospitals", path: "/hospitals", permission: "network.read" },
  { key: "pathways", path: "/pathways", permission: "pathway.read" },
  { key: "reviews", path: "/reviews", permission: "review.read" },
  { key: "indicators", path: "/indicators", permission: "indicator.read" },
  { key: "funnels", path: "/funnels", permission: "indicator.read" },
  { key: "processes", path: "/processes", permission: "process.read" },
  { key: "definitions", path: "/definitions", permission: "indicator.read" },
  { key: "costing", path: "/costing", permission: "cost.read" },
  { key: "budget", path: "/budget", permission: "budget.read" },
  {
    key: "registration",
    path: "/budget/registration",
    permission: "registration.write",
    unless: "budget.read",
  },
  { key: "instruments", path: "/instruments", permission: "instrument.read" },
  { key: "programme", path: "/programme", permission: "programme.read" },
  { key: "imports", path: "/imports", permission: "import.read" },
];

/**
 * The entries of the rail that a role may open; the others are not shown at all.
 *
 * @param role one of the closed list of roles.
 * @returns entries in the order of the shell.
 * Source: design brief D.0 (only what the role may open is listed).
 * Example: for "dpo" it is the imports alone.
 */
export function listNavigation(role: Role): readonly NavigationItem[] {
  return NAVIGATION_ITEMS.filter(
    ({ permission, unless }) => can(role, permission) && !(unless && can(role, unless)),
  );
}

/**
 * Where someone starts after signing in. Whoever follows exactly one pathway starts at that pathway.
 *
 * @param actor role and scope; a scope of one named pathway counts only for roles that start there.
 * @returns a path without language prefix.
 * Source: design brief D.1 to D.8 (what each role sees first).
 * Example: a pathway team of "hip-knee" starts at "/pathways/hip-knee", the CFO at "/budget".
 */
export function landingPathOf(actor: { readonly role: Role; readonly scope: Scope }): string {
  const { scopeKind, landingPath } = ROLE_DESCRIPTIONS[actor.role];
  const [pathwayCode, ...others] = actor.scope.pathwayCodes;
  const followsOne = pathwayCode !== undefined && pathwayCode !== "*" && others.length === 0;
  return scopeKind === "pathway" && followsOne
    ? `${landingPath}/${encodeURIComponent(pathwayCode)}`
    : landingPath;
}
