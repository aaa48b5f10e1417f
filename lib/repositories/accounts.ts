import "server-only";
import type { ScopedTx } from "@/lib/db/with-scope";

/** An account as the sign-in path needs it. */
export interface AccountRecord {
  readonly id: number;
  readonly displayName: string;
  readonly passwordHash: string | null;
  readonly isActive: boolean;
  readonly isExample: boolean;
}

/** What a new account is made of. */
export interface NewAccount {
  /** `local`, or the issuer of an identity provider. */
  readonly issuer: string;
  /** The e-mail address for a local account, the provider's `sub` otherwise. */
  readonly subject: string;
  readonly email: string;
  readonly displayName: string;
  readonly passwordHash: string | null;
  readonly locale: "nl" | "fr" | "en";
  readonly isExample: boolean;
}

/** Finds an account by issuer and subject, never by e-mail address: addresses change owner. */
export async function findAccount(
  tx: ScopedTx,
  issuer: string,
  subject: string,
): Promise<AccountRecord | null> {
  return tx.account.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { id: true, displayName: true, passwordHash: true, isActive: true, isExample: true },
  });
}

/** Adds an account without any right; null when issuer and subject are known already. */
export async function insertAccount(tx: ScopedTx, account: NewAccount): Promise<number | null> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO account (issuer, subject, email, display_name, password_hash, locale, is_example)
    VALUES (${account.issuer}, ${account.subject}, ${account.email}, ${account.displayName},
            ${account.passwordHash}, ${account.locale}, ${account.isExample})
    ON CONFLICT (issuer, subject) DO NOTHING
    RETURNING id`;
  return rows[0]?.id ?? null;
}

/**
 * Takes one of the attempts that a local account has, before the password is looked at, so that
 * many attempts at once cannot outrun the counter. The last one locks the account for a while.
 *
 * Returns false when the account is locked.
 */
export async function takeSignInAttempt(
  tx: ScopedTx,
  accountId: number,
  limit: { readonly attempts: number; readonly lockedUntil: Date; readonly now: Date },
): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    UPDATE account
    SET failed_attempts = CASE WHEN failed_attempts + 1 >= ${limit.attempts}::int
                               THEN 0 ELSE failed_attempts + 1 END,
        locked_until = CASE WHEN failed_attempts + 1 >= ${limit.attempts}::int
                            THEN ${limit.lockedUntil}::timestamptz ELSE NULL END
    WHERE id = ${accountId}::int
      AND (locked_until IS NULL OR locked_until <= ${limit.now}::timestamptz)
    RETURNING id`;
  return rows.length > 0;
}

/** Gives the attempts back after the right password. */
export async function clearSignInAttempts(tx: ScopedTx, accountId: number): Promise<void> {
  await tx.account.updateMany({
    where: { id: accountId },
    data: { failedAttempts: 0, lockedUntil: null },
  });
}

/** An example account with its main role, for the first page and the start-up message. */
export interface ExampleAccountRecord {
  readonly email: string;
  readonly displayName: string;
  readonly role: string;
}

/** The example accounts that can sign in, each with its oldest role. */
export async function listExampleAccounts(tx: ScopedTx): Promise<readonly ExampleAccountRecord[]> {
  return tx.$queryRaw<ExampleAccountRecord[]>`
    SELECT a.email, a.display_name AS "displayName", g.role
    FROM account a
    CROSS JOIN LATERAL (
      SELECT role FROM role_grant WHERE account_id = a.id ORDER BY id LIMIT 1
    ) g
    WHERE a.is_example AND a.is_active AND a.issuer = 'local'
    ORDER BY a.id`;
}

/** The hospital that the example accounts work in; null where none is loaded. */
export async function findExampleHospitalId(tx: ScopedTx): Promise<number | null> {
  const rows = await tx.$queryRaw<{ readonly id: number }[]>`
    SELECT g.hospital_id AS id
    FROM account a
    JOIN role_grant g ON g.account_id = a.id
    WHERE a.is_example AND a.is_active AND g.hospital_id IS NOT NULL
    ORDER BY g.id LIMIT 1`;
  return rows[0]?.id ?? null;
}
