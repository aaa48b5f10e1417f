import { ROLE_DESCRIPTIONS, type Role } from "@/lib/access/roles";
import { describeSessionCookie } from "@/lib/auth/session-cookie";
import { withSignIn } from "@/lib/db/with-sign-in";
import { insertAccount } from "@/lib/repositories/accounts";
import { insertRoleGrant, type NewGrant } from "@/lib/repositories/role-grants";
import { openSession } from "@/lib/services/accounts/sessions";
import type { TestDatabase } from "./database";

/** A hospital of its own kind of data, outside or inside a network. */
export async function makeHospital(
  database: TestDatabase,
  code: string,
  dataKind: "own" | "example" | "open-data" = "own",
): Promise<number> {
  const [row] = await database.query<{ id: number }>(
    "SELECT private.ensure_hospital(NULL, $1, $2, $3) AS id",
    [code, `Hospital ${code}`, dataKind],
  );
  return row?.id ?? 0;
}

let count = 0;

/** A local account; without a password unless one is given. */
export async function makeAccount(
  parts: {
    readonly passwordHash?: string;
    readonly isExample?: boolean;
    readonly email?: string;
  } = {},
): Promise<number> {
  count += 1;
  const email = parts.email ?? `person${count}@hospital.example`;
  const id = await withSignIn((tx) =>
    insertAccount(tx, {
      issuer: "local",
      subject: email,
      email,
      displayName: `Person ${count}`,
      passwordHash: parts.passwordHash ?? null,
      locale: "nl",
      isExample: parts.isExample ?? false,
    }),
  );
  return id ?? 0;
}

/** The reach that each kind of role needs to be of use in a test hospital. */
function reachOf(role: Role): Partial<NewGrant> {
  const { scopeKind } = ROLE_DESCRIPTIONS[role];
  if (scopeKind === "ward") return { wardCodes: ["W1"] };
  if (scopeKind === "pathway") return { pathwayCodes: ["hip-knee"] };
  return scopeKind === "department" ? { departmentCode: "D1" } : {};
}

/** An account with one role in one hospital. */
export async function makeAccountWithRole(role: Role, hospitalId: number): Promise<number> {
  const accountId = await makeAccount();
  await withSignIn((tx) => insertRoleGrant(tx, { accountId, role, hospitalId, ...reachOf(role) }));
  return accountId;
}

/** The cookie header of a fresh session. */
export async function cookieFor(accountId: number, now = new Date()): Promise<string> {
  return `${describeSessionCookie().name}=${await openSession(accountId, now)}`;
}
