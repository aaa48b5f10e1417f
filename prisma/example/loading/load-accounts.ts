import { EXAMPLE_PASSWORD } from "@/lib/access/example-password";
import { ROLE_DESCRIPTIONS, ROLES, type Role } from "@/lib/access/roles";
import { hashPassword } from "@/lib/auth/password";
import { withSignIn } from "@/lib/db/with-sign-in";
import { insertAccount } from "@/lib/repositories/accounts";
import { insertRoleGrant } from "@/lib/repositories/role-grants";
import { EXAMPLE_PEOPLE, mailOf } from "./example-people";

export interface ExamplePlace {
  readonly hospitalId: number;
  readonly networkId: number;
}

/** An account of the role with its grant in one transaction; an account that exists is left alone. */
async function loadAccount(role: Role, passwordHash: string, place: ExamplePlace): Promise<void> {
  const { displayName, ...narrowing } = EXAMPLE_PEOPLE[role];
  const email = mailOf(role);
  await withSignIn(async (tx) => {
    const accountId = await insertAccount(tx, {
      issuer: "local",
      subject: email,
      email,
      displayName,
      passwordHash,
      locale: "nl",
      isExample: true,
    });
    if (accountId === null) return;
    const isForNetwork = ROLE_DESCRIPTIONS[role].scopeKind === "network";
    const reach = isForNetwork ? { networkId: place.networkId } : { hospitalId: place.hospitalId };
    await insertRoleGrant(tx, { accountId, role, ...reach, ...narrowing });
  });
}

/** One account for each role; the password is public and printed at the start. */
export async function loadAccounts(place: ExamplePlace): Promise<void> {
  for (const role of ROLES) await loadAccount(role, await hashPassword(EXAMPLE_PASSWORD), place);
}
