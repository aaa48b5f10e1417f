import "server-only";
import type pg from "pg";
import { emptyWorkingTable } from "../publishing/working-table";
import { targetTable } from "./target-tables";

/** How the records of a delivery compare with what is current. */
export interface RecordCounts {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly gone: number;
}

/** Marks records whose key is current already: the same content, or another. */
async function markKnown(client: pg.PoolClient, target: string): Promise<void> {
  const { table, keyColumn } = targetTable(target);
  await client.query(
    `UPDATE import_record r
     SET fate = CASE WHEN t.row_hash = r.row_hash THEN 'unchanged' ELSE 'changed' END
     FROM import_hospital h, ${table} t
     WHERE r.target = $1 AND r.fate = 'new' AND h.hospital_number = r.hospital_number
       AND t.hospital_id = h.hospital_id AND t.${keyColumn} = r.key AND t.superseded_by IS NULL`,
    [target],
  );
}

/**
 * Lists what a complete delivery no longer holds: current records of earlier batches of the same
 * profile whose key is not in it.
 */
async function markGone(client: pg.PoolClient, target: string, profile: string): Promise<void> {
  const { table, keyColumn } = targetTable(target);
  await client.query(
    `INSERT INTO import_gone
     SELECT $1, t.hospital_id, t.${keyColumn}
     FROM ${table} t JOIN import_hospital h ON h.hospital_id = t.hospital_id
     WHERE t.superseded_by IS NULL
       AND t.batch_id IN (SELECT b.id FROM import_batch b WHERE b.profile = $2)
       AND NOT EXISTS (SELECT FROM import_record r WHERE r.target = $1
         AND r.hospital_number = h.hospital_number AND r.key = t.${keyColumn})`,
    [target, profile],
  );
}

/** Settles the fate of every record: new, changed, unchanged; and what is gone, when asked. */
export async function diffStaging(
  client: pg.PoolClient,
  targets: readonly string[],
  delivery: { readonly profile: string; readonly isComplete: boolean },
): Promise<RecordCounts> {
  await emptyWorkingTable(client, "import_gone", "target text, hospital_id int, key text");
  await client.query(
    "CREATE INDEX IF NOT EXISTS import_record_place ON import_record (target, key)",
  );
  await client.query("ANALYZE import_record");
  for (const target of targets) {
    await markKnown(client, target);
    if (delivery.isComplete) await markGone(client, target, delivery.profile);
  }
  const found = await client.query<RecordCounts>(`
    SELECT count(*) FILTER (WHERE fate = 'new')::float8 AS new,
      count(*) FILTER (WHERE fate = 'changed')::float8 AS changed,
      count(*) FILTER (WHERE fate = 'unchanged')::float8 AS unchanged,
      (SELECT count(*) FROM import_gone)::float8 AS gone
    FROM import_record WHERE target <> 'ward-row'`);
  return found.rows[0] ?? { new: 0, changed: 0, unchanged: 0, gone: 0 };
}
