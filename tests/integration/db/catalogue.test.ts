import { describe, expect, test } from "vitest";
import { registerTestDatabase } from "@/tests/support/database";
import { eventTables, referenceTables, signInTables } from "@/tests/support/catalogue";

const database = registerTestDatabase();
const names = async (query: string, values: readonly unknown[] = []) =>
  (await database.current.query<{ name: string }>(query, values)).map((row) => row.name);

const tables = "relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')";

describe("every table of the database", () => {
  test("has forced row security with a policy, or is a known reference table", async () => {
    const open = await names(
      `SELECT relname AS name FROM pg_class c WHERE ${tables} AND NOT (relrowsecurity AND relforcerowsecurity
         AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid)) ORDER BY 1`,
    );
    expect(open).toEqual(referenceTables);
  });

  test("has exactly one policy, for all commands, that also checks what is written", async () => {
    const others = await names(
      `SELECT format('%s.%s', tablename, min(policyname)) AS name FROM pg_policies WHERE schemaname = 'public'
       GROUP BY tablename
       HAVING count(*) <> 1 OR bool_or(cmd <> 'ALL') OR bool_or(qual IS DISTINCT FROM with_check)`,
    );
    expect(others).toEqual([]);
  });

  test("has a policy without sub-select, so that it also runs on a distributed server", async () => {
    const nested = await names(
      "SELECT tablename AS name FROM pg_policies WHERE qual ~* 'select' OR with_check ~* 'select'",
    );
    expect(nested).toEqual([]);
  });

  test("says in a sentence what it holds", async () => {
    const silent = await names(
      `SELECT relname AS name FROM pg_class WHERE ${tables.replace("('r', 'p')", "('r', 'p', 'v')")}
       AND coalesce(obj_description(oid, 'pg_class'), '') !~ '\\w+ \\w+.*\\.$'`,
    );
    expect(silent).toEqual([]);
  });

  test("of a hospital has a key that begins with the hospital", async () => {
    const others = await names(
      `SELECT c.relname AS name FROM pg_class c
       LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
       LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
       WHERE ${tables} AND a.attname IS DISTINCT FROM 'hospital_id' AND c.relname <> ALL ($1) ORDER BY 1`,
      [[...referenceTables, ...signInTables, "hospital"]],
    );
    expect(others).toEqual([]);
  });

  test("of a hospital has only unique keys that begin with the hospital, so that none tells of another", async () => {
    const others = await names(
      `SELECT c.relname || '.' || x.relname AS name FROM pg_class c
       JOIN pg_index i ON i.indrelid = c.oid AND i.indisunique JOIN pg_class x ON x.oid = i.indexrelid
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
       WHERE c.${tables.replace("relkind", "c.relkind")} AND a.attname <> 'hospital_id' AND c.relname <> ALL ($1) ORDER BY 1`,
      [[...referenceTables, ...signInTables, "hospital"]],
    );
    expect(others).toEqual([]);
  });

  test("has an index under every foreign key", async () => {
    const bare = await names(
      `SELECT k.conrelid::regclass || '.' || k.conname AS name FROM pg_constraint k
       WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND NOT EXISTS (
         SELECT FROM pg_index i WHERE i.indrelid = k.conrelid AND i.indpred IS NULL
           AND (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)`,
    );
    expect(bare).toEqual([]);
  });
});

describe("views", () => {
  test("look with the rights of the one who asks", async () => {
    const others = await names(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'v'
       AND NOT coalesce(reloptions, '{}') @> ARRAY['security_invoker=true']`,
    );
    expect(others).toEqual([]);
  });

  test("are never materialised, because row security cannot guard those", async () => {
    expect(await names("SELECT matviewname AS name FROM pg_matviews")).toEqual([]);
  });
});

describe("the application's role and login", () => {
  test("own nothing", async () => {
    const owned = await names(
      `SELECT relname AS name FROM pg_class WHERE pg_get_userbyid(relowner) ~ '^(waardekompas_app|.*_login)$'`,
    );
    expect(owned).toEqual([]);
  });

  test("cannot bypass row security and have no rights over the server", async () => {
    const strong = await names(
      `SELECT rolname AS name FROM pg_roles WHERE rolname ~ '^(waardekompas_app|.*_login)$'
       AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)`,
    );
    expect(strong).toEqual([]);
  });

  test.each(eventTables)("may add to %s and supersede in it, and nothing else", async (table) => {
    const rights = await names(
      `SELECT right_name AS name FROM unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) right_name
       WHERE has_table_privilege('waardekompas_app', $1, right_name)`,
      [table],
    );
    const changeable = await names(
      `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0
       AND has_column_privilege('waardekompas_app', attrelid, attnum, 'UPDATE')`,
      [table],
    );
    expect({ rights, changeable }).toEqual({ rights: ["INSERT"], changeable: ["superseded_by"] });
  });

  test.each(["audit_log", "import_quarantine", "review_snapshot"])(
    "may only add to %s",
    async (table) => {
      const rights = await names(
        `SELECT right_name AS name FROM unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) right_name
         WHERE has_any_column_privilege('waardekompas_app', $1, 'UPDATE') AND right_name = 'UPDATE'
            OR has_table_privilege('waardekompas_app', $1, right_name)`,
        [table],
      );
      expect(rights).toEqual(["INSERT"]);
    },
  );
});

describe("functions of the schema private", () => {
  test("are closed to everyone who was not given them", async () => {
    const open = await names(
      `SELECT proname AS name FROM pg_proc p CROSS JOIN LATERAL aclexplode(coalesce(proacl, acldefault('f', proowner))) g
       WHERE pronamespace = 'private'::regnamespace AND g.grantee = 0`,
    );
    expect(open).toEqual([]);
  });

  test("that act with another's rights have a fixed search path", async () => {
    const loose = await names(
      `SELECT proname AS name FROM pg_proc WHERE pronamespace IN ('private'::regnamespace, 'public'::regnamespace)
       AND prosecdef AND NOT coalesce(proconfig, '{}')::text ~ 'search_path=pg_catalog'`,
    );
    expect(loose).toEqual([]);
  });
});
