import "server-only";
import { isRole, ROLES, type Role } from "@/lib/access/roles";
import { withSignIn } from "@/lib/db/with-sign-in";
import { listExampleAccounts } from "@/lib/repositories/accounts";

/** An account of the example hospital that anyone may try. */
export interface ExampleAccount {
  readonly email: string;
  readonly displayName: string;
  readonly role: Role;
}

/** The example accounts in the order of the roles; empty where no example hospital is loaded. */
export async function getExampleAccounts(): Promise<readonly ExampleAccount[]> {
  const records = await withSignIn((tx) => listExampleAccounts(tx), { readOnly: true });
  return records
    .flatMap(({ role, ...account }) => (isRole(role) ? [{ ...account, role }] : []))
    .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
}
