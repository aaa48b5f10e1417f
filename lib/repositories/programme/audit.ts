import "server-only";
import type pg from "pg";

/** What was done in the programme, by whom. Codes and counts only. */
export interface ProgrammeAudit {
  readonly hospitalId: number;
  readonly accountId: number | null;
  readonly role: string;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Adds a link to the hospital's audit chain; the last statement of a transaction. */
export async function insertProgrammeAudit(
  client: pg.PoolClient,
  entry: ProgrammeAudit,
): Promise<void> {
  const { hospitalId, accountId, role, action, objectType, objectId, details = {} } = entry;
  await client.query(
    "SELECT private.audit_append($1::int, $2::int, $3, $4, $5, $6, NULL, $7::jsonb)",
    [hospitalId, accountId, role, action, objectType, objectId, JSON.stringify(details)],
  );
}
