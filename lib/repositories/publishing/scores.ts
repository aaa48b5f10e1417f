import "server-only";
import type pg from "pg";

/** Which method computed which score: written beside every score, so that it can be made again. */
export interface ScoreMethod {
  readonly instrumentId: string;
  readonly scoreKey: string;
  readonly methodId: string;
  readonly methodVersion: string;
}

const METHODS = `jsonb_to_recordset($1::jsonb) AS m ("instrumentId" text, "scoreKey" text, "methodId" text, "methodVersion" text)`;

/** A score, or a reason behind an exclamation mark, or a profile: one of the three columns. */
const VALUES = `
  CASE WHEN jsonb_typeof(v.content) = 'number' THEN (v.content #>> '{}')::float8 END,
  CASE WHEN jsonb_typeof(v.content) = 'string' AND NOT starts_with(v.content #>> '{}', '!') THEN v.content #>> '{}' END,
  CASE WHEN jsonb_typeof(v.content) = 'string' AND starts_with(v.content #>> '{}', '!') THEN substr(v.content #>> '{}', 2) END`;

const COLUMNS =
  "hospital_id, response_key, score_key, episode_key, instrument_id, moment, score, profile, reason, method_id, method_version";

/** Writes the scores of new and changed responses that were staged with them. */
export async function publishStagedScores(
  client: pg.PoolClient,
  methods: readonly ScoreMethod[],
): Promise<void> {
  await client.query(`
    DELETE FROM questionnaire_score s USING import_record r JOIN import_hospital h USING (hospital_number)
    WHERE r.target = 'questionnaire_response' AND r.fate = 'changed'
      AND s.hospital_id = h.hospital_id AND s.response_key = r.key`);
  await client.query(
    `INSERT INTO questionnaire_score (${COLUMNS})
     SELECT h.hospital_id, r.key, v.key, r.payload->>'episode_key', m."instrumentId", r.payload->>'moment',
       ${VALUES}, m."methodId", m."methodVersion"
     FROM import_record r JOIN import_hospital h USING (hospital_number)
     CROSS JOIN LATERAL jsonb_each(r.scores) AS v (key, content)
     JOIN ${METHODS} ON m."instrumentId" = r.payload->>'instrument_id' AND m."scoreKey" = v.key
     WHERE r.target = 'questionnaire_response' AND r.fate IN ('new', 'changed')`,
    [JSON.stringify(methods)],
  );
}

/** Removes the scores of responses that are no longer current under any batch. */
export async function deleteOrphanScores(
  client: pg.PoolClient,
  hospitalIds: readonly number[],
): Promise<void> {
  await client.query(
    `DELETE FROM questionnaire_score s USING dirty_episode d
     WHERE s.hospital_id = ANY ($1::int[]) AND s.hospital_id = d.hospital_id AND s.episode_key = d.episode_key
       AND NOT EXISTS (SELECT FROM questionnaire_response r WHERE r.hospital_id = s.hospital_id
         AND r.response_key = s.response_key AND r.superseded_by IS NULL)`,
    [hospitalIds],
  );
}

/** A response that has to be scored again. */
export interface StoredResponse {
  readonly hospitalId: number;
  readonly responseKey: string;
  readonly instrumentId: string;
  readonly answers: Readonly<Record<string, number | null>>;
}

/** Responses of a hospital that an undo made current again. */
export async function listRevivedResponses(
  client: pg.PoolClient,
  limit: number,
  after: string,
): Promise<readonly StoredResponse[]> {
  const found = await client.query<StoredResponse>(
    `SELECT r.hospital_id AS "hospitalId", r.response_key AS "responseKey",
       r.instrument_id AS "instrumentId", r.answers
     FROM questionnaire_response r JOIN dirty_episode d USING (hospital_id, episode_key)
     WHERE r.superseded_by IS NULL AND r.response_key > $2
     ORDER BY r.response_key LIMIT $1`,
    [limit, after],
  );
  return found.rows;
}

/** The scores of one stored response, as staged ones are written. */
export interface RewrittenScores {
  readonly hospitalId: number;
  readonly responseKey: string;
  readonly scores: Readonly<Record<string, number | string>>;
}

/** Replaces the scores of these responses. */
export async function rewriteScores(
  client: pg.PoolClient,
  rewritten: readonly RewrittenScores[],
  methods: readonly ScoreMethod[],
): Promise<void> {
  const given = `jsonb_to_recordset($1::jsonb) AS g ("hospitalId" int, "responseKey" text, scores jsonb)`;
  await client.query(
    `DELETE FROM questionnaire_score s USING ${given}
     WHERE s.hospital_id = g."hospitalId" AND s.response_key = g."responseKey"`,
    [JSON.stringify(rewritten)],
  );
  await client.query(
    `INSERT INTO questionnaire_score (${COLUMNS})
     SELECT r.hospital_id, r.response_key, v.key, r.episode_key, r.instrument_id, r.moment,
       ${VALUES}, m."methodId", m."methodVersion"
     FROM ${given.replace("$1", "$2")}
     JOIN questionnaire_response r ON r.hospital_id = g."hospitalId"
       AND r.response_key = g."responseKey" AND r.superseded_by IS NULL
     CROSS JOIN LATERAL jsonb_each(g.scores) AS v (key, content)
     JOIN ${METHODS} ON m."instrumentId" = r.instrument_id AND m."scoreKey" = v.key`,
    [JSON.stringify(methods), JSON.stringify(rewritten)],
  );
}
