/** How far the grant of a role reaches, before it is narrowed to departments, wards or pathways. */
export type ScopeKind = "network" | "hospital" | "department" | "ward" | "pathway";

/**
 * The roles that sign in. A closed list: a grant with any other name gives nothing. Patients,
 * referring practices and payers have no role here; they use personal links and published reports.
 */
export const ROLES = [
  "board",
  "vsc-chair",
  "vsc-secretary",
  "cmo",
  "cno",
  "cfo",
  "cio",
  "ciso",
  "department-head",
  "nursing-department-head",
  "head-nurse",
  "ward-team",
  "pathway-coordinator",
  "pathway-team",
  "operating-room-manager",
  "finance-controller",
  "billing-officer",
  "coder",
  "data-analyst",
  "quality-coordinator",
  "patient-representative",
  "network-analyst",
  "dpo",
  "administrator",
] as const;

/** One role of the closed list. */
export type Role = (typeof ROLES)[number];

/** The first page of a role, without the language prefix. */
export type LandingPath =
  "/overview" | "/reviews" | "/pathways" | "/indicators" | "/budget" | "/hospitals" | "/imports";

/** How far a role reaches and where it starts. */
export interface RoleDescription {
  readonly scopeKind: ScopeKind;
  readonly landingPath: LandingPath;
}

/**
 * What each role reaches and where it starts: the page that answers its first question without a
 * click. Board and direction start at the overview, finance at the budget letter, wards and quality
 * at the signals, teams at their pathways, a network at its hospitals, data roles at deliveries.
 * Source: requirements A.11 (roles) and D.1 to D.8 (what each role sees first).
 * Example: `ROLE_DESCRIPTIONS["head-nurse"].scopeKind` is "ward".
 */
export const ROLE_DESCRIPTIONS: Readonly<Record<Role, RoleDescription>> = {
  board: { scopeKind: "hospital", landingPath: "/overview" },
  "vsc-chair": { scopeKind: "hospital", landingPath: "/overview" },
  "vsc-secretary": { scopeKind: "hospital", landingPath: "/overview" },
  cmo: { scopeKind: "hospital", landingPath: "/overview" },
  cno: { scopeKind: "hospital", landingPath: "/overview" },
  cfo: { scopeKind: "hospital", landingPath: "/budget" },
  cio: { scopeKind: "hospital", landingPath: "/imports" },
  ciso: { scopeKind: "hospital", landingPath: "/imports" },
  "department-head": { scopeKind: "department", landingPath: "/pathways" },
  "nursing-department-head": { scopeKind: "department", landingPath: "/indicators" },
  "head-nurse": { scopeKind: "ward", landingPath: "/indicators" },
  "ward-team": { scopeKind: "ward", landingPath: "/indicators" },
  "pathway-coordinator": { scopeKind: "pathway", landingPath: "/pathways" },
  "pathway-team": { scopeKind: "pathway", landingPath: "/pathways" },
  "operating-room-manager": { scopeKind: "hospital", landingPath: "/indicators" },
  "finance-controller": { scopeKind: "hospital", landingPath: "/budget" },
  "billing-officer": { scopeKind: "hospital", landingPath: "/budget" },
  coder: { scopeKind: "hospital", landingPath: "/imports" },
  "data-analyst": { scopeKind: "hospital", landingPath: "/imports" },
  "quality-coordinator": { scopeKind: "hospital", landingPath: "/indicators" },
  "patient-representative": { scopeKind: "pathway", landingPath: "/pathways" },
  "network-analyst": { scopeKind: "network", landingPath: "/hospitals" },
  dpo: { scopeKind: "hospital", landingPath: "/imports" },
  administrator: { scopeKind: "hospital", landingPath: "/imports" },
};

/**
 * Whether a text from outside (a database row, a file) names a role.
 *
 * @param text any text.
 * @returns true for a name of the closed list; case matters.
 * Source: requirements A.11.
 * Example: `isRole("cmo")` is true, `isRole("root")` is false.
 */
export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}
