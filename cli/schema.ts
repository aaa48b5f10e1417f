import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withAdminConnection } from "@/lib/db/admin-connection";
import { startDisposableServer } from "@/lib/db/embedded/disposable-server";
import { migrate } from "@/lib/db/migrations/migrate";
import { ensureDatabase } from "@/lib/db/provision";
import { readTables } from "@/lib/db/schema/read-tables";
import { renderDataModel } from "@/lib/db/schema/render-data-model";
import { renderPrismaSchema } from "@/lib/db/schema/render-prisma-schema";

// Writes prisma/schema and the page of the data model from a database of its own that it migrates and throws away.
const server = await startDisposableServer();
try {
  await ensureDatabase(server.adminUrl("postgres"), "schema");
  await migrate(server.adminUrl("schema"), "prisma/migrations");
  const tables = await withAdminConnection(server.adminUrl("schema"), readTables);
  writeSchemaFiles(renderPrismaSchema(tables));
  mkdirSync("docs/architecture", { recursive: true });
  writeFileSync("docs/architecture/data-model.md", renderDataModel(tables));
  console.log(
    `${tables.length} tables described in prisma/schema and docs/architecture/data-model.md.`,
  );
} finally {
  await server.stop();
}

function writeSchemaFiles(files: ReadonlyMap<string, string>): void {
  for (const name of readdirSync("prisma/schema")) {
    if (!files.has(name)) rmSync(join("prisma/schema", name));
  }
  for (const [name, text] of files) writeFileSync(join("prisma/schema", name), text);
}
