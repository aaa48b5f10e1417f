import { ROLES, type Role } from "./roles";

/** What can be asked of the product. A closed list; every route and page names exactly one. */
export const PERMISSIONS = [
  "pathway.read",
  "indicator.read",
  "review.read",
  "review.comment",
  "review.prepare",
  "review.freeze",
  "review.decide",
  "action.write",
  "annotation.write",
  "chart.manage",
  "target.manage",
  "risk-model.install",
  "definition.propose",
  "definition.approve",
  "process.read",
  "process.trace.read",
  "process.manage",
  "cost.read",
  "cost.physician.read",
  "costing.write",
  "costing.map",
  "budget.read",
  "budget.write",
  "quality.read",
  "registration.write",
  "import.read",
  "import.run",
  "import.undo",
  "export.run",
  "answers.export",
  "instrument.score",
  "instrument.read",
  "instrument.install",
  "programme.read",
  "programme.send",
  "programme.enter",
  "programme.manage",
  "comment.release",
  "session.manage",
  "account.manage",
  "audit.read",
  "network.read",
] as const;

/** One permission of the closed list. */
export type Permission = (typeof PERMISSIONS)[number];

const DIRECTION: readonly Role[] = ["vsc-chair", "vsc-secretary", "cmo", "cno", "cfo", "cio"];
const HEADS: readonly Role[] = ["department-head", "nursing-department-head"];
const PATHWAY_STAFF: readonly Role[] = ["pathway-coordinator", "pathway-team"];
const WARD_STAFF: readonly Role[] = ["head-nurse", "ward-team"];
const QUALITY: readonly Role[] = ["quality-coordinator", "data-analyst"];
const OUTSIDE_VIEW: readonly Role[] = ["patient-representative", "network-analyst"];
const CARE_READERS: readonly Role[] = [
  "board",
  ...DIRECTION,
  ...HEADS,
  ...PATHWAY_STAFF,
  ...WARD_STAFF,
  ...QUALITY,
  ...OUTSIDE_VIEW,
  "operating-room-manager",
  "finance-controller",
  "coder",
];
const PROGRAMME_RUNNERS: readonly Role[] = ["pathway-coordinator", ...QUALITY];
const DELIVERERS: readonly Role[] = [
  "cio",
  ...QUALITY,
  "finance-controller",
  "billing-officer",
  "coder",
];
const REVIEWERS: readonly Role[] = [
  "board",
  ...DIRECTION,
  ...HEADS,
  ...PATHWAY_STAFF,
  ...QUALITY,
  "finance-controller",
];
const CO_OWNERS: readonly Role[] = ["cmo", "cno", ...HEADS, ...PATHWAY_STAFF, ...QUALITY];

/**
 * The one table of who may do what. Absence is refusal. It says what a role may ask; which rows it
 * then sees is the scope's matter.
 *
 * Choices that need a word: cost stands beside outcome for doctors and nurses of a pathway and for
 * head nurses (R025), not for a patient representative or a network; the cost of physicians'
 * minutes only where it is answered for; addresses of patients never appear on a screen, so who sends
 * questionnaires reads no more than episode numbers; nobody who administers accounts reads care figures, and
 * the audit log is read by those who do not run the system.
 */
const ALLOWED: Readonly<Record<Permission, readonly Role[]>> = {
  "pathway.read": CARE_READERS,
  "indicator.read": CARE_READERS,
  "review.read": [...REVIEWERS, ...OUTSIDE_VIEW, "head-nurse", "operating-room-manager"],
  "review.comment": [...DIRECTION, ...HEADS, ...PATHWAY_STAFF, "quality-coordinator"],
  "review.prepare": ["vsc-chair", "vsc-secretary", "quality-coordinator"],
  "review.freeze": ["vsc-chair", "vsc-secretary"],
  "review.decide": ["vsc-chair", "vsc-secretary"],
  "action.write": [
    ...DIRECTION,
    ...HEADS,
    ...PATHWAY_STAFF,
    "head-nurse",
    "operating-room-manager",
    "quality-coordinator",
  ],
  "annotation.write": [...DIRECTION, ...CO_OWNERS, "head-nurse", "operating-room-manager"],
  "chart.manage": ["cmo", "cno", ...HEADS, "pathway-coordinator", ...QUALITY],
  "target.manage": ["vsc-chair", "vsc-secretary", "cmo", "cno", "quality-coordinator"],
  // Whoever answers for how figures are made; the administrator reads no care figures.
  "risk-model.install": QUALITY,
  "definition.propose": [...CO_OWNERS, "head-nurse"],
  "definition.approve": ["cmo", "cno", ...HEADS, "pathway-team"],
  // Whole traces need every ward of a case, so who sees single wards has no place here.
  "process.read": [
    ...DIRECTION,
    ...PATHWAY_STAFF,
    ...QUALITY,
    "operating-room-manager",
    "finance-controller",
  ],
  // Dots of single cases, without name or date, never leave the team that treats and improves.
  "process.trace.read": ["cmo", "cno", ...PATHWAY_STAFF, ...QUALITY],
  "process.manage": ["cmo", "cno", "pathway-coordinator", ...QUALITY, "operating-room-manager"],
  "cost.read": [...REVIEWERS, "head-nurse", "operating-room-manager"],
  "cost.physician.read": ["vsc-chair", "cmo", "cfo", "department-head", "finance-controller"],
  "costing.write": ["cfo", "finance-controller"],
  "costing.map": ["cfo", "finance-controller", "pathway-coordinator"],
  "budget.read": [...REVIEWERS, "billing-officer"],
  "budget.write": ["cfo", "finance-controller"],
  "quality.read": [...DIRECTION, ...HEADS, ...DELIVERERS, ...PATHWAY_STAFF, "ciso", "dpo"],
  // Who completes registrations, and who answers for the euro that hang on them; sees record numbers.
  "registration.write": ["cfo", "finance-controller", "coder", "data-analyst"],
  "import.read": [...DELIVERERS, "cfo", "ciso", "dpo", "administrator"],
  "import.run": DELIVERERS,
  "import.undo": ["cio", "data-analyst"],
  "export.run": [...REVIEWERS, "head-nurse", "operating-room-manager", "network-analyst"],
  // Answers of single patients, under a pseudonym: who answers for the data of the programme.
  "answers.export": QUALITY,
  "instrument.score": ROLES,
  "instrument.read": [
    ...DIRECTION,
    ...HEADS,
    ...PATHWAY_STAFF,
    ...WARD_STAFF,
    ...QUALITY,
    "operating-room-manager",
    "patient-representative",
    "administrator",
  ],
  "instrument.install": [...QUALITY, "administrator"],
  "programme.read": ["vsc-chair", "cmo", "cno", ...HEADS, ...PATHWAY_STAFF, ...QUALITY],
  "programme.send": PROGRAMME_RUNNERS,
  "programme.enter": [...PATHWAY_STAFF, ...QUALITY],
  "programme.manage": ["cmo", "cno", "pathway-coordinator", "quality-coordinator"],
  "comment.release": ["pathway-coordinator", "quality-coordinator"],
  "session.manage": ROLES,
  "account.manage": ["administrator"],
  "audit.read": ["dpo", "ciso"],
  "network.read": ["network-analyst"],
};

/**
 * Whether a role may do something.
 *
 * @param role one of the closed list of roles.
 * @param permission one of the closed list of permissions.
 * @returns true when the table lists the role under the permission.
 * Source: requirements A.2 (governance, R025, R028, R030), A.11 (roles), trust model 2.7.
 * Example: `can("cfo", "budget.read")` is true, `can("ward-team", "budget.read")` is false.
 */
export function can(role: Role, permission: Permission): boolean {
  return ALLOWED[permission].includes(role);
}

/**
 * Everything a role may do, in the order of the closed list; the role catalogue that a hospital
 * shows to its supervisor.
 *
 * @param role one of the closed list of roles.
 * @returns its permissions; never empty, because everyone manages their own sessions.
 * Source: Belgian act of 30 July 2018, art. 9 (categories of persons are designated).
 * Example: `permissionsOf("administrator")` holds "account.manage" and not "indicator.read".
 */
export function permissionsOf(role: Role): readonly Permission[] {
  return PERMISSIONS.filter((permission) => can(role, permission));
}
