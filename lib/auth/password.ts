import "server-only";
import { hash, verify } from "@node-rs/argon2";

// OWASP password storage cheat sheet: argon2id with 19 MiB, two passes, one lane. Argon2id is the
// package's default; its name cannot be imported, because it is an ambient const enum.
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Longer texts are refused unread: hashing them would be a way to keep the server busy. */
export const MAXIMUM_PASSWORD_LENGTH = 256;

/** Hash of a password, with its salt and parameters. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password, OPTIONS);
}

let decoy: Promise<string> | undefined;

/** Texts that may wait to be hashed. More is an attack, and refusing is cheaper than queueing. */
const MAXIMUM_WAITING = 64;
let waiting = 0;

/**
 * Whether a password belongs to a hash. Without a hash (an unknown account, an account of an
 * identity provider) it works just as long and says no, so that time tells nobody who exists.
 */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  if (waiting >= MAXIMUM_WAITING) return false;
  waiting += 1;
  try {
    decoy ??= hashPassword("no account has this password");
    const isMatch = await verify(passwordHash ?? (await decoy), password);
    return isMatch && passwordHash !== null;
  } finally {
    waiting -= 1;
  }
}
