import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { Prisma } from "@/lib/generated/prisma/client";
import { runTransaction } from "./run-transaction";
import { describeScopeSettings, type TransactionOptions } from "./transaction-settings";

/** A transaction in which row security shows the rows of one scope and no others. */
export type ScopedTx = Prisma.TransactionClient;

/**
 * Runs work in one transaction that sees exactly the rows of this scope. The only way to hospital
 * rows besides `withScopedConnection`. Wait for nothing but the database inside it.
 */
export async function withScope<T>(
  scope: Scope,
  work: (tx: ScopedTx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  return runTransaction(describeScopeSettings(scope), work, options);
}
