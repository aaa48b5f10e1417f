import "server-only";
import type pg from "pg";

/** From how many records on a delivery is read as a whole rather than row by row. */
const BULK_RECORDS = 20_000;

/**
 * Holds the planner to the joins as they are written, each on the whole key. Behind row security it
 * takes every table for nearly empty, and would rather pair every row of a hospital with every other
 * on the hospital alone.
 */
export async function joinAsWritten(client: pg.PoolClient): Promise<void> {
  await client.query("SET LOCAL join_collapse_limit = 1");
  await client.query("SET LOCAL enable_mergejoin = off");
}

/** Lets a large delivery join whole tables by hash instead of looking each row up by itself. */
export async function preferBulkPlans(client: pg.PoolClient, records: number): Promise<void> {
  await joinAsWritten(client);
  if (records >= BULK_RECORDS) await client.query("SET LOCAL enable_nestloop = off");
}
