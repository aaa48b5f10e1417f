import type { Role } from "@/lib/access/roles";

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
  getHealth: "everyone",
  getOpenApi: "everyone",
};
