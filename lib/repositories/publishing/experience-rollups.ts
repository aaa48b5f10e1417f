import "server-only";
import type pg from "pg";
import { factsInCells } from "./touched-cells";

// Of an instrument that was answered twice at a moment the last answer counts, and only within its
// window, as for scores. The answers stay apart by question: a share is computed where it is shown.
const ANSWERS = `
  INSERT INTO rollup_indicator (hospital_id, pathway_code, ward_code, variant, period_start,
    period_precision, indicator_code, n, numerator, total, total_squares, histogram)
  SELECT hospital_id, pathway_code, ward_code, variant, period_start, period_precision,
    concat_ws('.', 'prom-answers', instrument_id, question, moment), sum(people), NULL, NULL, NULL,
    jsonb_object_agg(code, people)
  FROM (
    SELECT chosen.hospital_id, pathway_code, ward_code, variant, period_start, period_precision,
      instrument_id, moment, answer.key AS question, coalesce(answer.value, 'open') AS code,
      count(*) AS people
    FROM (
      SELECT DISTINCT ON (t.hospital_id, f.episode_key, r.instrument_id, r.moment)
        t.hospital_id, t.pathway_code, t.ward_code, t.variant, t.period_start, t.period_precision,
        r.instrument_id, r.moment, r.answers
      FROM ${factsInCells("fact_episode")}
      JOIN questionnaire_response r ON r.hospital_id = f.hospital_id AND r.episode_key = f.episode_key
        AND r.superseded_by IS NULL AND r.instrument_id = ANY ($1::text[])
      JOIN care_episode e ON e.hospital_id = f.hospital_id AND e.episode_key = f.episode_key
        AND e.superseded_by IS NULL
      LEFT JOIN outcome_schedule w ON w.hospital_id = f.hospital_id AND w.pathway_code = f.pathway_code
        AND w.instrument_id = r.instrument_id AND w.moment = r.moment
        AND (w.variants IS NULL OR f.variant = ANY (w.variants))
      WHERE r.answered_on IS NULL OR w.moment IS NULL OR e.anchor_precision <> 'day'
        OR r.answered_on BETWEEN e.anchor_date + w.from_days AND e.anchor_date + w.to_days
      ORDER BY t.hospital_id, f.episode_key, r.instrument_id, r.moment, r.answered_on DESC NULLS LAST,
        r.response_key) chosen
    CROSS JOIN LATERAL jsonb_each_text(chosen.answers) answer
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10) counted
  GROUP BY 1, 2, 3, 4, 5, 6, 7`;

/** Counts the answers to each question of these instruments, code by code, in the touched cells. */
export async function insertExperienceRollups(
  client: pg.PoolClient,
  instrumentIds: readonly string[],
): Promise<void> {
  await client.query(ANSWERS, [instrumentIds]);
}
