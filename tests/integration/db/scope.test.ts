import { beforeAll, describe, expect, test, vi } from "vitest";
import pg from "pg";
import { buildScope } from "@/lib/access/scope";
import { closeDatabase } from "@/lib/db/database";
import { withScope } from "@/lib/db/with-scope";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { withSignIn } from "@/lib/db/with-sign-in";
import { allTablesQuery, referenceTables, signInTables } from "@/tests/support/catalogue";
import { registerTestDatabase } from "@/tests/support/database";
import { insertTwoHospitals, type TwoHospitals } from "@/tests/support/two-hospitals";

const database = registerTestDatabase();
let hospitals: TwoHospitals;
let tenantTables: readonly string[];

const count = (table: string, column = "hospital_id") =>
  `SELECT ${column} AS hospital, count(*)::int AS n FROM ${table} GROUP BY 1 ORDER BY 1`;
const keyOf = (table: string) => (table === "hospital" ? "id" : "hospital_id");

beforeAll(async () => {
  hospitals = await insertTwoHospitals(database.current);
  const all = await database.current.query<{ name: string }>(allTablesQuery);
  const others = new Set([...referenceTables, ...signInTables]);
  tenantTables = all.map((row) => row.name).filter((name) => !others.has(name));
});

describe("row security", () => {
  test("is tested on rows of two hospitals in every tenant table", async () => {
    for (const table of tenantTables) {
      const rows = await database.current.query(count(table, keyOf(table)));
      expect(rows, table).toEqual([
        { hospital: hospitals.first, n: 1 },
        { hospital: hospitals.second, n: 1 },
      ]);
    }
  });

  test("shows no row of any table to a connection without scope", async () => {
    const client = new pg.Client({ connectionString: database.current.applicationUrl });
    await client.connect();
    try {
      for (const table of [...tenantTables, ...signInTables, "questionnaire_answer"]) {
        const found = await client.query(`SELECT FROM ${table}`);
        expect(found.rowCount, table).toBe(0);
      }
    } finally {
      await client.end();
    }
  });

  test("shows in the scope of one hospital its rows and none of the other, in every table", async () => {
    await withScopedConnection(buildScope({ hospitalIds: [hospitals.first] }), async (client) => {
      for (const table of [...tenantTables, "questionnaire_answer"]) {
        const found = await client.query(count(table, keyOf(table)));
        expect(found.rows, table).toEqual([{ hospital: hospitals.first, n: 1 }]);
      }
    });
  });

  test("shows no account, session or grant in the scope of a hospital", async () => {
    await withScopedConnection(buildScope({ hospitalIds: [hospitals.first] }), async (client) => {
      for (const table of signInTables) {
        expect((await client.query(`SELECT FROM ${table}`)).rowCount, table).toBe(0);
      }
    });
  });

  test("shows accounts to the sign-in path, and no row of a hospital", async () => {
    const seen = await withSignIn(async (tx) => ({
      accounts: await tx.account.count(),
      hospitals: await tx.hospital.count(),
      stays: await tx.stay.count(),
    }));
    expect(seen).toEqual({ accounts: 1, hospitals: 0, stays: 0 });
  });

  test("refuses a row for a hospital outside the scope", async () => {
    const writing = withScope(buildScope({ hospitalIds: [hospitals.first] }), (tx) =>
      tx.site.create({ data: { hospitalId: hospitals.second, siteCode: "X", name: "X" } }),
    );
    await expect(writing).rejects.toThrow(/row-level security/);
  });

  test("refuses to move a row to a hospital outside the scope", async () => {
    const moving = withScopedConnection(buildScope({ hospitalIds: [hospitals.first] }), (client) =>
      client.query("UPDATE pathway_goal SET hospital_id = $1", [hospitals.second]),
    );
    await expect(moving).rejects.toThrow(/row-level security/);
  });

  test("does not touch the other hospital's rows with an update of all", async () => {
    const changed = await withScope(buildScope({ hospitalIds: [hospitals.first] }), (tx) =>
      tx.site.updateMany({ data: { name: "Zuid" } }),
    );
    expect(changed.count).toBe(1);
  });
});

describe("a scope narrowed to wards and pathways", () => {
  const wardTables = [
    "ward",
    "ward_location",
    "stay",
    "care_episode",
    "fact_episode",
    "rollup_indicator",
  ];
  const see = (parts: { wardCodes?: string[]; pathwayCodes?: string[] }, table: string) =>
    withScopedConnection(
      buildScope({ hospitalIds: [hospitals.first], ...parts }),
      async (client) => (await client.query(`SELECT FROM ${table}`)).rowCount,
    );

  test.each(wardTables)("shows %s on a ward of the scope and not on another", async (table) => {
    expect(await see({ wardCodes: ["W1"] }, table)).toBe(1);
    expect(await see({ wardCodes: ["W2"] }, table)).toBe(0);
    expect(await see({ wardCodes: [] }, table)).toBe(0);
  });

  test.each(["pathway", "care_episode", "fact_score", "review_decision", "rollup_cost_step"])(
    "shows %s of a pathway of the scope and not of another",
    async (table) => {
      expect(await see({ pathwayCodes: ["hip-knee"] }, table)).toBe(1);
      expect(await see({ pathwayCodes: ["breast"] }, table)).toBe(0);
      expect(await see({ pathwayCodes: [] }, table)).toBe(0);
    },
  );

  test.each(['W"1', "W\\", "*,W1", '"},{"*', "{*}", "NULL", ""])(
    "takes the ward code %j literally",
    async (code) => {
      expect(await see({ wardCodes: [code] }, "ward")).toBe(0);
    },
  );

  test("with no hospital shows nothing", async () => {
    const seen = await withScope(buildScope({ hospitalIds: [] }), (tx) => tx.hospital.count());
    expect(seen).toBe(0);
  });
});

describe("pooled connections", () => {
  test("carry no scope from one transaction to the next", async () => {
    await closeDatabase();
    vi.stubEnv("WAARDEKOMPAS_POOL_SIZE", "2");
    const seeHospitals = (id: number) =>
      withScope(buildScope({ hospitalIds: [id] }), async (tx) => {
        const rows = await tx.stay.findMany({ select: { hospitalId: true } });
        return rows.map((row) => row.hospitalId);
      });
    const { first, second } = hospitals;
    // Four at a time on two connections: each connection serves both hospitals in turn.
    for (let round = 0; round < 50; round += 1) {
      const seen = await Promise.all([first, second, second, first].map(seeHospitals));
      expect(seen).toEqual([[first], [second], [second], [first]]);
    }
  });

  test("carry no scope after a transaction that failed", async () => {
    const failing = withScope(buildScope({ hospitalIds: [hospitals.first] }), async (tx) => {
      await tx.site.count();
      throw new Error("the work failed");
    });
    await expect(failing).rejects.toThrow("the work failed");
    expect(await withSignIn((tx) => tx.site.count())).toBe(0);
  });
});

describe("a transaction", () => {
  test("that only reads cannot write", async () => {
    const writing = withScope(
      buildScope({ hospitalIds: [hospitals.first] }),
      (tx) => tx.site.updateMany({ data: { name: "Oost" } }),
      { readOnly: true },
    );
    await expect(writing).rejects.toThrow(/read-only/);
  });

  test("that only reads may take longer than one that holds locks", async () => {
    const limitOf = (readOnly: boolean) =>
      withScope(
        buildScope({ hospitalIds: [hospitals.first] }),
        async (tx) => {
          const [row] = await tx.$queryRaw<{ ms: number }[]>`
            SELECT setting::int AS ms FROM pg_settings WHERE name = 'statement_timeout'`;
          return row?.ms ?? 0;
        },
        { readOnly },
      );
    expect(await limitOf(true)).toBeGreaterThan(await limitOf(false));
  });

  test("leaves nothing behind when its work fails", async () => {
    const failing = withScopedConnection(
      buildScope({ hospitalIds: [hospitals.first] }),
      async (client) => {
        await client.query("INSERT INTO site VALUES ($1, 'half', 'half')", [hospitals.first]);
        throw new Error("the work failed");
      },
    );
    await expect(failing).rejects.toThrow("the work failed");
    const found = await database.current.query("SELECT FROM site WHERE site_code = 'half'");
    expect(found).toHaveLength(0);
  });

  test("that takes longer than its limit is stopped by the database", async () => {
    const slow = withScopedConnection(
      buildScope({ hospitalIds: [hospitals.first] }),
      (client) => client.query("SELECT pg_sleep(5)"),
      { timeoutMs: 1_000 },
    );
    await expect(slow).rejects.toThrow(/statement timeout/);
  });

  test("gives dates as text and whole numbers as numbers on the bare connection", async () => {
    const rows = await withScopedConnection(buildScope({ hospitalIds: [] }), async (client) => {
      const found = await client.query<{ day: string; n: number }>(
        "SELECT '2026-03-29'::date AS day, 9007199254740991::bigint AS n",
      );
      return found.rows;
    });
    expect(rows).toEqual([{ day: "2026-03-29", n: 9_007_199_254_740_991 }]);
  });
});
