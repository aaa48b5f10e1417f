import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, inject, vi } from "vitest";
import { withAdminConnection } from "@/lib/db/admin-connection";
import { closeDatabase } from "@/lib/db/database";
import { ensureDatabase, provisionLogin } from "@/lib/db/provision";

const loginPassword = "the password of a login that lives for one test file";

/** A database of a test file's own. */
export interface TestDatabase {
  /** Address as administrator, above row security. */
  readonly adminUrl: string;
  /** Address as the application, under row security; already in the environment. */
  readonly applicationUrl: string;
  /** One statement as administrator: to prepare rows and to look behind row security. */
  readonly query: <Row extends pg.QueryResultRow>(
    text: string,
    values?: readonly unknown[],
  ) => Promise<Row[]>;
  readonly remove: () => Promise<void>;
}

/**
 * Copies the migrated template (with reference data) to a new database and points `withScope` and
 * its sisters at it. Call in `beforeAll`, and `remove` in `afterAll`; or use `registerTestDatabase`.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  return createDatabase("template_migrated");
}

/** The same without any table, for testing migrations themselves. */
export async function createEmptyDatabase(): Promise<{
  adminUrl: string;
  remove: () => Promise<void>;
}> {
  const name = nameDatabase();
  const serverUrl = inject("adminUrl");
  await ensureDatabase(serverUrl, name);
  return { adminUrl: urlOf(serverUrl, name), remove: () => dropDatabase(serverUrl, name) };
}

/** Registers the hooks that make and remove the test file's database. */
export function registerTestDatabase(): { readonly current: TestDatabase } {
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => {
    await database?.remove();
  });
  return {
    get current() {
      if (database === undefined) throw new Error("the test database exists inside tests only");
      return database;
    },
  };
}

async function createDatabase(template: string): Promise<TestDatabase> {
  const name = nameDatabase();
  const serverUrl = inject("adminUrl");
  await ensureDatabase(serverUrl, name, template);
  const adminUrl = urlOf(serverUrl, name);
  const applicationUrl = await provisionLogin(adminUrl, loginPassword);
  vi.stubEnv("WAARDEKOMPAS_DATABASE_URL", applicationUrl);
  vi.stubEnv("WAARDEKOMPAS_PSEUDONYM_KEY", "the pseudonym key of a test that nobody else has");
  return {
    adminUrl,
    applicationUrl,
    query: (text, values = []) =>
      withAdminConnection(adminUrl, (client) => listRows(client, text, values)),
    remove: async () => {
      await closeDatabase();
      vi.unstubAllEnvs();
      await dropDatabase(serverUrl, name);
    },
  };
}

async function listRows<Row extends pg.QueryResultRow>(
  client: pg.Client,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const found = await client.query<Row>(text, [...values]);
  return found.rows;
}

function nameDatabase(): string {
  return `test_${randomUUID().replaceAll("-", "")}`;
}

function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.toString();
}

async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await withAdminConnection(serverUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
    await client.query(`DROP ROLE IF EXISTS ${client.escapeIdentifier(`${name}_login`)}`);
  });
}
