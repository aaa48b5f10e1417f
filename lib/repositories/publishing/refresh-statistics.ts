import "server-only";
import type pg from "pg";

/**
 * Gives the planner statistics of tables that this transaction has just filled; without them its
 * plans for a first delivery take minutes instead of seconds.
 */
export async function refreshStatistics(
  client: pg.PoolClient,
  tables: readonly string[],
): Promise<void> {
  await client.query("SELECT private.refresh_statistics(VARIADIC $1::text[])", [tables]);
}
