import "server-only";
import type { ScopedTx } from "@/lib/db/with-scope";

/** A session that is neither revoked nor expired, with the account behind it. */
export interface LiveSession {
  readonly idHash: string;
  readonly accountId: number;
  readonly displayName: string;
  readonly email: string;
  readonly locale: string;
  readonly isExample: boolean;
  readonly lastSeenAt: Date;
}

export interface SessionRecord {
  readonly idHash: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

/** Moments that decide whether a session still lives. */
export interface SessionMoments {
  readonly now: Date;
  /** Sessions not seen since then have ended. */
  readonly idleSince: Date;
}

export async function insertSession(
  tx: ScopedTx,
  session: { readonly idHash: string; readonly accountId: number } & Pick<
    SessionRecord,
    "createdAt" | "expiresAt"
  >,
): Promise<void> {
  await tx.accountSession.create({ data: { ...session, lastSeenAt: session.createdAt } });
}

/** The session with this hash if it lives and its account is active. */
export async function findLiveSession(
  tx: ScopedTx,
  idHash: string,
  moments: SessionMoments,
): Promise<LiveSession | null> {
  const rows = await tx.$queryRaw<LiveSession[]>`
    SELECT s.id_hash AS "idHash", s.account_id AS "accountId", s.last_seen_at AS "lastSeenAt",
           a.display_name AS "displayName", a.email, a.locale, a.is_example AS "isExample"
    FROM account_session s JOIN account a ON a.id = s.account_id
    WHERE s.id_hash = ${idHash} AND s.revoked_at IS NULL AND a.is_active
      AND s.expires_at > ${moments.now}::timestamptz
      AND s.last_seen_at > ${moments.idleSince}::timestamptz`;
  return rows[0] ?? null;
}

export async function updateLastSeen(tx: ScopedTx, idHash: string, now: Date): Promise<void> {
  await tx.accountSession.updateMany({ where: { idHash }, data: { lastSeenAt: now } });
}

/** The living sessions of an account, newest use first. */
export async function listLiveSessions(
  tx: ScopedTx,
  accountId: number,
  moments: SessionMoments,
): Promise<readonly SessionRecord[]> {
  return tx.accountSession.findMany({
    where: {
      accountId,
      revokedAt: null,
      expiresAt: { gt: moments.now },
      lastSeenAt: { gt: moments.idleSince },
    },
    orderBy: { lastSeenAt: "desc" },
    select: { idHash: true, createdAt: true, lastSeenAt: true, expiresAt: true },
  });
}

/** Ends sessions at once: all of an account, one of an account, or one by its hash. Returns how many. */
export async function revokeSessions(
  tx: ScopedTx,
  which:
    | { readonly accountId: number; readonly idHash?: string }
    | { readonly accountId?: number; readonly idHash: string },
  now: Date,
): Promise<number> {
  const { count } = await tx.accountSession.updateMany({
    where: { ...which, revokedAt: null },
    data: { revokedAt: now },
  });
  return count;
}
