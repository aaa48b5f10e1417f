import "server-only";
import type pg from "pg";
import type { Scope } from "@/lib/access/scope";
import { openDatabase } from "./database";
import {
  describeLimits,
  describeScopeSettings,
  renderSettings,
  type TransactionOptions,
} from "./transaction-settings";

const defaultTimeoutMs = 60_000;

/**
 * Like `withScope`, with the bare connection: for COPY into temporary tables and set-based SQL.
 * Commits when the work ends well. The work must not begin or end transactions itself.
 */
export async function withScopedConnection<T>(
  scope: Scope,
  work: (client: pg.PoolClient) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  const { readOnly = false, timeoutMs = defaultTimeoutMs } = options;
  const settings = [...describeScopeSettings(scope), ...describeLimits(timeoutMs, readOnly)];
  const client = await openDatabase().pool.connect();
  try {
    await client.query(readOnly ? "BEGIN ISOLATION LEVEL REPEATABLE READ" : "BEGIN");
    await client.query(renderSettings(settings));
    const outcome = await work(client);
    await client.query("COMMIT");
    client.release();
    return outcome;
  } catch (error) {
    // Closed and not handed on: a COPY that broke off leaves the connection in an unknown state,
    // and closing it is a rollback.
    client.release(true);
    throw error;
  }
}
