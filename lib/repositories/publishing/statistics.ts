import "server-only";
import type pg from "pg";

const EVENTS = [
  "care_episode",
  "stay",
  "activity_event",
  "clinical_event",
  "consumable",
  "questionnaire_response",
  "questionnaire_score",
  "pathway_version",
] as const;

const FACTS = ["dirty_episode", "fact_episode", "fact_score", "capacity_cost_rate"] as const;

const COUNT = "SELECT private.refresh_statistics(VARIADIC $1::text[])";

/**
 * Counts the event tables anew for the planner: rows that came in this transaction are invisible to
 * its statistics, and it would read whole tables for every episode.
 */
export async function refreshEventStatistics(client: pg.PoolClient): Promise<void> {
  await client.query(COUNT, [EVENTS]);
}

/** The same for the marks and the facts. */
export async function refreshFactStatistics(client: pg.PoolClient): Promise<void> {
  await client.query(COUNT, [FACTS]);
}

/** From how many records on a delivery is read as a whole rather than row by row. */
const BULK_RECORDS = 20_000;

/**
 * Lets the planner join whole tables for the rest of a large delivery. Behind row security it takes
 * every table for nearly empty and would look each row up by itself.
 */
export async function preferBulkPlans(client: pg.PoolClient, records: number): Promise<void> {
  if (records >= BULK_RECORDS) await client.query("SET LOCAL enable_nestloop = off");
}
