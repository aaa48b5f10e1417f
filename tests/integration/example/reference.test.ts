import { beforeAll, describe, expect, it } from "vitest";
import { buildScope } from "@/lib/access/scope";
import { withAdminConnection } from "@/lib/db/admin-connection";
import { loadReference } from "@/lib/db/load-reference";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { registerTestDatabase } from "../../support/database";

const database = registerTestDatabase();
let own = 0;

async function makeHospital(code: string): Promise<number> {
  const rows = await database.current.query<{ id: number }>(
    "SELECT private.ensure_hospital(NULL, $1, $1, 'own', 'BE', false) AS id",
    [code],
  );
  return rows[0]?.id ?? 0;
}

beforeAll(async () => {
  own = await makeHospital("own");
});

describe("the reference data", () => {
  const tables = "SELECT * FROM indicator_definition ORDER BY 1, 2";

  it("stand in the database after the migrations and stay the same when loaded again", async () => {
    const before = await database.current.query(tables);
    const loaded = await withAdminConnection(database.current.adminUrl, loadReference);
    expect(before).toHaveLength(loaded.indicatorDefinitions);
    expect(await database.current.query(tables)).toEqual(before);
  });

  it("may be read and never written by the application", async () => {
    await withScopedConnection(buildScope({ hospitalIds: [own] }), async (client) => {
      const read = await client.query("SELECT FROM bfm_rule_version");
      expect(read.rowCount).toBe(5);
    });
    const write = withScopedConnection(buildScope({ hospitalIds: [own] }), (client) =>
      client.query("UPDATE indicator_definition SET decimals = 0"),
    );
    await expect(write).rejects.toThrow(/permission denied/);
  });
});
