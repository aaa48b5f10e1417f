import { beforeAll, describe, expect, test } from "vitest";
import { createHash } from "node:crypto";
import { buildScope } from "@/lib/access/scope";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { registerTestDatabase } from "@/tests/support/database";

const database = registerTestDatabase();
let hospital: number;

const append = (object: string) =>
  withScopedConnection(buildScope({ hospitalIds: [hospital] }), (client) =>
    client.query(
      "SELECT private.audit_append($1, 7, 'quality', 'looked', 'pathway', $2, NULL, '{\"b\": 1, \"a\": 2}')",
      [hospital, object],
    ),
  );
const firstFault = async () => {
  const found = await database.current.query<{ fault: string | null }>(
    "SELECT private.audit_first_fault($1)::text AS fault",
    [hospital],
  );
  return found[0]?.fault;
};

beforeAll(async () => {
  const made = await database.current.query<{ id: number }>(
    "SELECT private.ensure_hospital(NULL, 'A', 'A', 'example') AS id",
  );
  hospital = made[0]?.id ?? 0;
});

describe("the audit chain of a hospital", () => {
  test("stays whole when twenty people append at once", async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => append(`hip|knee ${index}`)));
    const rows = await database.current.query("SELECT seq::int FROM audit_log ORDER BY seq");
    expect(rows).toEqual(Array.from({ length: 20 }, (_, index) => ({ seq: index + 1 })));
    expect(await firstFault()).toBeNull();
  });

  test("hashes the link before it and the row as a JSON array", async () => {
    const [row] = await database.current.query<Record<string, string>>(
      `SELECT previous_hash, hash, seq::text, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at, object_id
       FROM audit_log WHERE seq = 2`,
    );
    // Written out by hand in PostgreSQL's JSON text (a space after comma and colon, keys sorted).
    const text = `[${hospital}, 2, "${row?.["at"]}", 7, "quality", "looked", "pathway", "${row?.["object_id"]}", null, {"a": 2, "b": 1}]`;
    const expected = createHash("sha256").update(`${row?.["previous_hash"]}${text}`).digest("hex");
    expect(row?.["hash"]).toBe(expected);
  });

  test("cannot be changed, emptied or cut by the application", async () => {
    for (const statement of [
      "UPDATE audit_log SET role = 'x'",
      "DELETE FROM audit_log",
      "TRUNCATE audit_log",
    ]) {
      const attempt = withScopedConnection(buildScope({ hospitalIds: [hospital] }), (client) =>
        client.query(statement),
      );
      await expect(attempt).rejects.toThrow(/permission denied/);
    }
  });

  test.each([
    ["a changed word", "UPDATE audit_log SET object_id = 'other' WHERE seq = 5", "5"],
    [
      "a changed moment",
      "UPDATE audit_log SET at = at + interval '1 microsecond' WHERE seq = 4",
      "4",
    ],
    [
      "characters moved to the next field",
      "UPDATE audit_log SET object_type = 'pathwayhip', object_id = '|knee' WHERE seq = 3",
      "3",
    ],
    ["a link taken out", "DELETE FROM audit_log WHERE seq = 2", "3"],
  ])("shows %s by an administrator", async (_, change, fault) => {
    await database.current.query(change);
    expect(await firstFault()).toBe(fault);
  });
});
