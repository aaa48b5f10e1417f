import "server-only";
import { ANSWERS_KNOWN } from "./answers-known";
import type pg from "pg";
import { emptyWorkingTable, fillWorkingTable } from "./working-table";
import { factsInCells } from "./touched-cells";

/** The change of a score that counts as important, and for which patients it was found. */
export interface ImportantChange {
  readonly instrumentId: string;
  readonly scoreKey: string;
  /** `hip`, `knee` or `any`. */
  readonly joint: string;
  readonly amount: number;
  /** 1 where a higher score is better, -1 where it is worse. */
  readonly sign: 1 | -1;
}

const KEYS =
  "t.hospital_id, t.pathway_code, t.ward_code, t.variant, t.period_start, t.period_precision";
const CELL = "hospital_id, pathway_code, ward_code, variant, period_start, period_precision";
const TARGET = `
  INSERT INTO rollup_indicator (${CELL}, indicator_code, n, numerator, total, total_squares, histogram)`;

/** Only scores with a definition become indicators. */
const DEFINED = `
  SELECT DISTINCT split_part(indicator_code, '.', 2) AS instrument_id, split_part(indicator_code, '.', 3) AS score_key
  FROM indicator_definition WHERE starts_with(indicator_code, 'prom-all.')`;

// Which joint a cell is about: thresholds differ by a factor of three between hip and knee.
const JOINT = `
  CASE WHEN t.pathway_code = 'hip-replacement' OR t.variant = 'hip' THEN 'hip'
       WHEN t.pathway_code = 'knee-replacement' OR t.variant = 'knee' THEN 'knee' ELSE 'any' END`;

// The tolerance undoes the binary difference of index scores (0.96 - 0.65), as the engine does.
const SUMS = `
  SELECT ${KEYS}, f.instrument_id, f.score_key, f.moment,
    count(*) AS n, sum(f.score) AS total, sum(f.score ^ 2) AS total_squares,
    count(f.baseline_score) AS pairs,
    sum(f.score) FILTER (WHERE f.baseline_score IS NOT NULL) AS paired_total,
    sum(f.score ^ 2) FILTER (WHERE f.baseline_score IS NOT NULL) AS paired_squares,
    sum(f.score - f.baseline_score) AS gain, sum((f.score - f.baseline_score) ^ 2) AS gain_squares,
    count(f.predicted_score) FILTER (WHERE f.baseline_score IS NOT NULL) AS modelled,
    sum(f.score - f.baseline_score) FILTER (WHERE f.predicted_score IS NOT NULL) AS modelled_gain,
    sum((f.score - f.baseline_score) ^ 2) FILTER (WHERE f.predicted_score IS NOT NULL) AS modelled_squares,
    sum(f.score - f.predicted_score) FILTER (WHERE f.baseline_score IS NOT NULL) AS residual,
    sum((f.score - f.predicted_score) ^ 2) FILTER (WHERE f.baseline_score IS NOT NULL) AS residual_squares,
    count(*) FILTER (WHERE m.sign * (f.score - f.baseline_score) >= m.amount - 1e-9) AS reached,
    bool_or(m.amount IS NOT NULL) AS has_threshold
  FROM ${factsInCells("fact_score")}
  JOIN defined_score d ON d.instrument_id = f.instrument_id AND d.score_key = f.score_key
  LEFT JOIN important_change m ON m.instrument_id = f.instrument_id AND m.score_key = f.score_key
    AND m.joint = ${JOINT}
  WHERE f.score IS NOT NULL
  GROUP BY ${KEYS}, f.instrument_id, f.score_key, f.moment`;

const code = (prefix: string) => `concat_ws('.', '${prefix}', instrument_id, score_key, moment)`;

const FROM_SUMS = [
  `${TARGET} SELECT ${CELL}, ${code("prom-all")}, n, NULL, total, total_squares, NULL FROM score_sum`,
  `${TARGET} SELECT ${CELL}, ${code("prom-mean")}, pairs, NULL, paired_total, paired_squares, NULL
   FROM score_sum WHERE pairs > 0`,
  `${TARGET} SELECT ${CELL}, ${code("prom-gain")}, pairs, NULL, gain, gain_squares, NULL
   FROM score_sum WHERE pairs > 0`,
  `${TARGET} SELECT ${CELL}, ${code("prom-mic")}, pairs, reached, NULL, NULL, NULL
   FROM score_sum WHERE pairs > 0 AND has_threshold`,
  // Gain, and score minus predicted score, of the patients whom the source's model predicted.
  `${TARGET} SELECT ${CELL}, ${code("prom-modelled")}, modelled, NULL, modelled_gain, modelled_squares, NULL
   FROM score_sum WHERE modelled > 0`,
  `${TARGET} SELECT ${CELL}, ${code("prom-residual")}, modelled, NULL, residual, residual_squares, NULL
   FROM score_sum WHERE modelled > 0`,
];

const BASELINE_OF_PAIRS = `
  ${TARGET}
  SELECT ${CELL}, concat_ws('.', 'prom-mean', instrument_id, score_key, 't0'), count(*), NULL,
    sum(baseline_score), sum(baseline_score ^ 2), NULL
  FROM (
    SELECT DISTINCT ${KEYS}, f.episode_key, f.instrument_id, f.score_key, f.baseline_score
    FROM ${factsInCells("fact_score")}
    JOIN defined_score d ON d.instrument_id = f.instrument_id AND d.score_key = f.score_key
    WHERE f.baseline_score IS NOT NULL AND f.score IS NOT NULL) paired
  GROUP BY ${CELL}, instrument_id, score_key`;

const anyLevel = (sign: string) =>
  [1, 2, 3, 4, 5]
    .map(
      (place) => `substr(f.profile, ${place}, 1) ${sign} substr(f.baseline_profile, ${place}, 1)`,
    )
    .join(" OR ");

// The Paretian classes of lib/engine/instruments/health-change, held against it by a test.
const HEALTH_CHANGE = `
  ${TARGET}
  SELECT ${CELL}, concat_ws('.', 'pchc', instrument_id, moment), sum(episodes),
    sum(episodes) FILTER (WHERE class = 'better'), NULL, NULL, jsonb_object_agg(class, episodes)
  FROM (
    SELECT ${KEYS}, f.instrument_id, f.moment,
      CASE WHEN f.profile = f.baseline_profile AND f.profile = '11111' THEN 'same-full-health'
           WHEN f.profile = f.baseline_profile THEN 'same-other'
           WHEN (${anyLevel("<")}) AND (${anyLevel(">")}) THEN 'mixed'
           WHEN ${anyLevel("<")} THEN 'better' ELSE 'worse' END AS class, count(*) AS episodes
    FROM ${factsInCells("fact_score")}
    WHERE f.score_key = 'profile' AND f.profile IS NOT NULL AND f.baseline_profile IS NOT NULL
    GROUP BY ${KEYS}, f.instrument_id, f.moment, class) counted
  GROUP BY ${CELL}, instrument_id, moment`;

/** Adds up what patients reported in the touched cells. */
export async function insertScoreRollups(
  client: pg.PoolClient,
  changes: readonly ImportantChange[],
): Promise<void> {
  await fillWorkingTable(client, "defined_score", DEFINED);
  await emptyWorkingTable(
    client,
    "important_change",
    "instrument_id text, score_key text, joint text, amount float8, sign int",
  );
  await client.query(
    `INSERT INTO important_change
     SELECT c."instrumentId", c."scoreKey", c.joint, c.amount, c.sign
     FROM jsonb_to_recordset($1::jsonb) AS c ("instrumentId" text, "scoreKey" text, joint text, amount float8, sign int)`,
    [JSON.stringify(changes)],
  );
  await fillWorkingTable(client, "score_sum", SUMS);
  for (const statement of [...FROM_SUMS, BASELINE_OF_PAIRS, HEALTH_CHANGE]) {
    await client.query(statement);
  }
}

const IS_ANSWERED = `
  EXISTS (SELECT FROM questionnaire_response r
    WHERE r.hospital_id = e.hospital_id AND r.episode_key = e.episode_key AND r.superseded_by IS NULL
      AND r.instrument_id = s.instrument_id AND r.moment = s.moment
      AND (r.answered_on IS NULL OR r.answered_on BETWEEN e.anchor_date + s.from_days AND e.anchor_date + s.to_days))`;

// A questionnaire is due once its window has closed before the newest answer that was delivered. Before
// that it is early (answered) or pending, which is not the same as unanswered.
const SCHEDULED = `
  SELECT e.hospital_id, e.pathway_code, coalesce(e.ward_code, '') AS ward_code,
    coalesce(e.variant, '') AS variant, date_trunc('month', e.anchor_date)::date AS period_start,
    s.instrument_id, s.moment,
    CASE
      WHEN EXISTS (SELECT FROM clinical_event c WHERE c.hospital_id = e.hospital_id
        AND c.episode_key = e.episode_key AND c.superseded_by IS NULL AND c.event_type = 'death'
        AND c.occurred_on <= e.anchor_date + s.to_days) THEN 'deceased'
      WHEN e.anchor_date + s.to_days <= known.until
        THEN CASE WHEN ${IS_ANSWERED} THEN 'answered' ELSE 'unanswered' END
      WHEN ${IS_ANSWERED} THEN 'early' ELSE 'pending' END AS standing
  FROM care_episode e
  JOIN outcome_schedule s ON s.hospital_id = e.hospital_id AND s.pathway_code = e.pathway_code
    AND (s.variants IS NULL OR e.variant = ANY (s.variants))
  JOIN (${ANSWERS_KNOWN}) known
    ON known.hospital_id = e.hospital_id
  WHERE e.superseded_by IS NULL AND e.anchor_precision = 'day'`;

const RESPONSES = `
  ${TARGET}
  SELECT hospital_id, pathway_code, ward_code, variant, period_start, 'month', 'prom-response.' || moment,
    coalesce(sum(questionnaires) FILTER (WHERE standing IN ('answered', 'unanswered')), 0),
    coalesce(sum(questionnaires) FILTER (WHERE standing = 'answered'), 0),
    NULL, NULL, jsonb_object_agg(instrument_id || '.' || standing, questionnaires)
  FROM (SELECT hospital_id, pathway_code, ward_code, variant, period_start, instrument_id, moment, standing,
          count(*) AS questionnaires
        FROM (${SCHEDULED}) scheduled GROUP BY 1, 2, 3, 4, 5, 6, 7, 8) counted
  GROUP BY 1, 2, 3, 4, 5, moment`;

/**
 * Adds up the response rates of these hospitals anew: the day up to which answers are known moves
 * with every delivery, and with it which questionnaires were due.
 */
export async function replaceResponseRollups(
  client: pg.PoolClient,
  hospitalIds: readonly number[],
): Promise<void> {
  await client.query(
    "DELETE FROM rollup_indicator WHERE hospital_id = ANY ($1::int[]) AND starts_with(indicator_code, 'prom-response.')",
    [hospitalIds],
  );
  await client.query(RESPONSES, [hospitalIds]);
}
