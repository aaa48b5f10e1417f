import "server-only";
import type pg from "pg";
import { markNewlyRegistered, rememberRegistered } from "./registered-events";
import { fillWorkingTable } from "./working-table";

/**
 * The local day up to which something was delivered, per hospital; the edge of what is known. A death
 * in a patient's own record says nothing of how far complications were recorded.
 */
const OBSERVED = `
  SELECT h.id AS hospital_id,
    (SELECT max(greatest(s.admitted_at, s.discharged_at) AT TIME ZONE 'Europe/Brussels')::date FROM stay s
     WHERE s.hospital_id = h.id AND s.superseded_by IS NULL) AS stays_until,
    (SELECT max(c.occurred_on) FROM clinical_event c
     WHERE c.hospital_id = h.id AND c.superseded_by IS NULL
       AND c.attributes->>'basis' IS DISTINCT FROM 'patient-record') AS clinical_until,
    (SELECT max(coalesce(a.completed_at, a.started_at) AT TIME ZONE 'Europe/Brussels')::date FROM activity_event a
     WHERE a.hospital_id = h.id AND a.superseded_by IS NULL) AS activities_until
  FROM unnest($1::int[]) AS h (id)`;

/** Notes how far deliveries reached before this one, so that a moving edge can be recomputed. */
export async function rememberObserved(
  client: pg.PoolClient,
  hospitalIds: readonly number[],
): Promise<void> {
  await fillWorkingTable(client, "observed_before", OBSERVED, [hospitalIds]);
  await rememberRegistered(client, hospitalIds);
}

/** Notes how far deliveries reach now, and marks what a newly registered type of event decides. */
export async function noteObserved(
  client: pg.PoolClient,
  hospitalIds: readonly number[],
): Promise<void> {
  await fillWorkingTable(client, "observed_now", OBSERVED, [hospitalIds]);
  await markNewlyRegistered(client, hospitalIds);
}

const EPISODE_TABLES = [
  "care_episode",
  "stay",
  "activity_event",
  "clinical_event",
  "questionnaire_response",
  "consumable",
] as const;

const mark = (rows: string) =>
  `INSERT INTO dirty_episode ${rows} ON CONFLICT (hospital_id, episode_key) DO NOTHING`;

// Rows of a batch, and rows that it retired: both change their episode. Undo turns the same rows.
const touchedBy = (table: string) => `
  SELECT DISTINCT hospital_id, episode_key FROM ${table}
  WHERE hospital_id = ANY ($1::int[]) AND episode_key IS NOT NULL
    AND (batch_id = $2 OR superseded_by = $2 OR superseded_by = -$2::bigint)`;

const OF_SAME_PATIENTS = `
  SELECT DISTINCT other.hospital_id, other.episode_key
  FROM stay touched JOIN stay other ON other.hospital_id = touched.hospital_id
    AND other.patient_pseudonym = touched.patient_pseudonym AND other.superseded_by IS NULL
  WHERE touched.hospital_id = ANY ($1::int[]) AND other.episode_key IS NOT NULL
    AND (touched.batch_id = $2 OR touched.superseded_by = $2 OR touched.superseded_by = -$2::bigint)`;

const AT_THE_EDGE = `
  SELECT e.hospital_id, e.episode_key
  FROM care_episode e JOIN observed_before b USING (hospital_id) JOIN observed_now n USING (hospital_id)
  WHERE e.superseded_by IS NULL AND (
    (n.stays_until IS DISTINCT FROM b.stays_until
      AND (b.stays_until IS NULL OR n.stays_until IS NULL
        OR coalesce(e.ended_on, e.anchor_date) >= least(b.stays_until, n.stays_until) - $1::int))
    OR (n.clinical_until IS DISTINCT FROM b.clinical_until
      AND (b.clinical_until IS NULL OR n.clinical_until IS NULL
        OR coalesce(e.ended_on, e.anchor_date) >= least(b.clinical_until, n.clinical_until) - $1::int))
    OR (n.activities_until IS DISTINCT FROM b.activities_until
      AND (b.activities_until IS NULL OR n.activities_until IS NULL
        OR e.anchor_date >= least(b.activities_until, n.activities_until)
          - (SELECT max(v.cost_window_days) FROM pathway_version v
             WHERE v.hospital_id = e.hospital_id AND v.pathway_code = e.pathway_code))))`;

const COSTED = `
  SELECT DISTINCT hospital_id, episode_key FROM activity_event
  WHERE hospital_id = $1 AND superseded_by IS NULL AND resource_code = ANY ($2::text[])`;

/** The batch whose rows, and the rows it retired, make episodes dirty. */
export interface TouchingBatch {
  readonly hospitalIds: readonly number[];
  readonly batchId: number;
}

/**
 * Marks the episodes of a batch's rows and of the rows it retired, and episodes of the same
 * patients, because readmission looks across them.
 */
export async function markTouchedEpisodes(
  client: pg.PoolClient,
  { hospitalIds, batchId }: TouchingBatch,
): Promise<void> {
  for (const table of EPISODE_TABLES) {
    await client.query(mark(touchedBy(table)), [hospitalIds, batchId]);
  }
  await client.query(mark(OF_SAME_PATIENTS), [hospitalIds, batchId]);
}

/**
 * Marks the episodes whose outcome can change because the edge of what was delivered moved: within
 * `edgeDays` before it a readmission or a death could not be excluded yet.
 */
export async function markEpisodesAtEdge(client: pg.PoolClient, edgeDays: number): Promise<void> {
  await client.query(mark(AT_THE_EDGE), [edgeDays]);
}

/** Marks the episodes that used one of these resources: its rate changed. */
export async function markCostedEpisodes(
  client: pg.PoolClient,
  hospitalId: number,
  resourceCodes: readonly string[],
): Promise<void> {
  if (resourceCodes.length === 0) return;
  await client.query(mark(COSTED), [hospitalId, resourceCodes]);
}

/** How many episodes are dirty. */
export async function countDirtyEpisodes(client: pg.PoolClient): Promise<number> {
  const found = await client.query<{ n: number }>(
    "SELECT count(*)::float8 AS n FROM dirty_episode",
  );
  return found.rows[0]?.n ?? 0;
}

/** Forgets the marks: the facts are up to date. */
export async function clearDirtyEpisodes(
  client: pg.PoolClient,
  hospitalIds: readonly number[],
): Promise<void> {
  await client.query("DELETE FROM dirty_episode WHERE hospital_id = ANY ($1::int[])", [
    hospitalIds,
  ]);
}
