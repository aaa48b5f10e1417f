import "server-only";
import type pg from "pg";

// Nobody is asked any more: every window of the patient's episodes closed long enough ago, or the
// patient died. Rows that a later delivery replaced go once that delivery is as old.
const FORGET = `
  DELETE FROM patient_contact k WHERE k.hospital_id = $1 AND (
    (k.superseded_by IS NOT NULL AND EXISTS (SELECT FROM import_batch b WHERE b.hospital_id = k.hospital_id
       AND b.id = abs(k.superseded_by) AND b.published_at < $2::date - $3::int))
    OR (k.superseded_by IS NULL AND NOT EXISTS (
      SELECT FROM care_episode e
      LEFT JOIN (SELECT DISTINCT ON (v.pathway_code) v.pathway_code,
          (SELECT max((s->>'windowToDays')::int) FROM jsonb_array_elements(v.outcome_set) o
           CROSS JOIN LATERAL jsonb_array_elements(coalesce(o->'schedule', '[]')) s) AS last_day
        FROM pathway_version v WHERE v.hospital_id = $1 ORDER BY v.pathway_code, v.version DESC) w
        ON w.pathway_code = e.pathway_code
      WHERE e.hospital_id = k.hospital_id AND e.patient_pseudonym = k.contact_key AND e.superseded_by IS NULL
        AND e.anchor_date + coalesce(w.last_day, 0) + $3::int >= $2::date)
      AND EXISTS (SELECT FROM import_batch b WHERE b.hospital_id = k.hospital_id AND b.id = k.batch_id
        AND b.published_at < $2::date - $3::int)))`;

/** Forgets how patients are reached whom nobody has to ask any more; answers how many rows went. */
export async function deleteExpiredContacts(
  client: pg.PoolClient,
  hospitalId: number,
  kept: { readonly today: string; readonly days: number },
): Promise<number> {
  const gone = await client.query(FORGET, [hospitalId, kept.today, kept.days]);
  return gone.rowCount ?? 0;
}
