import "server-only";
import type pg from "pg";
import { TARGET_TABLES } from "./target-tables";

const TABLES = Object.values(TARGET_TABLES).map(({ table }) => table);

/** A batch as undo needs to know it. */
export interface BatchState {
  readonly status: string;
  readonly profile: string;
}

/** The state of a batch of this hospital; null when there is none. */
export async function findBatchState(
  client: pg.PoolClient,
  hospitalId: number,
  batchId: number,
): Promise<BatchState | null> {
  const found = await client.query<BatchState>(
    "SELECT status, profile FROM import_batch WHERE hospital_id = $1 AND id = $2",
    [hospitalId, batchId],
  );
  return found.rows[0] ?? null;
}

const replacedLater = (table: string) => `
  SELECT min(superseded_by) AS later FROM ${table}
  WHERE hospital_id = ANY ($1::int[]) AND batch_id = $2 AND superseded_by > 0`;

// An episode that only this batch brought; what later batches hung on it would be left without.
const HANGS_ON_IT = Object.values(TARGET_TABLES)
  .filter(({ needsEpisode }) => needsEpisode)
  .map(
    ({ table }) => `
  SELECT min(r.batch_id) AS later
  FROM care_episode e JOIN ${table} r ON r.hospital_id = e.hospital_id AND r.episode_key = e.episode_key
    AND r.superseded_by IS NULL AND r.batch_id <> $2
  WHERE e.hospital_id = ANY ($1::int[]) AND e.batch_id = $2 AND e.superseded_by IS NULL
    AND NOT EXISTS (SELECT FROM care_episode earlier WHERE earlier.hospital_id = e.hospital_id
      AND earlier.episode_key = e.episode_key AND earlier.superseded_by = $2)`,
  );

const LINES_ON_IT = ["bfm_line", "bfm_driver", "bfm_stated_total"].map(
  (table) => `
  SELECT min(r.batch_id) AS later
  FROM bfm_letter b JOIN ${table} r ON r.hospital_id = b.hospital_id AND r.letter_key = b.letter_key
    AND r.superseded_by IS NULL AND r.batch_id <> $2
  WHERE b.hospital_id = ANY ($1::int[]) AND b.batch_id = $2 AND b.superseded_by IS NULL`,
);

/** The first later batch that replaced rows of this one or hangs on its episodes; null when none does. */
export async function findLaterBatch(
  client: pg.PoolClient,
  hospitalIds: readonly number[],
  batchId: number,
): Promise<number | null> {
  const parts = [...TABLES.map(replacedLater), ...HANGS_ON_IT, ...LINES_ON_IT];
  const found = await client.query<{ later: number | null }>(
    `SELECT min(later) AS later FROM (${parts.join(" UNION ALL ")}) builds`,
    [hospitalIds, batchId],
  );
  return found.rows[0]?.later ?? null;
}

/** The tables that a batch put rows in. */
export async function listTargetsOfBatch(
  client: pg.PoolClient,
  hospitalIds: readonly number[],
  batchId: number,
): Promise<readonly string[]> {
  const parts = TABLES.map(
    (table) => `SELECT '${table}' AS target WHERE EXISTS (SELECT FROM ${table}
      WHERE hospital_id = ANY ($1::int[]) AND (batch_id = $2 OR superseded_by = $2))`,
  );
  const found = await client.query<{ target: string }>(parts.join(" UNION ALL "), [
    hospitalIds,
    batchId,
  ]);
  return found.rows.map(({ target }) => target);
}

/** Retires the rows of a batch and makes current again what it had replaced. Nothing is deleted. */
export async function reverseBatch(
  client: pg.PoolClient,
  hospitalIds: readonly number[],
  batchId: number,
): Promise<void> {
  for (const table of TABLES) {
    await client.query(
      `UPDATE ${table} SET superseded_by = -$2::bigint
       WHERE hospital_id = ANY ($1::int[]) AND batch_id = $2 AND superseded_by IS NULL`,
      [hospitalIds, batchId],
    );
    await client.query(
      `UPDATE ${table} SET superseded_by = NULL WHERE hospital_id = ANY ($1::int[]) AND superseded_by = $2`,
      [hospitalIds, batchId],
    );
  }
}

/** Marks the batch as undone and points the freshness of its source at the batch before it. */
export async function closeBatch(
  client: pg.PoolClient,
  batch: { readonly hospitalId: number; readonly id: number; readonly undoneBy: number | null },
  hospitalIds: readonly number[],
): Promise<void> {
  await client.query(
    `UPDATE import_batch SET status = 'superseded', undone_at = now(), undone_by = $3
     WHERE hospital_id = $1 AND id = $2`,
    [batch.hospitalId, batch.id, batch.undoneBy],
  );
  await client.query(
    `UPDATE publication p SET last_batch_id = b.id, last_published_at = b.published_at
     FROM (SELECT id, published_at FROM import_batch
           WHERE hospital_id = $2 AND status = 'published' AND published_at IS NOT NULL
             AND profile = (SELECT profile FROM import_batch WHERE hospital_id = $2 AND id = $3)
           ORDER BY id DESC LIMIT 1) b
     WHERE p.hospital_id = ANY ($1::int[]) AND p.last_batch_id = $3`,
    [hospitalIds, batch.hospitalId, batch.id],
  );
}
