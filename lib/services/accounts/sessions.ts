import "server-only";
import type { SessionDto } from "@/lib/contracts/api/sessions";
import { readSignInPolicy } from "@/lib/config/sign-in-policy";
import { withSignIn } from "@/lib/db/with-sign-in";
import { AppError } from "@/lib/errors/app-error";
import {
  insertSession,
  listLiveSessions,
  revokeSessions,
  type SessionMoments,
} from "@/lib/repositories/sessions";
import { hashSessionId, makeSessionId } from "./session-id";

/** Until when a session may have been out of use, seen from now. */
export function sessionMomentsAt(now: Date): SessionMoments {
  return { now, idleSince: new Date(now.getTime() - readSignInPolicy().idleMs) };
}

/** Opens a session for an account whose identity has been proven. Returns what the cookie carries. */
export async function openSession(accountId: number, now: Date): Promise<string> {
  const sessionId = makeSessionId();
  const expiresAt = new Date(now.getTime() + readSignInPolicy().sessionMs);
  await withSignIn((tx) =>
    insertSession(tx, { idHash: hashSessionId(sessionId), accountId, createdAt: now, expiresAt }),
  );
  return sessionId;
}

/** Whose sessions: the account, and the session that asks. */
export interface SessionOwner {
  readonly accountId: number;
  readonly sessionHash: string;
}

/** Everywhere the caller is signed in. */
export async function getOwnSessions(
  owner: SessionOwner,
  now: Date,
): Promise<readonly SessionDto[]> {
  const records = await withSignIn(
    (tx) => listLiveSessions(tx, owner.accountId, sessionMomentsAt(now)),
    { readOnly: true },
  );
  return records.map((record) => ({
    id: record.idHash,
    isCurrent: record.idHash === owner.sessionHash,
    createdAt: record.createdAt.toISOString(),
    lastSeenAt: record.lastSeenAt.toISOString(),
    expiresAt: record.expiresAt.toISOString(),
  }));
}

/** Ends all sessions of the caller, from the next request on. Returns how many. */
export async function revokeOwnSessions(owner: SessionOwner, now: Date): Promise<number> {
  return withSignIn((tx) => revokeSessions(tx, { accountId: owner.accountId }, now));
}

/** Ends one session of the caller. Another's session is not found, exactly as one that never was. */
export async function revokeOwnSession(
  owner: SessionOwner,
  idHash: string,
  now: Date,
): Promise<void> {
  const ended = await withSignIn((tx) =>
    revokeSessions(tx, { accountId: owner.accountId, idHash }, now),
  );
  if (ended === 0) throw new AppError("not-found");
}

/** Ends the session that a cookie carried: signing out. */
export async function endSession(sessionId: string, now: Date): Promise<void> {
  const idHash = hashSessionId(sessionId);
  await withSignIn((tx) => revokeSessions(tx, { idHash }, now));
}
