import { beforeAll, describe, expect, it } from "vitest";
import { buildScope } from "@/lib/access/scope";
import { withAdminConnection } from "@/lib/db/admin-connection";
import { loadReference } from "@/lib/db/load-reference";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { ensurePathways } from "@/lib/repositories/reference";
import { registerTestDatabase } from "../../support/database";

const database = registerTestDatabase();
let own = 0;
let other = 0;

async function makeHospital(code: string): Promise<number> {
  const rows = await database.current.query<{ id: number }>(
    "SELECT private.ensure_hospital(NULL, $1, $1, 'own', 'BE', false) AS id",
    [code],
  );
  return rows[0]?.id ?? 0;
}

const countOf = async (table: string, hospitalId: number): Promise<number> => {
  const rows = await database.current.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM ${table} WHERE hospital_id = $1`,
    [hospitalId],
  );
  return rows[0]?.n ?? -1;
};

beforeAll(async () => {
  own = await makeHospital("own");
  other = await makeHospital("other");
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

describe("a pathway that a file names for the first time", () => {
  it("comes with version, steps and goals of its template, once", async () => {
    const scope = buildScope({ hospitalIds: [own] });
    const ensure = () =>
      withScopedConnection(scope, (client) =>
        ensurePathways(client, own, ["stroke", "hip-knee", "stroke"]),
      );
    expect(await ensure()).toEqual(["hip-knee", "stroke"]);
    expect(await countOf("pathway_version", own)).toBe(2);
    expect(await countOf("pathway_step", own)).toBe(16);
    expect(await countOf("pathway_goal", own)).toBe(7);
    expect(await ensure()).toEqual([]);
    expect(await countOf("pathway_step", own)).toBe(16);
  });

  it("two imports at once make it once", async () => {
    const scope = buildScope({ hospitalIds: [own] });
    const made = await Promise.all(
      [1, 2, 3].map(() =>
        withScopedConnection(scope, (client) => ensurePathways(client, own, ["breast"])),
      ),
    );
    expect(made.flat()).toEqual(["breast"]);
  });

  it("keeps what the team changed", async () => {
    const scope = buildScope({ hospitalIds: [own] });
    await database.current.query(
      "UPDATE pathway SET name_nl = 'Onze heupen' WHERE hospital_id = $1 AND pathway_code = 'hip-knee'",
      [own],
    );
    await withScopedConnection(scope, (client) => ensurePathways(client, own, ["hip-knee"]));
    const rows = await database.current.query<{ name_nl: string }>(
      "SELECT name_nl FROM pathway WHERE hospital_id = $1 AND pathway_code = 'hip-knee'",
      [own],
    );
    expect(rows[0]?.name_nl).toBe("Onze heupen");
  });

  it("cannot be made for a hospital outside the scope", async () => {
    const outside = withScopedConnection(buildScope({ hospitalIds: [own] }), (client) =>
      ensurePathways(client, other, ["hip-knee"]),
    );
    await expect(outside).rejects.toThrow(/row-level security/);
    expect(await countOf("pathway", other)).toBe(0);
  });

  it("is refused without a template", async () => {
    const unknown = withScopedConnection(buildScope({ hospitalIds: [own] }), (client) =>
      ensurePathways(client, own, ["alchemy"]),
    );
    await expect(unknown).rejects.toThrow('No pathway template "alchemy".');
  });
});
