import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";
import { openDatabase } from "./database";
import {
  describeLimits,
  renderSettings,
  type Setting,
  type TransactionOptions,
} from "./transaction-settings";

/** Who writes holds locks that others wait for; who reads holds nothing up but his own page. */
const longestWriteMs = 8_000;
const longestReadMs = 30_000;
const waitForConnectionMs = 10_000;

/** A Prisma transaction whose first statement puts these settings in place. */
export async function runTransaction<T>(
  settings: readonly Setting[],
  work: (tx: Prisma.TransactionClient) => Promise<T>,
  options: TransactionOptions,
): Promise<T> {
  const { readOnly = false, timeoutMs = readOnly ? longestReadMs : longestWriteMs } = options;
  const first = renderSettings([...settings, ...describeLimits(timeoutMs, readOnly)]);
  return openDatabase().prisma.$transaction(
    async (tx) => {
      await tx.$executeRawUnsafe(first.text, ...first.values);
      return work(tx);
    },
    {
      maxWait: waitForConnectionMs,
      timeout: timeoutMs,
      // All tiles of a page then show the same state, also while an import publishes.
      isolationLevel: readOnly
        ? Prisma.TransactionIsolationLevel.RepeatableRead
        : Prisma.TransactionIsolationLevel.ReadCommitted,
    },
  );
}
