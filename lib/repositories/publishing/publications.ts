import "server-only";
import type pg from "pg";

/** Notes when a kind of source was last published: the freshness on every tile. */
export async function upsertPublication(
  client: pg.PoolClient,
  hospitalIds: readonly number[],
  publication: { readonly sourceKind: string; readonly batchId: number },
): Promise<void> {
  await client.query(
    `INSERT INTO publication (hospital_id, source_kind, last_batch_id, last_published_at)
     SELECT id, $2, $3, now() FROM unnest($1::int[]) AS h (id)
     ON CONFLICT (hospital_id, source_kind) DO UPDATE SET
       last_batch_id = excluded.last_batch_id, last_published_at = excluded.last_published_at`,
    [hospitalIds, publication.sourceKind, publication.batchId],
  );
}
