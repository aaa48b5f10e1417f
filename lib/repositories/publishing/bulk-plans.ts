import "server-only";
import type pg from "pg";

/** From how many records on a delivery is read as a whole rather than row by row. */
const BULK_RECORDS = 20_000;

/**
 * Keeps the planner from joins that compare every row of a hospital with every other: behind row
 * security it takes each table for nearly empty and merges on the hospital alone.
 */
export async function avoidMergeJoins(client: pg.PoolClient): Promise<void> {
  await client.query("SET LOCAL enable_mergejoin = off");
}

/** Lets a large delivery join whole tables by hash instead of looking each row up by itself. */
export async function preferBulkPlans(client: pg.PoolClient, records: number): Promise<void> {
  await avoidMergeJoins(client);
  if (records >= BULK_RECORDS) await client.query("SET LOCAL enable_nestloop = off");
}
