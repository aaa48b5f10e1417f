import "server-only";
import type pg from "pg";
import { withAdminConnection } from "../admin-connection";
import { ensureApplicationRole } from "../application-role";
import { isSameCatalogue, readCatalogueFingerprint } from "./catalogue-fingerprint";
import { type MigrationFile, readMigrationFiles } from "./migration-files";

export interface MigrationReport {
  readonly applied: readonly string[];
  readonly alreadyApplied: number;
}

interface AppliedMigration {
  name: string;
  checksum: string;
  catalogue: string;
}

/**
 * Brings a database to the state of the repository, or refuses with a sentence that says why.
 * Each file runs in one transaction together with its entry in the list of applied migrations, so
 * that a stop half-way leaves the file either wholly done or not begun.
 */
export async function migrate(adminUrl: string, folder: string): Promise<MigrationReport> {
  const files = readMigrationFiles(folder);
  return withAdminConnection(adminUrl, async (client) => {
    await ensureApplicationRole(client);
    // Of two starts at once the second waits here, and then finds nothing left to do.
    await client.query("SELECT pg_advisory_lock(hashtextextended('waardekompas-migrations', 0))");
    await client.query("SET lock_timeout = '10s'");
    await ensureList(client);
    const before = await listApplied(client);
    refuseDrift(files, before);
    await refuseChangedCatalogue(client, before);
    const pending = files.slice(before.length);
    for (const file of pending) await apply(client, file);
    await verify(client, files);
    return { applied: pending.map((file) => file.name), alreadyApplied: before.length };
  });
}

export interface MigrationState {
  readonly applied: number;
  readonly pending: readonly string[];
}

/** How far a database is, changing nothing; throws the same refusals as `migrate`. */
export async function inspectMigrations(adminUrl: string, folder: string): Promise<MigrationState> {
  const files = readMigrationFiles(folder);
  return withAdminConnection(adminUrl, async (client) => {
    const list = await client.query<{ found: string | null }>(
      "SELECT to_regclass('waardekompas_deploy.migration')::text AS found",
    );
    const isListed = typeof list.rows[0]?.found === "string";
    const applied = isListed ? await listApplied(client) : [];
    refuseDrift(files, applied);
    await refuseChangedCatalogue(client, applied);
    return {
      applied: applied.length,
      pending: files.slice(applied.length).map(({ name }) => name),
    };
  });
}

async function ensureList(client: pg.Client): Promise<void> {
  await client.query("CREATE SCHEMA IF NOT EXISTS waardekompas_deploy");
  await client.query(`CREATE TABLE IF NOT EXISTS waardekompas_deploy.migration (
    position int PRIMARY KEY,
    name text NOT NULL UNIQUE,
    checksum text NOT NULL,
    catalogue text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
  )`);
}

async function listApplied(client: pg.Client): Promise<readonly AppliedMigration[]> {
  const found = await client.query<AppliedMigration>(
    "SELECT name, checksum, catalogue FROM waardekompas_deploy.migration ORDER BY position",
  );
  return found.rows;
}

/** What was applied must be exactly the beginning of what the repository holds. */
function refuseDrift(files: readonly MigrationFile[], applied: readonly AppliedMigration[]): void {
  applied.forEach((row, index) => {
    const file = files[index];
    if (file?.name !== row.name) {
      throw new Error(
        `The database holds migration ${row.name} where this version has ${file?.name ?? "none"}. ` +
          "It was made by another version of Waardekompas; start that version, or restore a backup.",
      );
    }
    if (file.checksum !== row.checksum) {
      throw new Error(
        `Migration ${row.name} was changed after it was applied. Undo the change and put it in a new migration.`,
      );
    }
  });
}

/** Someone changed tables by hand, or an earlier run did not do what it reported. */
async function refuseChangedCatalogue(
  client: pg.Client,
  applied: readonly AppliedMigration[],
): Promise<void> {
  const last = applied.at(-1);
  if (last === undefined) return;
  if (isSameCatalogue(last.catalogue, await readCatalogueFingerprint(client))) return;
  throw new Error(
    `The tables, policies or grants of this database are not what migration ${last.name} left behind. ` +
      "Undo what was changed by hand, or restore a backup.",
  );
}

async function apply(client: pg.Client, file: MigrationFile): Promise<void> {
  try {
    await client.query("BEGIN");
    await client.query(file.sql);
    const catalogue = await readCatalogueFingerprint(client);
    await client.query(
      `INSERT INTO waardekompas_deploy.migration (position, name, checksum, catalogue)
       SELECT coalesce(max(position), 0) + 1, $1, $2, $3 FROM waardekompas_deploy.migration`,
      [file.name, file.checksum, catalogue],
    );
    await client.query("COMMIT");
  } catch (cause) {
    await client.query("ROLLBACK");
    throw new Error(`Migration ${file.name} failed and was undone: ${(cause as Error).message}`, {
      cause,
    });
  }
}

/** Believes the catalogue, not the run: a tool that reports success and did nothing fails here. */
async function verify(client: pg.Client, files: readonly MigrationFile[]): Promise<void> {
  const applied = await listApplied(client);
  if (applied.length !== files.length) {
    throw new Error(
      `${files.length} migrations should be applied; the database lists ${applied.length}.`,
    );
  }
  await refuseChangedCatalogue(client, applied);
}
