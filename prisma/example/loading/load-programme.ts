import type pg from "pg";
import { COMMENTS } from "./patient-comments";

// What the hospital's earlier system sent, until the last day of the example: everyone who answered
// was asked, and of the others about 93 in 100 whose window had opened and who could be reached. The
// share hangs on a hash, so that loading again gives the same rows.
const SENT_ELSEWHERE = `
  INSERT INTO programme_invitation (hospital_id, id, pathway_code, episode_key, moment, kind, channel,
    instrument_ids, language, sent_on, status, author)
  SELECT e.hospital_id, md5('sent/' || e.episode_key || '/' || s.moment)::uuid, e.pathway_code, e.episode_key,
    s.moment, 'invitation', 'elsewhere', array_agg(s.instrument_id ORDER BY s.instrument_id), coalesce(k.language, 'nl'),
    e.anchor_date + greatest(min(s.from_day), min(s.target_day) - 7), 'sent', 'Voorbeeld'
  FROM care_episode e
  JOIN LATERAL (
    SELECT o->>'instrumentId' AS instrument_id, r->>'moment' AS moment, (r->>'targetDays')::int AS target_day,
      (r->>'windowFromDays')::int AS from_day, (r->>'windowToDays')::int AS to_day
    FROM (SELECT outcome_set FROM pathway_version v WHERE v.hospital_id = e.hospital_id
          AND v.pathway_code = e.pathway_code ORDER BY version DESC LIMIT 1) newest
    CROSS JOIN LATERAL jsonb_array_elements(newest.outcome_set) o
    CROSS JOIN LATERAL jsonb_array_elements(coalesce(o->'schedule', '[]')) r
    WHERE o->>'kind' = 'instrument' AND (o->'variants' = 'null' OR o->'variants' ? e.variant)) s ON true
  LEFT JOIN patient_contact k ON k.hospital_id = e.hospital_id AND k.contact_key = e.patient_pseudonym
    AND k.superseded_by IS NULL
  WHERE e.hospital_id = $1 AND e.superseded_by IS NULL
    AND e.anchor_date + greatest(s.from_day, s.target_day - 7) <= '2026-08-31'
    AND (EXISTS (SELECT FROM questionnaire_response r WHERE r.hospital_id = e.hospital_id
          AND r.episode_key = e.episode_key AND r.moment = s.moment AND r.superseded_by IS NULL)
      OR (k.consent = 'given' AND k.language <> 'other'
        AND ('x' || substr(md5('asked/' || e.episode_key || '/' || s.moment), 1, 7))::bit(28)::int % 100 < 93
        AND NOT EXISTS (SELECT FROM clinical_event c WHERE c.hospital_id = e.hospital_id
          AND c.episode_key = e.episode_key AND c.superseded_by IS NULL AND c.event_type = 'death'
          AND c.occurred_on <= e.anchor_date + s.target_day)))
  GROUP BY e.hospital_id, e.pathway_code, e.episode_key, s.moment, e.anchor_date, k.language
  ON CONFLICT DO NOTHING`;

// Each comment stands with the n-th answered episode of its pathway at that moment, by number.
const WRITTEN = `
  INSERT INTO patient_comment (hospital_id, id, pathway_code, episode_key, moment, language, received_on, text)
  SELECT $1, md5('comment/' || r.pathway || r.place)::uuid, r.pathway, a.episode_key, r.moment, r.language, a.answered_on, r.text
  FROM jsonb_to_recordset($2::jsonb) AS r (pathway text, moment text, place int, language text, text text)
  JOIN LATERAL (
    SELECT q.episode_key, max(q.answered_on) AS answered_on
    FROM questionnaire_response q JOIN care_episode e ON e.hospital_id = q.hospital_id
      AND e.episode_key = q.episode_key AND e.superseded_by IS NULL
    WHERE q.hospital_id = $1 AND q.superseded_by IS NULL AND e.pathway_code = r.pathway AND q.moment = r.moment
    GROUP BY q.episode_key ORDER BY max(q.answered_on) DESC, q.episode_key OFFSET r.place LIMIT 1) a ON true
  ON CONFLICT DO NOTHING`;

/** What the hospital asked its patients before, and what some of them wrote. */
export async function loadProgramme(client: pg.ClientBase, hospitalId: number): Promise<void> {
  await client.query(SENT_ELSEWHERE, [hospitalId]);
  await client.query(WRITTEN, [hospitalId, JSON.stringify(COMMENTS)]);
}
