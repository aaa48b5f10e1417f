import { expect, test } from "vitest";
import { buildScope } from "@/lib/access/scope";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { registerTestDatabase } from "@/tests/support/database";
import { insertTwoHospitals } from "@/tests/support/two-hospitals";

const database = registerTestDatabase();

test("the application has tables counted anew inside the transaction that fills them", async () => {
  const { first } = await insertTwoHospitals(database.current);
  const estimates = await withScopedConnection(
    buildScope({ hospitalIds: [first] }),
    async (client) => {
      await client.query(
        "INSERT INTO site SELECT $1, 'S' || n, 'x' FROM generate_series(2, 5000) n",
        [first],
      );
      await client.query("SELECT private.refresh_statistics('site', 'stay')");
      const found = await client.query<{ rows: number }>(
        "SELECT reltuples::int AS rows FROM pg_class WHERE relname = 'site'",
      );
      return found.rows;
    },
  );
  expect(estimates).toEqual([{ rows: 5001 }]);
});
