import "server-only";
import type pg from "pg";
import type { PatientLanguage } from "@/lib/contracts/patient-form";

/** Where a link lives. */
export interface LinkPlace {
  readonly hospitalId: number;
  readonly linkId: string;
}

/** The place of the link with this hash; needs no scope. */
export async function findLinkPlace(
  client: pg.PoolClient,
  tokenHash: string,
): Promise<LinkPlace | null> {
  const found = await client.query<LinkPlace>(
    `SELECT hospital_id AS "hospitalId", link_id AS "linkId"
     FROM private.find_questionnaire_link($1)`,
    [tokenHash],
  );
  return found.rows[0] ?? null;
}

/** A link as the form needs it. */
export interface LinkRecord {
  readonly formId: string;
  readonly birthYearHash: string;
  readonly language: PatientLanguage;
  /** The last day on which it opens, `YYYY-MM-DD`. */
  readonly lastDay: string;
  readonly isExpired: boolean;
  readonly isRetired: boolean;
  readonly isLocked: boolean;
  readonly failedAttempts: number;
}

/** Reads a link of the hospital in scope; null when it is not there. */
export async function findLink(
  client: pg.PoolClient,
  { hospitalId, linkId }: LinkPlace,
  now: Date,
): Promise<LinkRecord | null> {
  const found = await client.query<LinkRecord>(
    `SELECT form_id AS "formId", birth_year_hash AS "birthYearHash", language,
       to_char((expires_at AT TIME ZONE 'Europe/Brussels') - interval '1 day', 'YYYY-MM-DD') AS "lastDay",
       expires_at <= $3 AS "isExpired", retired_at IS NOT NULL AS "isRetired",
       locked_at IS NOT NULL AS "isLocked", failed_attempts AS "failedAttempts"
     FROM questionnaire_link WHERE hospital_id = $1 AND link_id = $2`,
    [hospitalId, linkId, now],
  );
  return found.rows[0] ?? null;
}

/** Adds a link that opens on the last day too, in Belgian time, and answers its number. */
export async function insertLink(
  client: pg.PoolClient,
  link: {
    readonly hospitalId: number;
    readonly formId: string;
    readonly tokenHash: string;
    readonly birthYearHash: string;
    readonly language: PatientLanguage;
    readonly expiresOn: string;
  },
): Promise<string> {
  const made = await client.query<{ id: string }>(
    `INSERT INTO questionnaire_link (hospital_id, form_id, token_hash, birth_year_hash, language, expires_at)
     VALUES ($1, $2, $3, $4, $5, ($6::date + 1)::timestamp AT TIME ZONE 'Europe/Brussels')
     RETURNING link_id AS id`,
    [
      link.hospitalId,
      link.formId,
      link.tokenHash,
      link.birthYearHash,
      link.language,
      link.expiresOn,
    ],
  );
  const [row] = made.rows;
  if (row === undefined) throw new Error("a link was not inserted");
  return row.id;
}

/**
 * Takes one of the tries of a link before the birth year is looked at, so that many at once cannot
 * outrun the counter. False when the link is locked; the last try locks it.
 */
export async function takeAttempt(
  client: pg.PoolClient,
  { hospitalId, linkId }: LinkPlace,
  attempts: number,
): Promise<boolean> {
  const taken = await client.query(
    `UPDATE questionnaire_link SET failed_attempts = failed_attempts + 1,
       locked_at = CASE WHEN failed_attempts + 1 >= $3 THEN now() END
     WHERE hospital_id = $1 AND link_id = $2 AND locked_at IS NULL`,
    [hospitalId, linkId, attempts],
  );
  return taken.rowCount === 1;
}

/** Gives the tries back after the right birth year and notes the first opening. */
export async function markOpened(
  client: pg.PoolClient,
  { hospitalId, linkId }: LinkPlace,
): Promise<void> {
  await client.query(
    `UPDATE questionnaire_link SET failed_attempts = 0, locked_at = NULL,
       opened_at = coalesce(opened_at, now())
     WHERE hospital_id = $1 AND link_id = $2`,
    [hospitalId, linkId],
  );
}

/** Closes the links of an episode, at one moment or at all; forms and their answers stay. */
export async function closeLinks(
  client: pg.PoolClient,
  place: {
    readonly hospitalId: number;
    readonly episodeKey: string;
    readonly moment: string | null;
  },
): Promise<void> {
  await client.query(
    `UPDATE questionnaire_link l SET retired_at = now()
     FROM questionnaire_form f
     WHERE f.hospital_id = $1 AND f.episode_key = $2 AND ($3::text IS NULL OR f.moment = $3)
       AND l.hospital_id = f.hospital_id AND l.form_id = f.form_id AND l.retired_at IS NULL`,
    [place.hospitalId, place.episodeKey, place.moment],
  );
}
