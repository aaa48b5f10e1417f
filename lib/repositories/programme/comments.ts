import "server-only";
import type pg from "pg";
import type { ScopedTx } from "@/lib/db/with-scope";

const HOLD = `
  INSERT INTO patient_comment (hospital_id, pathway_code, episode_key, moment, language, received_on, text)
  SELECT e.hospital_id, e.pathway_code, e.episode_key, $3, $4, $5, $6
  FROM care_episode e WHERE e.hospital_id = $1 AND e.episode_key = $2 AND e.superseded_by IS NULL
  ON CONFLICT (hospital_id, episode_key, moment) DO UPDATE
    SET text = excluded.text, language = excluded.language, received_on = excluded.received_on
    WHERE patient_comment.status = 'held'`;

/** Holds a comment for judgement; answers whether it was taken in. */
export async function insertComment(
  client: pg.PoolClient,
  comment: {
    readonly hospitalId: number;
    readonly episodeKey: string;
    readonly moment: string;
    readonly language: string;
    readonly receivedOn: string;
    readonly text: string;
  },
): Promise<boolean> {
  const { hospitalId, episodeKey, moment, language, receivedOn, text } = comment;
  const kept = await client.query(HOLD, [
    hospitalId,
    episodeKey,
    moment,
    language,
    receivedOn,
    text,
  ]);
  return kept.rowCount === 1;
}

/** A comment as who judges it sees it. */
export interface CommentRow {
  readonly id: string;
  readonly pathwayCode: string;
  readonly wardCode: string | null;
  readonly moment: string;
  readonly language: string;
  readonly receivedOn: string;
  readonly text: string;
  readonly status: "held" | "released" | "rejected";
  readonly releasedText: string | null;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
}

const COLUMNS = `c.id, c.pathway_code AS "pathwayCode", e.ward_code AS "wardCode", c.moment, c.language,
  c.received_on AS "receivedOn", c.text, c.status, c.released_text AS "releasedText", c.reason,
  c.decided_by AS "decidedBy", c.decided_at AS "decidedAt"`;

/** Comments of a status, oldest first; the scope decides which pathways. */
export async function listComments(
  client: pg.PoolClient,
  hospitalId: number,
  status: string,
): Promise<readonly CommentRow[]> {
  const found = await client.query<CommentRow>(
    `SELECT ${COLUMNS} FROM patient_comment c
     LEFT JOIN care_episode e ON e.hospital_id = c.hospital_id AND e.episode_key = c.episode_key AND e.superseded_by IS NULL
     WHERE c.hospital_id = $1 AND c.status = $2 ORDER BY c.received_on, c.id LIMIT 200`,
    [hospitalId, status],
  );
  return found.rows;
}

/** Names that the product knows: those of its own accounts at this hospital. */
export async function listKnownNames(tx: ScopedTx, hospitalId: number): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT a.display_name AS name FROM account a JOIN role_grant g ON g.account_id = a.id
    WHERE g.hospital_id = ${hospitalId}::int`;
  return rows.map(({ name }) => name);
}

/** Notes a judgement; false when somebody judged before. */
export async function judgeCommentRow(
  client: pg.PoolClient,
  place: { readonly hospitalId: number; readonly id: string },
  judgement: {
    readonly status: "released" | "rejected";
    readonly text: string | null;
    readonly reason: string | null;
    readonly by: string;
    readonly accountId: number | null;
  },
): Promise<boolean> {
  const { status, text, reason, by, accountId } = judgement;
  const done = await client.query(
    `UPDATE patient_comment SET status = $3, released_text = $4, reason = $5, decided_by = $6,
       decided_account = $7, decided_at = now()
     WHERE hospital_id = $1 AND id = $2 AND status = 'held'`,
    [place.hospitalId, place.id, status, text, reason, by, accountId],
  );
  return done.rowCount === 1;
}
