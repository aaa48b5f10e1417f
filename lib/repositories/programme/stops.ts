import "server-only";
import type pg from "pg";

/** A stop that a person sets. */
export interface NewStop {
  readonly hospitalId: number;
  readonly pathwayCode: string;
  readonly episodeKey: string;
  readonly moment: string | null;
  readonly reason: string;
  readonly note: string | null;
  readonly stoppedOn: string;
  readonly stoppedBy: string;
}

/** Stops the questionnaires of an episode; null when they were stopped already. */
export async function insertStop(client: pg.PoolClient, stop: NewStop): Promise<string | null> {
  const made = await client.query<{ id: string }>(
    `INSERT INTO programme_stop (hospital_id, pathway_code, episode_key, moment, reason, note, stopped_on, stopped_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
    [
      stop.hospitalId,
      stop.pathwayCode,
      stop.episodeKey,
      stop.moment,
      stop.reason,
      stop.note,
      stop.stoppedOn,
      stop.stoppedBy,
    ],
  );
  return made.rows[0]?.id ?? null;
}

/** Where a stop lies, for the check of scope; null when there is none or it was lifted. */
export async function findStop(
  client: pg.PoolClient,
  hospitalId: number,
  id: string,
): Promise<{ readonly pathwayCode: string; readonly wardCode: string | null } | null> {
  const found = await client.query<{ pathwayCode: string; wardCode: string | null }>(
    `SELECT t.pathway_code AS "pathwayCode", e.ward_code AS "wardCode" FROM programme_stop t
     LEFT JOIN care_episode e ON e.hospital_id = t.hospital_id AND e.episode_key = t.episode_key AND e.superseded_by IS NULL
     WHERE t.hospital_id = $1 AND t.id = $2 AND t.lifted_at IS NULL`,
    [hospitalId, id],
  );
  return found.rows[0] ?? null;
}

/** Lifts a stop. */
export async function liftStopRow(
  client: pg.PoolClient,
  place: { readonly hospitalId: number; readonly id: string },
  by: string,
): Promise<void> {
  await client.query(
    `UPDATE programme_stop SET lifted_at = now(), lifted_by = $3
     WHERE hospital_id = $1 AND id = $2 AND lifted_at IS NULL`,
    [place.hospitalId, place.id, by],
  );
}
