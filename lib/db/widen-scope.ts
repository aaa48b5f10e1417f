import "server-only";
import type pg from "pg";
import type { Scope } from "@/lib/access/scope";
import { describeScopeSettings, renderSettings } from "./transaction-settings";

/**
 * Gives a running transaction another scope: for a delivery that makes the hospitals it brings rows
 * for. Like every scope it ends with the transaction.
 */
export async function widenScope(client: pg.PoolClient, scope: Scope): Promise<void> {
  await client.query(renderSettings(describeScopeSettings(scope)));
}
