import type pg from "pg";
import { OWN_DEFINITIONS, REMARKS, SIGNATURES } from "./definition-work";
import { EXAMPLE_PEOPLE } from "./example-people";

/** Fixed ids, so that loading again adds nothing. */
const idOf = (kind: number, id: number): string =>
  `00000000-0000-4000-8001-${String(kind).padStart(4, "0")}${String(id).padStart(8, "0")}`;

const VERSIONS = `
  INSERT INTO definition_version (hospital_id, indicator_code, version, product_version, valid_from,
    texts, minimum_n, reason, status, author, author_role, created_at, changed_at)
  SELECT $1, r.code, r.version, 1, r."from", r.texts, r.minimum, r.reason, r.status, r.author, r.role,
    r."createdAt", r."createdAt"
  FROM jsonb_to_recordset($2::jsonb) AS r (code text, version int, "from" date, texts jsonb,
    minimum int, reason text, status text, author text, role text, "createdAt" timestamptz)
  ON CONFLICT DO NOTHING`;

const SIGN_OFFS = `
  INSERT INTO definition_sign_off (hospital_id, id, indicator_code, kind, version, author, author_role,
    signed_at)
  SELECT $1, r.key, r.code, r.kind, r.version, r.author, r.role, r.at
  FROM jsonb_to_recordset($2::jsonb) AS r (key uuid, code text, kind text, version int, author text,
    role text, at timestamptz)
  ON CONFLICT DO NOTHING`;

const COMMENTS = `
  INSERT INTO definition_comment (hospital_id, id, indicator_code, text, author, author_role, created_at)
  SELECT $1, r.key, r.code, r.text, r.author, r.role, r.at
  FROM jsonb_to_recordset($2::jsonb) AS r (key uuid, code text, text text, author text, role text,
    at timestamptz)
  ON CONFLICT DO NOTHING`;

/** What the example hospital wrote, signed and said in the dictionary. */
export async function loadDefinitions(client: pg.ClientBase, hospitalId: number): Promise<void> {
  const signatures = SIGNATURES.map((row, index) => ({
    ...row,
    key: idOf(1, index + 1),
    author: EXAMPLE_PEOPLE[row.role].displayName,
  }));
  const remarks = REMARKS.map((row) => ({
    ...row,
    key: idOf(2, row.id),
    author: EXAMPLE_PEOPLE[row.role].displayName,
  }));
  const loads = [
    [VERSIONS, OWN_DEFINITIONS],
    [SIGN_OFFS, signatures],
    [COMMENTS, remarks],
  ] as const;
  for (const [statement, rows] of loads) {
    await client.query(statement, [hospitalId, JSON.stringify(rows)]);
  }
}
