import "server-only";
import type pg from "pg";
import { fillWorkingTable } from "./working-table";

/**
 * The questionnaires that the newest version of each pathway asks for, with their windows in days
 * from the anchor. Pathways without an outcome set have none: every answer counts.
 */
const SCHEDULE = `
  SELECT v.hospital_id, v.pathway_code, o."instrumentId" AS instrument_id, o.variants, s.moment,
    s."windowFromDays" AS from_days, s."windowToDays" AS to_days
  FROM (SELECT DISTINCT ON (hospital_id, pathway_code) * FROM pathway_version
        WHERE hospital_id = ANY ($1::int[]) ORDER BY hospital_id, pathway_code, version DESC) v
  CROSS JOIN LATERAL jsonb_to_recordset(v.outcome_set) AS o (kind text, "instrumentId" text, variants text[], schedule jsonb)
  CROSS JOIN LATERAL jsonb_to_recordset(o.schedule) AS s (moment text, "windowFromDays" int, "windowToDays" int)
  WHERE o.kind = 'instrument'`;

// The level sum is a descriptive score that no indicator uses; it stays with the response.
// Only the source of the answers knows what its own model predicted: it comes with them.
// An answer outside its window measures another moment and stays out; without a date it is believed.
const CHOSEN = `
  SELECT DISTINCT ON (s.hospital_id, s.episode_key, s.instrument_id, s.score_key, s.moment)
    s.hospital_id, s.episode_key, s.instrument_id, s.score_key, s.moment, s.score, s.profile,
    (r.reported_scores ->> CASE s.score_key WHEN 'total' THEN 'predicted'
      WHEN 'index' THEN 'predictedIndex' WHEN 'vas' THEN 'predictedVas' END)::float8 AS predicted
  FROM dirty_episode d
  JOIN care_episode e ON e.hospital_id = d.hospital_id AND e.episode_key = d.episode_key AND e.superseded_by IS NULL
  JOIN questionnaire_score s ON s.hospital_id = e.hospital_id AND s.episode_key = e.episode_key
  JOIN questionnaire_response r ON r.hospital_id = s.hospital_id AND r.response_key = s.response_key
    AND r.superseded_by IS NULL
  LEFT JOIN outcome_schedule w ON w.hospital_id = e.hospital_id AND w.pathway_code = e.pathway_code
    AND w.instrument_id = s.instrument_id AND w.moment = s.moment
  WHERE s.reason IS NULL AND s.score_key <> 'lss'
    AND (r.answered_on IS NULL OR w.moment IS NULL OR e.anchor_precision <> 'day'
      OR r.answered_on BETWEEN e.anchor_date + w.from_days AND e.anchor_date + w.to_days)
  ORDER BY s.hospital_id, s.episode_key, s.instrument_id, s.score_key, s.moment,
    r.answered_on DESC NULLS LAST, r.response_key`;

const INSERT = `
  INSERT INTO fact_score (hospital_id, episode_key, instrument_id, score_key, moment, pathway_code,
    ward_code, variant, period_start, score, profile, baseline_score, baseline_profile, predicted_score)
  SELECT c.hospital_id, c.episode_key, c.instrument_id, c.score_key, c.moment, f.pathway_code,
    f.ward_code, f.variant, f.period_start, c.score, c.profile, b.score, b.profile,
    CASE WHEN c.moment <> 't0' THEN c.predicted END
  FROM chosen_score c
  JOIN fact_episode f ON f.hospital_id = c.hospital_id AND f.episode_key = c.episode_key
  LEFT JOIN chosen_score b ON c.moment <> 't0' AND b.moment = 't0' AND b.hospital_id = c.hospital_id
    AND b.episode_key = c.episode_key AND b.instrument_id = c.instrument_id AND b.score_key = c.score_key`;

/** Lays out the questionnaires that pathways ask for, for the facts and the response rates. */
export async function createSchedule(
  client: pg.PoolClient,
  hospitalIds: readonly number[],
): Promise<void> {
  await fillWorkingTable(client, "outcome_schedule", SCHEDULE, [hospitalIds]);
}

/** Puts the scores of dirty episodes beside their baselines. Needs the episode facts. */
export async function replaceScoreFacts(client: pg.PoolClient): Promise<void> {
  await fillWorkingTable(client, "chosen_score", CHOSEN);
  await client.query("ANALYZE chosen_score");
  await client.query(`
    DELETE FROM fact_score f USING dirty_episode d
    WHERE f.hospital_id = d.hospital_id AND f.episode_key = d.episode_key`);
  await client.query(INSERT);
}
