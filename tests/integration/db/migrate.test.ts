import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { withAdminConnection } from "@/lib/db/admin-connection";
import { migrate } from "@/lib/db/migrations/migrate";
import { provisionLogin } from "@/lib/db/provision";
import { createEmptyDatabase } from "@/tests/support/database";

let database: { adminUrl: string; remove: () => Promise<void> };
let folder: string;

beforeEach(async () => {
  database = await createEmptyDatabase();
  folder = mkdtempSync(join(tmpdir(), "waardekompas-migrations-"));
  cpSync(
    "prisma/migrations/20261122090000_access_scope",
    join(folder, "20261122090000_access_scope"),
    {
      recursive: true,
    },
  );
});

afterEach(async () => {
  await database.remove();
  rmSync(folder, { recursive: true, force: true });
});

function addMigration(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "migration.sql"), sql);
}

const run = (text: string): Promise<unknown[]> =>
  withAdminConnection(database.adminUrl, async (client) => {
    const done = await client.query<Record<string, unknown>>(text);
    return done.rows;
  });

describe("applying migrations", () => {
  test("applies every file once, in the order of its name", async () => {
    addMigration("20270101000000_second", "CREATE TABLE second (id int);");
    addMigration("20260101000000_first", "SELECT 1;");
    const report = await migrate(database.adminUrl, folder);
    expect(report).toEqual({
      applied: ["20260101000000_first", "20261122090000_access_scope", "20270101000000_second"],
      alreadyApplied: 0,
    });
  });

  test("does nothing the second time", async () => {
    await migrate(database.adminUrl, folder);
    const again = await migrate(database.adminUrl, folder);
    expect(again).toEqual({ applied: [], alreadyApplied: 1 });
  });

  test("of several starts at once lets one do the work and the others find it done", async () => {
    addMigration("20270101000000_second", "CREATE TABLE second (id int); SELECT pg_sleep(0.2);");
    const reports = await Promise.all(
      Array.from({ length: 4 }, () => migrate(database.adminUrl, folder)),
    );
    expect(reports.map((report) => report.applied.length).sort()).toEqual([0, 0, 0, 2]);
  });

  test("undoes a file that fails half-way, and says which", async () => {
    addMigration("20270101000000_second", "CREATE TABLE second (id int); SELECT 1/0;");
    await expect(migrate(database.adminUrl, folder)).rejects.toThrow(
      "Migration 20270101000000_second failed and was undone: division by zero",
    );
    expect(await run("SELECT to_regclass('second') AS found")).toEqual([{ found: null }]);
    expect(await run("SELECT name FROM waardekompas_deploy.migration")).toEqual([
      { name: "20261122090000_access_scope" },
    ]);
  });

  test("takes a file up again after it was mended", async () => {
    addMigration("20270101000000_second", "SELECT 1/0;");
    await expect(migrate(database.adminUrl, folder)).rejects.toThrow("was undone");
    addMigration("20270101000000_second", "CREATE TABLE second (id int);");
    const report = await migrate(database.adminUrl, folder);
    expect(report.applied).toEqual(["20270101000000_second"]);
  });
});

describe("refusing to migrate", () => {
  test("refuses a file that was edited after it was applied", async () => {
    await migrate(database.adminUrl, folder);
    addMigration("20261122090000_access_scope", "SELECT 1;");
    await expect(migrate(database.adminUrl, folder)).rejects.toThrow(
      "Migration 20261122090000_access_scope was changed after it was applied",
    );
  });

  test("takes a file with Windows line ends as the same file", async () => {
    addMigration("20270101000000_second", "SELECT 1;\nSELECT 2;\n");
    await migrate(database.adminUrl, folder);
    addMigration("20270101000000_second", "SELECT 1;\r\nSELECT 2;\r\n");
    expect((await migrate(database.adminUrl, folder)).alreadyApplied).toBe(2);
  });

  test("refuses a database with a migration that this version does not know", async () => {
    addMigration("20270101000000_newer", "SELECT 1;");
    await migrate(database.adminUrl, folder);
    rmSync(join(folder, "20270101000000_newer"), { recursive: true });
    await expect(migrate(database.adminUrl, folder)).rejects.toThrow(
      "The database holds migration 20270101000000_newer where this version has none",
    );
  });

  test("refuses a new file that sorts before one already applied", async () => {
    await migrate(database.adminUrl, folder);
    addMigration("20200101000000_late", "SELECT 1;");
    await expect(migrate(database.adminUrl, folder)).rejects.toThrow(
      "where this version has 20200101000000_late",
    );
  });

  test.each([
    ["a table that was dropped by hand", "DROP TABLE second"],
    [
      "row security that was switched off by hand",
      "ALTER TABLE second NO FORCE ROW LEVEL SECURITY",
    ],
    ["a policy that was widened by hand", "ALTER POLICY scope ON second USING (true)"],
    ["a right that was given by hand", "GRANT DELETE ON second TO waardekompas_app"],
    ["a column that was added by hand", "ALTER TABLE second ADD COLUMN extra text"],
  ])("refuses a database with %s", async (_, change) => {
    addMigration(
      "20270101000000_second",
      "CREATE TABLE second (hospital_id int PRIMARY KEY); SELECT private.protect_tenant_table('second');",
    );
    await migrate(database.adminUrl, folder);
    await run(change);
    await expect(migrate(database.adminUrl, folder)).rejects.toThrow(
      "are not what migration 20270101000000_second left behind",
    );
  });

  test("accepts an index that an administrator added", async () => {
    addMigration("20270101000000_second", "CREATE TABLE second (id int);");
    await migrate(database.adminUrl, folder);
    await run("CREATE INDEX extra ON second (id)");
    expect((await migrate(database.adminUrl, folder)).alreadyApplied).toBe(2);
  });

  test("refuses when the list says applied and the tables are not there", async () => {
    await migrate(database.adminUrl, folder);
    addMigration("20270101000000_second", "CREATE TABLE second (id int);");
    await migrate(database.adminUrl, folder);
    await run("DROP TABLE second");
    await expect(migrate(database.adminUrl, folder)).rejects.toThrow("are not what migration");
  });

  test.each([
    ["20270101000000_empty", "  \n", "is empty"],
    ["2027_short", "SELECT 1;", "is not named"],
  ])("refuses the migration folder %s", async (name, sql, reason) => {
    addMigration(name, sql);
    await expect(migrate(database.adminUrl, folder)).rejects.toThrow(reason);
  });
});

describe("a server of the hospital's own", () => {
  /** Address as an ordinary login that owns the database. Logins go with the run's server. */
  async function makeDeployLogin(login: string, rights: string): Promise<string> {
    const url = new URL(database.adminUrl);
    const name = url.pathname.slice(1);
    await run(`CREATE ROLE ${login} LOGIN PASSWORD 'deploy' ${rights}`);
    await run(`ALTER DATABASE "${name}" OWNER TO ${login}`);
    url.username = login;
    url.password = "deploy";
    return url.toString();
  }

  test("is migrated by a deploy login that is no superuser, and its row security binds", async () => {
    const deployUrl = await makeDeployLogin("deploy_able", "CREATEROLE");
    await run("GRANT waardekompas_app TO deploy_able WITH ADMIN OPTION");
    const report = await migrate(deployUrl, "prisma/migrations");
    expect(report.alreadyApplied).toBe(0);
    const applicationUrl = await provisionLogin(deployUrl, "it's a password");
    // A second start gives the same login its password again.
    expect(await provisionLogin(deployUrl, "it's a password")).toBe(applicationUrl);
    const seen = await withAdminConnection(applicationUrl, async (client) => {
      await client.query("SELECT private.ensure_hospital(NULL, 'A', 'A', 'own')");
      await client.query("SELECT private.ensure_hospital(NULL, 'A', 'A', 'own')");
      const codes = await client.query("SELECT code FROM hospital_code");
      return { codes: codes.rows, rows: (await client.query("SELECT FROM hospital")).rowCount };
    });
    expect(seen).toEqual({ codes: [{ code: "A" }], rows: 0 });
  });

  test("is left alone, with advice, by a deploy login that may not make roles", async () => {
    const deployUrl = await makeDeployLogin("deploy_unable", "NOCREATEROLE");
    await migrate(deployUrl, folder);
    await expect(provisionLogin(deployUrl, "password")).rejects.toThrow("may not make roles");
  });
});
