import type { Role } from "@/lib/access/roles";

/** Whoever reads care figures: committee, direction, heads, teams, wards, quality, analysts. */
const CARE_READERS: readonly Role[] = [
  "board",
  "vsc-chair",
  "vsc-secretary",
  "cmo",
  "cno",
  "cfo",
  "cio",
  "department-head",
  "nursing-department-head",
  "head-nurse",
  "ward-team",
  "pathway-coordinator",
  "pathway-team",
  "operating-room-manager",
  "finance-controller",
  "coder",
  "data-analyst",
  "quality-coordinator",
  "patient-representative",
  "network-analyst",
];

/** Chair and secretary alone write in the committee's name (design brief D.2). */
const COMMITTEE: readonly Role[] = ["vsc-chair", "vsc-secretary"];

/**
 * Who may call each operation, written down apart from the code: the review of every new route.
 * `everyone` needs no sign-in, `signed-in` any role, a list exactly these roles.
 */
export const SIGNED_OPERATIONS: Readonly<
  Record<string, "everyone" | "signed-in" | readonly Role[]>
> = {
  listInstruments: "signed-in",
  scoreAnswers: "signed-in",
  listSessions: "signed-in",
  revokeSessions: "signed-in",
  revokeSession: "signed-in",
  listPathways: CARE_READERS,
  getIndicator: CARE_READERS,
  recordDecision: COMMITTEE,
  withdrawDecision: COMMITTEE,
  freezeReview: COMMITTEE,
  getHealth: "everyone",
  getOpenApi: "everyone",
};
