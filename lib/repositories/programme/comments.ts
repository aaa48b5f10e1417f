import "server-only";
import type pg from "pg";

const HOLD = `
  INSERT INTO patient_comment (hospital_id, pathway_code, episode_key, moment, language, received_on, text)
  SELECT e.hospital_id, e.pathway_code, e.episode_key, $3, $4, $5, $6
  FROM care_episode e WHERE e.hospital_id = $1 AND e.episode_key = $2 AND e.superseded_by IS NULL
  ON CONFLICT (hospital_id, episode_key, moment) DO UPDATE
    SET text = excluded.text, language = excluded.language, received_on = excluded.received_on
    WHERE patient_comment.status = 'held'`;

/** Holds a comment for judgement; answers whether it was taken in. */
export async function insertComment(
  client: pg.PoolClient,
  comment: {
    readonly hospitalId: number;
    readonly episodeKey: string;
    readonly moment: string;
    readonly language: string;
    readonly receivedOn: string;
    readonly text: string;
  },
): Promise<boolean> {
  const { hospitalId, episodeKey, moment, language, receivedOn, text } = comment;
  const kept = await client.query(HOLD, [
    hospitalId,
    episodeKey,
    moment,
    language,
    receivedOn,
    text,
  ]);
  return kept.rowCount === 1;
}
