import "server-only";
import type pg from "pg";
import type {
  FormAnswers,
  PatientLanguage,
  Respondent,
  RespondentReason,
} from "@/lib/contracts/patient-form";

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

/** A form as the patient's side needs it. */
export interface FormRecord {
  readonly formId: string;
  readonly hospitalName: string;
  readonly hospitalPhone: string | null;
  readonly isExample: boolean;
  readonly instrumentIds: readonly string[];
  readonly isTrial: boolean;
  readonly language: PatientLanguage | null;
  readonly respondent: Respondent | null;
  readonly respondentReason: RespondentReason | null;
  readonly answers: FormAnswers;
  readonly comment: string | null;
  readonly submittedAt: Date | null;
}

/** Instrument to version of the licence pack whose words were shown; instruments without are absent. */
export type PackVersions = Readonly<Record<string, string>>;

/** A form within the hospital in scope. */
export interface FormPlace {
  readonly hospitalId: number;
  readonly formId: string;
}

/** Reads a form with the name of its hospital; null when it is not there. */
export async function findForm(
  client: pg.PoolClient,
  { hospitalId, formId }: FormPlace,
): Promise<FormRecord | null> {
  const found = await client.query<FormRecord>(
    `SELECT f.form_id AS "formId", h.name AS "hospitalName", h.patient_phone AS "hospitalPhone",
       h.data_kind = 'example' AS "isExample",
       f.instrument_ids AS "instrumentIds", f.is_trial AS "isTrial", f.language, f.respondent,
       f.respondent_reason AS "respondentReason", f.answers, f.comment,
       f.submitted_at AS "submittedAt"
     FROM questionnaire_form f JOIN hospital h ON h.id = f.hospital_id
     WHERE f.hospital_id = $1 AND f.form_id = $2`,
    [hospitalId, formId],
  );
  return found.rows[0] ?? null;
}

const OPEN = "hospital_id = $1 AND form_id = $2 AND submitted_at IS NULL";
const TOUCH = "started_at = coalesce(started_at, now()), saved_at = now()";

/** Keeps one answer beside the others, so that two tabs do not undo each other. */
export async function updateAnswer(
  client: pg.PoolClient,
  { hospitalId, formId }: FormPlace,
  answer: { readonly instrumentId: string; readonly itemKey: string; readonly code: number | null },
): Promise<void> {
  await client.query(
    `UPDATE questionnaire_form SET ${TOUCH}, answers = answers || jsonb_build_object($3::text,
       coalesce(answers->$3::text, '{}') || jsonb_build_object($4::text, $5::int))
     WHERE ${OPEN}`,
    [hospitalId, formId, answer.instrumentId, answer.itemKey, answer.code],
  );
}

/** Notes that an answer made the form show whom to call. */
export async function markHelpShown(
  client: pg.PoolClient,
  { hospitalId, formId }: FormPlace,
): Promise<void> {
  await client.query(
    `UPDATE questionnaire_form SET help_shown_at = coalesce(help_shown_at, now()) WHERE ${OPEN}`,
    [hospitalId, formId],
  );
}

/** Keeps who fills in; the reason goes when the patient answers alone. */
export async function updateRespondent(
  client: pg.PoolClient,
  { hospitalId, formId }: FormPlace,
  given: { readonly respondent: Respondent; readonly reason: RespondentReason | null },
): Promise<void> {
  await client.query(
    `UPDATE questionnaire_form SET ${TOUCH}, respondent = $3, respondent_reason = $4 WHERE ${OPEN}`,
    [hospitalId, formId, given.respondent, given.reason],
  );
}

/** Keeps the language in which the patient reads. */
export async function updateLanguage(
  client: pg.PoolClient,
  { hospitalId, formId }: FormPlace,
  language: PatientLanguage,
): Promise<void> {
  await client.query(`UPDATE questionnaire_form SET language = $3 WHERE ${OPEN}`, [
    hospitalId,
    formId,
    language,
  ]);
}

/** Keeps what the patient wrote; null takes it away. */
export async function updateComment(
  client: pg.PoolClient,
  { hospitalId, formId }: FormPlace,
  comment: string | null,
): Promise<void> {
  await client.query(`UPDATE questionnaire_form SET ${TOUCH}, comment = $3 WHERE ${OPEN}`, [
    hospitalId,
    formId,
    comment,
  ]);
}

/** Closes the form for the patient. False when it was closed already; of two tabs one gets true. */
export async function closeForm(
  client: pg.PoolClient,
  { hospitalId, formId }: FormPlace,
  shown: { readonly language: PatientLanguage; readonly packVersions: PackVersions },
): Promise<boolean> {
  const closed = await client.query(
    `UPDATE questionnaire_form SET submitted_at = now(), language = $3, pack_versions = $4,
       published_at = CASE WHEN is_trial THEN now() END,
       answers = CASE WHEN is_trial THEN '{}' ELSE answers END,
       comment = CASE WHEN is_trial THEN NULL ELSE comment END
     WHERE ${OPEN}`,
    [hospitalId, formId, shown.language, JSON.stringify(shown.packVersions)],
  );
  return closed.rowCount === 1;
}

/** A submitted form whose answers are not responses yet. */
export interface WaitingForm {
  readonly formId: string;
  readonly episodeKey: string;
  readonly moment: string;
  readonly answers: FormAnswers;
  readonly comment: string | null;
  readonly packVersions: PackVersions;
  readonly language: PatientLanguage;
  readonly respondent: Respondent;
  /** The Belgian day on which it was submitted, `YYYY-MM-DD`. */
  readonly submittedOn: string;
}

/**
 * Submitted forms of a hospital that wait to be published. A form whose episode was taken back waits
 * until it is delivered again.
 */
export async function listWaitingForms(
  client: pg.PoolClient,
  hospitalId: number,
): Promise<readonly WaitingForm[]> {
  const found = await client.query<WaitingForm>(
    `SELECT f.form_id AS "formId", f.episode_key AS "episodeKey", f.moment, f.answers, f.comment,
       f.pack_versions AS "packVersions", f.language, coalesce(f.respondent, 'patient') AS respondent,
       to_char(f.submitted_at AT TIME ZONE 'Europe/Brussels', 'YYYY-MM-DD') AS "submittedOn"
     FROM questionnaire_form f
     WHERE f.hospital_id = $1 AND f.submitted_at IS NOT NULL AND f.published_at IS NULL
       AND EXISTS (SELECT FROM care_episode e WHERE e.hospital_id = f.hospital_id
         AND e.episode_key = f.episode_key AND e.superseded_by IS NULL)
     ORDER BY f.submitted_at`,
    [hospitalId],
  );
  return found.rows;
}

/** Empties a form whose answers became responses: they stand in one place only. */
export async function markPublished(
  client: pg.PoolClient,
  { hospitalId, formId }: FormPlace,
): Promise<void> {
  await client.query(
    `UPDATE questionnaire_form SET published_at = now(), answers = '{}', comment = NULL
     WHERE hospital_id = $1 AND form_id = $2 AND published_at IS NULL`,
    [hospitalId, formId],
  );
}
