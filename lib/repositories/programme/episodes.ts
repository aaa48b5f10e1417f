import "server-only";
import type pg from "pg";

/** An episode with all that the programme knows of it, as the database holds it. */
export interface ProgrammeRow {
  readonly episodeKey: string;
  readonly pathwayCode: string;
  readonly pseudonym: string | null;
  readonly wardCode: string | null;
  readonly variant: string | null;
  readonly anchorDate: string;
  readonly diedOn: string | null;
  readonly answers: readonly (readonly [instrument: string, moment: string, day: string | null])[];
  readonly sendings: readonly {
    readonly moment: string;
    readonly day: string;
    readonly kind: "invitation" | "reminder";
    readonly channel: "mail" | "letter" | "elsewhere";
  }[];
  readonly stops: readonly {
    readonly id: string;
    readonly moment: string | null;
    readonly reason: string;
  }[];
  /** By moment, the day on which an answer made the form show whom to call. */
  readonly helpShownOn: Readonly<Record<string, string>>;
  readonly contact: {
    readonly language: string;
    readonly channel: "mail" | "letter";
    readonly consent: "given" | "refused" | "withdrawn" | "unknown";
    readonly hasMail: boolean;
    readonly hasBirthYear: boolean;
    readonly sealed: string;
  } | null;
}

const SELECT = `
  SELECT e.episode_key AS "episodeKey", e.pathway_code AS "pathwayCode", e.patient_pseudonym AS pseudonym,
    e.ward_code AS "wardCode", e.variant, e.anchor_date AS "anchorDate",
    (SELECT min(d) FROM (
       SELECT c.occurred_on AS d FROM clinical_event c WHERE c.hospital_id = e.hospital_id
         AND c.episode_key = e.episode_key AND c.superseded_by IS NULL AND c.event_type = 'death'
       UNION ALL
       SELECT (s.discharged_at AT TIME ZONE 'Europe/Brussels')::date FROM stay s WHERE s.hospital_id = e.hospital_id
         AND s.episode_key = e.episode_key AND s.superseded_by IS NULL AND s.is_deceased) deaths) AS "diedOn",
    coalesce((SELECT jsonb_agg(jsonb_build_array(r.instrument_id, r.moment, r.answered_on))
       FROM questionnaire_response r WHERE r.hospital_id = e.hospital_id AND r.episode_key = e.episode_key
         AND r.superseded_by IS NULL), '[]') AS answers,
    coalesce((SELECT jsonb_agg(jsonb_build_object('moment', i.moment, 'day', i.sent_on, 'kind', i.kind, 'channel', i.channel)
         ORDER BY i.sent_on)
       FROM programme_invitation i WHERE i.hospital_id = e.hospital_id AND i.episode_key = e.episode_key
         AND i.status <> 'withdrawn'), '[]') AS sendings,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'moment', t.moment, 'reason', t.reason))
       FROM programme_stop t WHERE t.hospital_id = e.hospital_id AND t.episode_key = e.episode_key
         AND t.lifted_at IS NULL), '[]') AS stops,
    coalesce((SELECT jsonb_object_agg(f.moment, (f.help_shown_at AT TIME ZONE 'Europe/Brussels')::date)
       FROM questionnaire_form f WHERE f.hospital_id = e.hospital_id AND f.episode_key = e.episode_key
         AND f.help_shown_at IS NOT NULL), '{}') AS "helpShownOn",
    CASE WHEN k.contact_key IS NULL THEN NULL ELSE jsonb_build_object('language', k.language, 'channel', k.channel,
      'consent', k.consent, 'hasMail', k.has_mail, 'hasBirthYear', k.has_birth_year, 'sealed', k.sealed) END AS contact
  FROM care_episode e
  LEFT JOIN patient_contact k ON k.hospital_id = e.hospital_id AND k.contact_key = e.patient_pseudonym
    AND k.superseded_by IS NULL
  WHERE e.hospital_id = $1 AND e.superseded_by IS NULL AND e.anchor_precision = 'day'`;

/** Episodes whose index event lies between two days, both included. */
export async function listProgrammeEpisodes(
  client: pg.PoolClient,
  hospitalId: number,
  span: { readonly from: string; readonly to: string },
): Promise<readonly ProgrammeRow[]> {
  const found = await client.query<ProgrammeRow>(
    `${SELECT} AND e.anchor_date BETWEEN $2 AND $3 ORDER BY e.anchor_date, e.episode_key`,
    [hospitalId, span.from, span.to],
  );
  return found.rows;
}

/** The episode of this number and, with it, the other episodes of its patient. */
export async function listEpisodesOfPatient(
  client: pg.PoolClient,
  hospitalId: number,
  episodeKey: string,
): Promise<readonly ProgrammeRow[]> {
  const found = await client.query<ProgrammeRow>(
    `${SELECT} AND (e.episode_key = $2 OR e.patient_pseudonym = (
       SELECT o.patient_pseudonym FROM care_episode o
       WHERE o.hospital_id = $1 AND o.episode_key = $2 AND o.superseded_by IS NULL))
     ORDER BY e.anchor_date, e.episode_key`,
    [hospitalId, episodeKey],
  );
  return found.rows;
}

/** Pathway and ward of an episode; null when there is no such episode. */
export async function findEpisodePlace(
  client: pg.PoolClient,
  hospitalId: number,
  episodeKey: string,
): Promise<{ readonly pathwayCode: string; readonly wardCode: string | null } | null> {
  const found = await client.query<{ pathwayCode: string; wardCode: string | null }>(
    `SELECT pathway_code AS "pathwayCode", ward_code AS "wardCode" FROM care_episode
     WHERE hospital_id = $1 AND episode_key = $2 AND superseded_by IS NULL`,
    [hospitalId, episodeKey],
  );
  return found.rows[0] ?? null;
}

/** The newest episode of a patient by pseudonym; null when there is none. */
export async function findEpisodeOfPatient(
  client: pg.PoolClient,
  hospitalId: number,
  pseudonym: string,
): Promise<string | null> {
  const found = await client.query<{ episodeKey: string }>(
    `SELECT episode_key AS "episodeKey" FROM care_episode
     WHERE hospital_id = $1 AND patient_pseudonym = $2 AND superseded_by IS NULL
     ORDER BY anchor_date DESC LIMIT 1`,
    [hospitalId, pseudonym],
  );
  return found.rows[0]?.episodeKey ?? null;
}
