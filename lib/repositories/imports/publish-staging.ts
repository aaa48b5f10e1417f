import "server-only";
import type pg from "pg";
import { targetTable } from "./target-tables";

/** Retires the rows that a delivery replaces or, when it is complete, no longer holds. */
async function supersede(client: pg.PoolClient, target: string, batchId: number): Promise<void> {
  const { table, keyColumn } = targetTable(target);
  await client.query(
    `UPDATE ${table} t SET superseded_by = $2
     FROM import_record r JOIN import_hospital h USING (hospital_number)
     WHERE r.target = $1 AND r.fate = 'changed' AND t.hospital_id = h.hospital_id
       AND t.${keyColumn} = r.key AND t.superseded_by IS NULL`,
    [target, batchId],
  );
  await client.query(
    `UPDATE ${table} t SET superseded_by = $2
     FROM import_gone g
     WHERE g.target = $1 AND t.hospital_id = g.hospital_id AND t.${keyColumn} = g.key
       AND t.superseded_by IS NULL`,
    [target, batchId],
  );
}

/** Adds the new and changed records of a target to its table under this batch. */
async function insertTarget(client: pg.PoolClient, target: string, batchId: number): Promise<void> {
  const { table, columns } = targetTable(target);
  const own = columns.join(", ");
  const read = columns.map((column) => `p.${column}`).join(", ");
  await client.query(
    `INSERT INTO ${table} (hospital_id, batch_id, row_hash, ${own})
     SELECT h.hospital_id, $2, r.row_hash, ${read}
     FROM import_record r JOIN import_hospital h USING (hospital_number)
     CROSS JOIN LATERAL jsonb_populate_record(NULL::${table}, r.payload) p
     WHERE r.target = $1 AND r.fate IN ('new', 'changed')`,
    [target, batchId],
  );
}

/** Publishes the staged records of these targets: retires what they replace, adds what they bring. */
export async function publishRecords(
  client: pg.PoolClient,
  targets: readonly string[],
  batchId: number,
): Promise<void> {
  for (const target of targets) {
    await supersede(client, target, batchId);
    await insertTarget(client, target, batchId);
  }
}
