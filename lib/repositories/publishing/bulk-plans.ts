import "server-only";
import type pg from "pg";

/** From how many records on a delivery is read as a whole rather than row by row. */
const BULK_RECORDS = 20_000;

/**
 * Lets the planner join whole tables for the rest of a large delivery. Behind row security it takes
 * every table for nearly empty and would look each row up by itself.
 */
export async function preferBulkPlans(client: pg.PoolClient, records: number): Promise<void> {
  if (records >= BULK_RECORDS) await client.query("SET LOCAL enable_nestloop = off");
}
