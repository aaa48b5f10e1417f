import "server-only";
import { withSignIn } from "@/lib/db/with-sign-in";
import { listAccountNames } from "@/lib/repositories/import-history";

/** Names of the people behind account ids; accounts are closed to hospital scopes, so asked apart. */
export async function readNames(
  accountIds: readonly (number | null)[],
): Promise<(accountId: number | null) => string | null> {
  const known = [...new Set(accountIds.filter((id) => id !== null))];
  const names =
    known.length === 0
      ? new Map<number, string>()
      : await withSignIn((tx) => listAccountNames(tx, known));
  return (accountId) => (accountId === null ? null : (names.get(accountId) ?? null));
}
