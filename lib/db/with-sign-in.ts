import "server-only";
import { runTransaction } from "./run-transaction";
import { signInSettings, type TransactionOptions } from "./transaction-settings";
import type { ScopedTx } from "./with-scope";

/**
 * Runs work in one transaction that sees accounts, sessions and role grants, and no hospital row:
 * for finding out who someone is, before there is a scope.
 */
export async function withSignIn<T>(
  work: (tx: ScopedTx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  return runTransaction(signInSettings, work, options);
}
