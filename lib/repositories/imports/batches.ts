import "server-only";
import type pg from "pg";

/** A file of a batch as the history keeps it. */
export interface BatchFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface BatchRow {
  readonly hospitalId: number;
  readonly profile: string;
  readonly contractVersion: string;
  readonly contentHash: string;
  readonly files: readonly BatchFile[];
  readonly mapping: Readonly<Record<string, string>> | null;
  readonly status: "published" | "rejected";
  readonly rowsIn: number;
  readonly rowsAccepted: number;
  readonly rowsDuplicate: number;
  readonly rowsRejected: number;
  readonly recordsNew: number;
  readonly recordsChanged: number;
  readonly recordsUnchanged: number;
  readonly recordsGone: number;
  readonly summary: unknown;
  readonly createdBy: number | null;
}

/** The next batch number, unique over all hospitals. */
export async function nextBatchId(client: pg.PoolClient): Promise<number> {
  const found = await client.query<{ id: number }>("SELECT nextval('import_batch_id') AS id");
  return found.rows[0]?.id ?? 0;
}

/**
 * Lets one delivery at a time change a hospital. Returns false when another one is at work; the lock
 * ends with the transaction, also when the process is killed.
 */
export async function tryLockHospital(client: pg.PoolClient, hospitalId: number): Promise<boolean> {
  const found = await client.query<{ got: boolean }>(
    "SELECT pg_try_advisory_xact_lock(hashtextextended('import', $1)) AS got",
    [hospitalId],
  );
  return found.rows[0]?.got ?? false;
}

/** The published batch with the same profile, version and bytes, if there is one. */
export async function findSameDelivery(
  client: pg.PoolClient,
  hospitalId: number,
  contentHash: string,
): Promise<number | null> {
  const found = await client.query<{ id: number }>(
    "SELECT id FROM import_batch WHERE hospital_id = $1 AND content_hash = $2 AND status = 'published'",
    [hospitalId, contentHash],
  );
  return found.rows[0]?.id ?? null;
}

/** Adds the batch itself, with its totals. */
export async function insertBatch(
  client: pg.PoolClient,
  id: number,
  batch: BatchRow,
): Promise<void> {
  await client.query(
    `INSERT INTO import_batch (hospital_id, id, profile, contract_version, content_hash, files, mapping,
       status, rows_in, rows_accepted, rows_duplicate, rows_rejected, records_new, records_changed,
       records_unchanged, records_gone, summary, created_by, published_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
       CASE WHEN $8 = 'published' THEN now() END)`,
    [
      batch.hospitalId,
      id,
      batch.profile,
      batch.contractVersion,
      batch.contentHash,
      JSON.stringify(batch.files),
      batch.mapping === null ? null : JSON.stringify(batch.mapping),
      batch.status,
      batch.rowsIn,
      batch.rowsAccepted,
      batch.rowsDuplicate,
      batch.rowsRejected,
      batch.recordsNew,
      batch.recordsChanged,
      batch.recordsUnchanged,
      batch.recordsGone,
      JSON.stringify(batch.summary),
      batch.createdBy,
    ],
  );
}

/** A refused row as quarantine keeps it. */
export interface QuarantineRow {
  readonly fileName: string;
  readonly line: number;
  readonly column: string | null;
  readonly reason: string;
  readonly found: string | null;
  readonly raw: string | null;
}

/** Keeps refused rows with the batch, so that nothing is lost. */
export async function insertQuarantine(
  client: pg.PoolClient,
  batch: { readonly hospitalId: number; readonly id: number },
  rows: readonly QuarantineRow[],
): Promise<void> {
  await client.query(
    `INSERT INTO import_quarantine (hospital_id, batch_id, file_name, line_number, column_name, reason_code, found, raw)
     SELECT $1, $2, q."fileName", q.line, q."column", q.reason, q.found, q.raw
     FROM jsonb_to_recordset($3::jsonb) AS q ("fileName" text, line bigint, "column" text, reason text, found text, raw text)
     ON CONFLICT DO NOTHING`,
    [batch.hospitalId, batch.id, JSON.stringify(rows)],
  );
}

/** Moves the refused rows of the staging into quarantine without bringing them to the application. */
export async function insertQuarantineFromStaging(
  client: pg.PoolClient,
  batch: { readonly hospitalId: number; readonly id: number },
  fileNames: readonly string[],
): Promise<void> {
  await client.query(
    `INSERT INTO import_quarantine (hospital_id, batch_id, file_name, line_number, column_name, reason_code, found, raw)
     SELECT $1, $2, ($3::text[])[file_number + 1], line, column_name, reason, found, raw
     FROM import_refusal ON CONFLICT DO NOTHING`,
    [batch.hospitalId, batch.id, fileNames],
  );
}

/** Writes what was done into the hospital's audit chain. Counts and codes only. */
export async function insertImportAudit(
  client: pg.PoolClient,
  entry: {
    readonly hospitalId: number;
    readonly accountId: number | null;
    readonly role: string;
    readonly action: "publish" | "undo" | "reject";
    readonly batchId: number;
    readonly details: Readonly<Record<string, string | number>>;
  },
): Promise<void> {
  await client.query(
    "SELECT private.audit_append($1::int, $2::int, $3, $4, 'import-batch', $5, NULL, $6::jsonb)",
    [
      entry.hospitalId,
      entry.accountId,
      entry.role,
      entry.action,
      String(entry.batchId),
      JSON.stringify(entry.details),
    ],
  );
}
