import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withAdminConnection } from "@/lib/db/admin-connection";
import { readTables } from "@/lib/db/schema/read-tables";
import { renderPrismaSchema } from "@/lib/db/schema/render-prisma-schema";
import { registerTestDatabase } from "@/tests/support/database";

const database = registerTestDatabase();

test("the Prisma schema files say exactly what the migrated database holds", async () => {
  const tables = await withAdminConnection(database.current.adminUrl, readTables);
  const written = readdirSync("prisma/schema").map(
    (name) => [name, readFileSync(`prisma/schema/${name}`, "utf8")] as const,
  );
  // Differs after a new migration: run "npm run schema".
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(renderPrismaSchema(tables)));
});
