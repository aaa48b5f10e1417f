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
