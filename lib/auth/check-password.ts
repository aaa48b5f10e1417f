import "server-only";
import { readSignInPolicy } from "@/lib/config/sign-in-policy";
import { withSignIn } from "@/lib/db/with-sign-in";
import {
  clearSignInAttempts,
  findAccount,
  takeSignInAttempt,
  type AccountRecord,
} from "@/lib/repositories/accounts";
import { isPassword, MAXIMUM_PASSWORD_LENGTH } from "./password";

/** What someone typed. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
}

async function findWithAttempt(email: string, now: Date): Promise<AccountRecord | null> {
  const { attempts, lockMs } = readSignInPolicy();
  const lockedUntil = new Date(now.getTime() + lockMs);
  return withSignIn(async (tx) => {
    const account = await findAccount(tx, "local", email);
    if (!account?.isActive) return null;
    const isOpen = await takeSignInAttempt(tx, account.id, { attempts, lockedUntil, now });
    return isOpen ? account : null;
  });
}

/**
 * The local account to which the credentials belong; null for a wrong password, an unknown, locked
 * or closed account alike, after the same work.
 */
export async function checkPassword(
  credentials: Credentials,
  now: Date,
): Promise<AccountRecord | null> {
  const email = credentials.email.trim().toLowerCase();
  if (credentials.password.length > MAXIMUM_PASSWORD_LENGTH || email.length > 320) return null;
  const account = await findWithAttempt(email, now);
  const isRight = await isPassword(account?.passwordHash ?? null, credentials.password);
  if (!account || !isRight) return null;
  await withSignIn((tx) => clearSignInAttempts(tx, account.id));
  return account;
}
