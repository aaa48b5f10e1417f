import "server-only";
import type pg from "pg";

/** An invitation as it is made. */
export interface NewInvitation {
  readonly hospitalId: number;
  readonly pathwayCode: string;
  readonly episodeKey: string;
  readonly moment: string;
  readonly kind: "invitation" | "reminder";
  readonly channel: "mail" | "letter";
  readonly instrumentIds: readonly string[];
  readonly language: string;
  readonly sentOn: string;
  readonly linkId: string;
  readonly author: string;
  readonly accountId: number | null;
}

/** Lets one sender at a time work for a hospital; the lock ends with the transaction. */
export async function tryLockSending(client: pg.PoolClient, hospitalId: number): Promise<boolean> {
  const found = await client.query<{ got: boolean }>(
    "SELECT pg_try_advisory_xact_lock(hashtextextended('programme', $1)) AS got",
    [hospitalId],
  );
  return found.rows[0]?.got ?? false;
}

/** Notes an invitation; null when the same one was made today already. */
export async function insertInvitation(
  client: pg.PoolClient,
  row: NewInvitation,
): Promise<string | null> {
  const made = await client.query<{ id: string }>(
    `INSERT INTO programme_invitation (hospital_id, pathway_code, episode_key, moment, kind, channel,
       instrument_ids, language, sent_on, status, link_id, author, author_account)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'outbox', $10, $11, $12)
     ON CONFLICT DO NOTHING RETURNING id`,
    [
      row.hospitalId,
      row.pathwayCode,
      row.episodeKey,
      row.moment,
      row.kind,
      row.channel,
      row.instrumentIds,
      row.language,
      row.sentOn,
      row.linkId,
      row.author,
      row.accountId,
    ],
  );
  return made.rows[0]?.id ?? null;
}

/** An invitation as the outbox shows it. */
export interface InvitationRow {
  readonly id: string;
  readonly pathwayCode: string;
  readonly wardCode: string | null;
  readonly episodeKey: string;
  readonly moment: string;
  readonly kind: "invitation" | "reminder";
  readonly channel: "mail" | "letter" | "elsewhere";
  readonly language: string;
  readonly sentOn: string;
  readonly status: "outbox" | "sent" | "failed" | "withdrawn";
  readonly failure: string | null;
  readonly author: string;
  readonly createdAt: Date;
}

const COLUMNS = `i.id, i.pathway_code AS "pathwayCode", e.ward_code AS "wardCode", i.episode_key AS "episodeKey",
  i.moment, i.kind, i.channel, i.language, i.sent_on AS "sentOn", i.status, i.failure, i.author, i.created_at AS "createdAt"`;
const FROM = `FROM programme_invitation i
  LEFT JOIN care_episode e ON e.hospital_id = i.hospital_id AND e.episode_key = i.episode_key AND e.superseded_by IS NULL`;

/** Messages that this product made, newest first. */
export async function listInvitations(
  client: pg.PoolClient,
  hospitalId: number,
  filter: { readonly status: string | null; readonly limit: number },
): Promise<readonly InvitationRow[]> {
  const found = await client.query<InvitationRow>(
    `SELECT ${COLUMNS} ${FROM} WHERE i.hospital_id = $1 AND i.channel <> 'elsewhere'
       AND ($2::text IS NULL OR i.status = $2)
     ORDER BY i.created_at DESC, i.id LIMIT $3`,
    [hospitalId, filter.status, filter.limit],
  );
  return found.rows;
}

/** One invitation; null when there is none. */
export async function findInvitation(
  client: pg.PoolClient,
  hospitalId: number,
  id: string,
): Promise<InvitationRow | null> {
  const found = await client.query<InvitationRow>(
    `SELECT ${COLUMNS} ${FROM} WHERE i.hospital_id = $1 AND i.id = $2`,
    [hospitalId, id],
  );
  return found.rows[0] ?? null;
}

/** Mails that wait to be handed on, oldest first. */
export async function listWaitingMails(
  client: pg.PoolClient,
  hospitalId: number,
): Promise<readonly string[]> {
  const found = await client.query<{ id: string }>(
    `SELECT id FROM programme_invitation WHERE hospital_id = $1 AND channel = 'mail'
       AND status IN ('outbox', 'failed') ORDER BY created_at, id`,
    [hospitalId],
  );
  return found.rows.map(({ id }) => id);
}

/** Notes how a message fared. */
export async function updateInvitationStatus(
  client: pg.PoolClient,
  place: { readonly hospitalId: number; readonly id: string },
  status: "sent" | "failed",
  failure: string | null,
): Promise<void> {
  await client.query(
    `UPDATE programme_invitation SET status = $3, failure = $4
     WHERE hospital_id = $1 AND id = $2 AND status <> 'withdrawn'`,
    [place.hospitalId, place.id, status, failure],
  );
}

/** Takes a message back; false when it was taken back before. */
export async function withdrawInvitationRow(
  client: pg.PoolClient,
  place: { readonly hospitalId: number; readonly id: string },
  by: string,
): Promise<boolean> {
  const done = await client.query(
    `UPDATE programme_invitation SET status = 'withdrawn', withdrawn_at = now(), withdrawn_by = $3
     WHERE hospital_id = $1 AND id = $2 AND status <> 'withdrawn' AND channel <> 'elsewhere'`,
    [place.hospitalId, place.id, by],
  );
  return done.rowCount === 1;
}

/** Name and kind of data of the hospital that writes. */
export async function findSender(
  client: pg.PoolClient,
  hospitalId: number,
): Promise<{ readonly name: string; readonly dataKind: string } | null> {
  const found = await client.query<{ name: string; dataKind: string }>(
    `SELECT name, data_kind AS "dataKind" FROM hospital WHERE id = $1`,
    [hospitalId],
  );
  return found.rows[0] ?? null;
}
