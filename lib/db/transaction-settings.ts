import "server-only";
import type { Scope } from "@/lib/access/scope";

/** How a transaction runs. */
export interface TransactionOptions {
  /** Refuses writing, and shows one state of the database to every query of the transaction. */
  readonly readOnly?: boolean;
  /** The longest that one statement, and the whole transaction, may take. */
  readonly timeoutMs?: number;
}

const lockTimeoutMs = 3_000;

/**
 * The settings that row security reads, and the limits, as pairs for set_config(..., true): they
 * end with the transaction and so never reach the next user of a pooled connection.
 */
export function describeScopeSettings(scope: Scope): readonly Setting[] {
  return [
    ["app.hospitals", `{${scope.hospitalIds.join(",")}}`],
    ["app.wards", toArrayLiteral(scope.wardCodes)],
    ["app.pathways", toArrayLiteral(scope.pathwayCodes)],
  ];
}

export type Setting = readonly [name: string, text: string];

/** The settings of the sign-in path: accounts, sessions and grants, and no row of any hospital. */
export const signInSettings: readonly Setting[] = [["app.purpose", "sign-in"]];

export function describeLimits(timeoutMs: number, readOnly: boolean): readonly Setting[] {
  return [
    ["statement_timeout", String(timeoutMs)],
    ["lock_timeout", String(Math.min(lockTimeoutMs, timeoutMs))],
    ["idle_in_transaction_session_timeout", String(timeoutMs)],
    ...(readOnly ? ([["transaction_read_only", "on"]] as const) : []),
  ];
}

/** One statement that sets all of them, with its parameters. */
export function renderSettings(settings: readonly Setting[]): { text: string; values: string[] } {
  const calls = settings.map(
    (_, index) => `set_config($${index * 2 + 1}, $${index * 2 + 2}, true)`,
  );
  return { text: `SELECT ${calls.join(", ")}`, values: settings.flat() };
}

/** PostgreSQL's text form of a list, every item quoted, so that no code can end its own quotes. */
function toArrayLiteral(items: readonly string[]): string {
  const quoted = items.map((item) => `"${item.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`);
  return `{${quoted.join(",")}}`;
}
