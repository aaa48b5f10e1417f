import "server-only";
import type { DefinitionRecord } from "@/lib/contracts/steering/figure";
import type { ScopedTx } from "@/lib/db/with-scope";

const UTC = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';

/** A delivery as the history keeps it; people by account id. */
export interface BatchRecord {
  readonly id: number;
  readonly profile: string;
  readonly status: string;
  readonly contractVersion: string;
  readonly contentHash: string;
  readonly files: readonly {
    readonly name: string;
    readonly bytes: number;
    readonly sha256: string;
  }[];
  readonly mapping: Readonly<Record<string, string>> | null;
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
  readonly createdAt: string;
  readonly publishedAt: string | null;
  readonly undoneAt: string | null;
  readonly undoneBy: number | null;
}

/** Which deliveries are asked for. */
export interface BatchFilter {
  readonly hospitalId: number;
  readonly id?: number;
  readonly before?: number;
  readonly sha256?: readonly string[];
  readonly limit: number;
}

/** Deliveries of a hospital, newest first. */
export async function listBatches(
  tx: ScopedTx,
  filter: BatchFilter,
): Promise<readonly BatchRecord[]> {
  const { hospitalId, id = null, before = null, sha256 = null, limit } = filter;
  return tx.$queryRaw<BatchRecord[]>`
    SELECT id::float8 AS id, profile, status, contract_version AS "contractVersion",
      content_hash AS "contentHash", files, mapping, rows_in::float8 AS "rowsIn",
      rows_accepted::float8 AS "rowsAccepted", rows_duplicate::float8 AS "rowsDuplicate",
      rows_rejected::float8 AS "rowsRejected", records_new::float8 AS "recordsNew",
      records_changed::float8 AS "recordsChanged", records_unchanged::float8 AS "recordsUnchanged",
      records_gone::float8 AS "recordsGone", summary, created_by AS "createdBy",
      to_char(created_at AT TIME ZONE 'UTC', ${UTC}) AS "createdAt",
      to_char(published_at AT TIME ZONE 'UTC', ${UTC}) AS "publishedAt",
      to_char(undone_at AT TIME ZONE 'UTC', ${UTC}) AS "undoneAt", undone_by AS "undoneBy"
    FROM import_batch
    WHERE hospital_id = ${hospitalId}::int
      AND (${id}::bigint IS NULL OR id = ${id}::bigint)
      AND (${before}::bigint IS NULL OR id < ${before}::bigint)
      AND (${sha256}::text[] IS NULL OR (
        SELECT array_agg(f->>'sha256' ORDER BY f->>'sha256') FROM jsonb_array_elements(files) f
      ) = ${sha256}::text[])
    ORDER BY import_batch.id DESC LIMIT ${limit}::int`;
}

/** A refused row of a published or refused delivery. */
export interface QuarantineRecord {
  readonly file: string;
  readonly line: number;
  readonly column: string | null;
  readonly reason: string;
  readonly found: string | null;
  readonly raw: string | null;
}

/** Refused rows of a delivery in the order of its files, after a place. */
export async function listQuarantine(
  tx: ScopedTx,
  page: {
    readonly hospitalId: number;
    readonly batchId: number;
    readonly after: { readonly file: string; readonly line: number };
    readonly limit: number;
  },
): Promise<readonly QuarantineRecord[]> {
  return tx.$queryRaw<QuarantineRecord[]>`
    SELECT file_name AS file, line_number::float8 AS line, column_name AS "column",
      reason_code AS reason, found, raw
    FROM import_quarantine
    WHERE hospital_id = ${page.hospitalId}::int AND batch_id = ${page.batchId}::bigint
      AND (file_name, line_number) > (${page.after.file}, ${page.after.line}::bigint)
    ORDER BY file_name, line_number LIMIT ${page.limit}::int`;
}

/** How many rows were refused for a reason in a column, with what stood in the first. */
export interface RefusalCount {
  readonly reason: string;
  readonly column: string | null;
  readonly rows: number;
  readonly example: string | null;
}

/** How many rows of a delivery were refused, by reason and column. */
export async function countQuarantine(
  tx: ScopedTx,
  batch: { readonly hospitalId: number; readonly batchId: number },
): Promise<readonly RefusalCount[]> {
  return tx.$queryRaw<RefusalCount[]>`
    SELECT reason_code AS reason, column_name AS "column", count(*)::float8 AS rows,
      (array_agg(found ORDER BY file_name, line_number))[1] AS example
    FROM import_quarantine
    WHERE hospital_id = ${batch.hospitalId}::int AND batch_id = ${batch.batchId}::bigint
    GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`;
}

/** A link of the audit chain that is about a delivery. */
export interface BatchAuditRecord {
  readonly at: string;
  readonly action: string;
  readonly role: string | null;
  readonly accountId: number | null;
  readonly hash: string;
}

export async function listBatchAudit(
  tx: ScopedTx,
  batch: { readonly hospitalId: number; readonly batchId: number },
): Promise<readonly BatchAuditRecord[]> {
  return tx.$queryRaw<BatchAuditRecord[]>`
    SELECT to_char(at AT TIME ZONE 'UTC', ${UTC}) AS at, action, role, account_id AS "accountId", hash
    FROM audit_log
    WHERE hospital_id = ${batch.hospitalId}::int AND object_type = 'import-batch'
      AND object_id = ${String(batch.batchId)}
    ORDER BY seq`;
}

/** Names of people by account id; only inside a sign-in transaction, where accounts can be seen. */
export async function listAccountNames(
  tx: ScopedTx,
  accountIds: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await tx.$queryRaw<{ id: number; name: string }[]>`
    SELECT id, display_name AS name FROM account WHERE id = ANY (${[...accountIds]}::int[])`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** A saved mapping as stored. */
export interface MappingRecord {
  readonly name: string;
  readonly profile: string;
  readonly mapping: unknown;
}

export async function listSavedMappings(
  tx: ScopedTx,
  hospitalId: number,
  profile: string,
): Promise<readonly MappingRecord[]> {
  return tx.$queryRaw<MappingRecord[]>`
    SELECT name, profile, mapping FROM import_mapping
    WHERE hospital_id = ${hospitalId}::int AND profile = ${profile} ORDER BY name`;
}

/** Saves a mapping; the same name for the same profile is replaced. */
export async function upsertSavedMapping(
  tx: ScopedTx,
  hospitalId: number,
  mapping: MappingRecord,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO import_mapping (hospital_id, profile, name, mapping)
    VALUES (${hospitalId}::int, ${mapping.profile}, ${mapping.name}, ${JSON.stringify(mapping.mapping)}::jsonb)
    ON CONFLICT (hospital_id, profile, name) DO UPDATE SET mapping = excluded.mapping`;
}

/** How an indicator is made, written and kept from being too small, as its newest definition says. */
export interface IndicatorMaking {
  readonly code: string;
  readonly unit: string;
  readonly measure: DefinitionRecord["measure"];
  readonly minimumCount: number;
}

/** The making of each of these indicators. */
export async function listIndicatorMakings(
  tx: ScopedTx,
  codes: readonly string[],
): Promise<ReadonlyMap<string, IndicatorMaking>> {
  const rows = await tx.$queryRaw<IndicatorMaking[]>`
    SELECT DISTINCT ON (indicator_code) indicator_code AS code, unit, measure,
           minimum_n AS "minimumCount"
    FROM indicator_definition
    WHERE indicator_code = ANY (${[...codes]}::text[]) ORDER BY indicator_code, version DESC`;
  return new Map(rows.map((row) => [row.code, row]));
}
