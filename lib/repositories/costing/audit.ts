import "server-only";
import type pg from "pg";

/** What was decided about costing, by whom. Codes and counts only. */
interface CostingAudit {
  readonly hospitalId: number;
  readonly accountId: number | null;
  readonly role: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

/** Adds a link to the hospital's audit chain; the last statement of a transaction. */
export async function insertCostingAudit(
  client: pg.PoolClient,
  { hospitalId, accountId, role, objectType, objectId, details }: CostingAudit,
): Promise<void> {
  await client.query(
    "SELECT private.audit_append($1::int, $2::int, $3, 'save', $4, $5, NULL, $6::jsonb)",
    [hospitalId, accountId, role, objectType, objectId, JSON.stringify(details)],
  );
}
