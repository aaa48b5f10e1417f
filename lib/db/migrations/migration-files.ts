import "server-only";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One migration of the repository: a folder with `migration.sql`, in the layout that Prisma uses. */
export interface MigrationFile {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** Reads the migrations in the order in which they are applied. */
export function readMigrationFiles(folder: string): readonly MigrationFile[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  if (names.length === 0) throw new Error(`There is no migration in ${folder}.`);
  return names.map((name) => readMigration(folder, name));
}

function readMigration(folder: string, name: string): MigrationFile {
  if (!/^\d{14}_[a-z0-9_]+$/.test(name)) {
    throw new Error(`Migration folder ${name} is not named <14 digits>_<words>.`);
  }
  const path = join(folder, name, "migration.sql");
  if (!existsSync(path)) throw new Error(`Migration ${name} has no migration.sql.`);
  // A checkout on Windows may have turned line ends; the content is the same.
  const sql = readFileSync(path, "utf8").replaceAll("\r\n", "\n");
  if (sql.trim() === "") throw new Error(`Migration ${name} is empty.`);
  return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
}
