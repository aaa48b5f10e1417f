import "server-only";
import type { ScopedTx } from "@/lib/db/with-scope";

/** What was done or looked at, by whom. Codes and keys only: an audit row never holds health data. */
export interface AuditEntry {
  readonly hospitalId: number;
  readonly accountId: number | null;
  readonly role: string;
  /** A verb, e.g. `read`, `freeze`, `undo`. */
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly purpose?: string;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Adds a link to the audit chain of the hospital; the last statement of a transaction, because it queues. */
export async function insertAuditEntry(tx: ScopedTx, entry: AuditEntry): Promise<void> {
  await tx.$executeRaw`
    SELECT private.audit_append(${entry.hospitalId}::int, ${entry.accountId}::int, ${entry.role},
      ${entry.action}, ${entry.objectType}, ${entry.objectId}, ${entry.purpose ?? null},
      ${JSON.stringify(entry.details ?? {})}::jsonb)`;
}
