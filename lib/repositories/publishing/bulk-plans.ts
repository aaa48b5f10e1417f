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

/**
 * Runs statements that read a whole table by its full key with hash joins, however small the delivery,
 * and lets the planner choose again afterwards.
 */
export async function joiningByHash<T>(client: pg.PoolClient, work: () => Promise<T>): Promise<T> {
  const before = await client.query<{ setting: string }>(
    "SELECT current_setting('enable_nestloop') AS setting",
  );
  await client.query("SET LOCAL enable_nestloop = off");
  const result = await work();
  await client.query("SELECT set_config('enable_nestloop', $1, true)", [
    before.rows[0]?.setting ?? "on",
  ]);
  return result;
}
