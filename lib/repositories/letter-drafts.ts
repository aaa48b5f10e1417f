import "server-only";
import type pg from "pg";
import type { LetterContents } from "@/lib/contracts/budget/letter-draft";

/** A letter that is being typed. */
export interface LetterDraft {
  readonly id: string;
  readonly letterKey: string;
  readonly contents: LetterContents;
  readonly revision: number;
  readonly status: "open" | "final" | "withdrawn";
  readonly author: string;
  /** Moment of the last change, ISO 8601. */
  readonly changedAt: string;
}

interface Place {
  readonly hospitalId: number;
  readonly id: string;
}

interface Writer {
  readonly accountId: number | null;
  readonly author: string;
}

const COLUMNS = `id, letter_key AS "letterKey", contents, revision, status, author,
  to_char(changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "changedAt"`;

/** The open drafts of a hospital, the last changed first. */
export async function listOpenDrafts(
  client: pg.PoolClient,
  hospitalId: number,
): Promise<readonly LetterDraft[]> {
  const found = await client.query<LetterDraft>(
    `SELECT ${COLUMNS} FROM bfm_letter_draft
     WHERE hospital_id = $1 AND status = 'open' ORDER BY changed_at DESC, id`,
    [hospitalId],
  );
  return found.rows;
}

/** One draft; null when there is none. `locks` keeps others from changing it meanwhile. */
export async function findDraft(
  client: pg.PoolClient,
  { hospitalId, id }: Place,
  locks = false,
): Promise<LetterDraft | null> {
  const found = await client.query<LetterDraft>(
    `SELECT ${COLUMNS} FROM bfm_letter_draft WHERE hospital_id = $1 AND id = $2${locks ? " FOR UPDATE" : ""}`,
    [hospitalId, id],
  );
  return found.rows[0] ?? null;
}

/** Adds a draft; null when another draft of the same letter is open. */
export async function insertDraft(
  client: pg.PoolClient,
  place: { readonly hospitalId: number } & Writer,
  contents: LetterContents,
): Promise<string | null> {
  const found = await client.query<{ id: string }>(
    `INSERT INTO bfm_letter_draft (hospital_id, letter_key, contents, account_id, author)
     VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING id`,
    [place.hospitalId, contents.letterKey, JSON.stringify(contents), place.accountId, place.author],
  );
  return found.rows[0]?.id ?? null;
}

/** Replaces the contents; answers the new revision, or null when another draft has that letter. */
export async function updateDraft(
  client: pg.PoolClient,
  place: Place & Writer,
  contents: LetterContents,
): Promise<number | null> {
  const found = await client.query<{ revision: number }>(
    `UPDATE bfm_letter_draft d SET contents = $3, letter_key = $4, account_id = $5, author = $6,
       revision = revision + 1, changed_at = now()
     WHERE hospital_id = $1 AND id = $2 AND NOT EXISTS (SELECT FROM bfm_letter_draft o
       WHERE o.hospital_id = $1 AND o.letter_key = $4 AND o.status = 'open' AND o.id <> d.id)
     RETURNING revision`,
    [
      place.hospitalId,
      place.id,
      JSON.stringify(contents),
      contents.letterKey,
      place.accountId,
      place.author,
    ],
  );
  return found.rows[0]?.revision ?? null;
}

/** Ends a draft: as a letter of a delivery, or withdrawn without one. */
export async function endDraft(
  client: pg.PoolClient,
  { hospitalId, id }: Place,
  batchId: number | null,
): Promise<void> {
  await client.query(
    `UPDATE bfm_letter_draft SET status = $3, batch_id = $4, revision = revision + 1, changed_at = now()
     WHERE hospital_id = $1 AND id = $2`,
    [hospitalId, id, batchId === null ? "withdrawn" : "final", batchId],
  );
}

/** Retires lines and stated sums of a letter that its newest delivery no longer holds. */
export async function retireOtherRows(
  client: pg.PoolClient,
  letter: { readonly hospitalId: number; readonly letterKey: string; readonly batchId: number },
  kept: { readonly lineKeys: readonly string[]; readonly totalKeys: readonly string[] },
): Promise<void> {
  const tables = [
    ["bfm_line", "line_key", kept.lineKeys],
    ["bfm_stated_total", "total_key", kept.totalKeys],
  ] as const;
  for (const [table, key, keys] of tables) {
    await client.query(
      `UPDATE ${table} SET superseded_by = $3 WHERE hospital_id = $1 AND letter_key = $2
         AND superseded_by IS NULL AND ${key} <> ALL ($4::text[])`,
      [letter.hospitalId, letter.letterKey, letter.batchId, keys],
    );
  }
}
