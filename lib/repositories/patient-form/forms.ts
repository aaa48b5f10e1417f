import "server-only";
import type pg from "pg";

/** What a form is about. `episodeKey` null makes a trial that belongs to no patient. */
export interface NewForm {
  readonly hospitalId: number;
  readonly episodeKey: string | null;
  readonly moment: string;
  readonly instrumentIds: readonly string[];
}

/**
 * The form of an episode at a moment; made when it is not there. Instruments may be added as long as
 * it was not submitted. Answers null when it was.
 */
export async function upsertForm(client: pg.PoolClient, form: NewForm): Promise<string | null> {
  const found = await client.query<{ id: string }>(
    `INSERT INTO questionnaire_form AS f (hospital_id, episode_key, moment, instrument_ids, is_trial)
     VALUES ($1, $2, $3, $4, $2::text IS NULL)
     ON CONFLICT (hospital_id, episode_key, moment) DO UPDATE SET instrument_ids = excluded.instrument_ids
       WHERE f.submitted_at IS NULL
     RETURNING form_id AS id`,
    [form.hospitalId, form.episodeKey, form.moment, form.instrumentIds],
  );
  return found.rows[0]?.id ?? null;
}
