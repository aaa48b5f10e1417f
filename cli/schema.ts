import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withAdminConnection } from "@/lib/db/admin-connection";
import { startEmbeddedServer } from "@/lib/db/embedded/embedded-server";
import { migrate } from "@/lib/db/migrations/migrate";
import { ensureDatabase } from "@/lib/db/provision";
import { readTables } from "@/lib/db/schema/read-tables";
import { renderPrismaSchema } from "@/lib/db/schema/render-prisma-schema";

// Writes prisma/schema from a database of its own that it migrates and throws away.
const stateFolder = mkdtempSync(join(tmpdir(), "waardekompas-schema-"));
const server = await startEmbeddedServer({
  stateFolder,
  adminPassword: "a password of a database that lives for a second",
  isDisposable: true,
});
try {
  await ensureDatabase(server.adminUrl("postgres"), "schema");
  await migrate(server.adminUrl("schema"), "prisma/migrations");
  const tables = await withAdminConnection(server.adminUrl("schema"), readTables);
  writeSchemaFiles(renderPrismaSchema(tables));
  console.log(`${tables.length} tables described in prisma/schema.`);
} finally {
  await server.stop();
  rmSync(stateFolder, { recursive: true, force: true });
}

function writeSchemaFiles(files: ReadonlyMap<string, string>): void {
  for (const name of readdirSync("prisma/schema")) {
    if (!files.has(name)) rmSync(join("prisma/schema", name));
  }
  for (const [name, text] of files) writeFileSync(join("prisma/schema", name), text);
}
