import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { withAdminConnection } from "@/lib/db/admin-connection";
import { readTables, type TableDescription } from "@/lib/db/schema/read-tables";
import { renderDataModel } from "@/lib/db/schema/render-data-model";
import { renderPrismaSchema } from "@/lib/db/schema/render-prisma-schema";
import { registerTestDatabase } from "@/tests/support/database";

const database = registerTestDatabase();
let tables: readonly TableDescription[];

beforeAll(async () => {
  tables = await withAdminConnection(database.current.adminUrl, readTables);
});

// These differ after a new migration: run "npm run schema".
describe("what is written down of the migrated database", () => {
  test("in the Prisma schema files is exactly what it holds", () => {
    const written = readdirSync("prisma/schema").map(
      (name) => [name, readFileSync(`prisma/schema/${name}`, "utf8")] as const,
    );
    expect(Object.fromEntries(written)).toEqual(Object.fromEntries(renderPrismaSchema(tables)));
  });

  test("in the page of the data model is exactly what it holds", () => {
    const written = readFileSync("docs/architecture/data-model.md", "utf8");
    expect(written).toBe(renderDataModel(tables));
  });
});
