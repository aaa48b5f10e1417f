import "server-only";
import type pg from "pg";
import type { Register, RegisterField } from "@/lib/contracts/budget/registers";

/** A row as it is kept, with who changed it last and whether it is closed. */
export interface KeptRow {
  readonly id: string;
  readonly revision: number;
  readonly author: string;
  /** `YYYY-MM-DD`. */
  readonly changedOn: string;
  readonly closedOn: string | null;
  readonly closedBy: string | null;
  readonly closeReason: string | null;
  /** By name of the field: text, number, or day as `YYYY-MM-DD`. */
  readonly fields: Readonly<Record<string, string | number | null>>;
}

/** The closed list of tables; names never come from outside. */
const TABLES: Readonly<Record<Register, string>> = {
  p4p: "bfm_p4p_indicator",
  contracts: "bfm_contract",
  earmarked: "bfm_earmarked_money",
  funding: "bfm_funding",
};

interface Place {
  readonly hospitalId: number;
  readonly register: Register;
}

interface Writer {
  readonly accountId: number | null;
  readonly author: string;
}

type Values = Readonly<Record<string, string | number | null>>;

const columnOf = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function readColumn({ name, kind }: RegisterField): string {
  const column = columnOf(name);
  if (kind === "date") return `to_char(${column}, 'YYYY-MM-DD')`;
  return kind === "number" || kind === "money" ? `${column}::float8` : column;
}

const day = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'Europe/Brussels', 'YYYY-MM-DD')`;

/** The rows of a register, the last changed first. */
export async function listRegisterRows(
  client: pg.PoolClient,
  { hospitalId, register }: Place,
  fields: readonly RegisterField[],
): Promise<readonly KeptRow[]> {
  const pairs = fields.map((field) => `'${field.name}', ${readColumn(field)}`).join(", ");
  const found = await client.query<KeptRow>(
    `SELECT id, revision, author, ${day("changed_at")} AS "changedOn",
       ${day("closed_at")} AS "closedOn", closed_by AS "closedBy", close_reason AS "closeReason",
       jsonb_build_object(${pairs}) AS fields
     FROM ${TABLES[register]} WHERE hospital_id = $1 ORDER BY changed_at DESC, id`,
    [hospitalId],
  );
  return found.rows;
}

/** Adds a row and answers its id. */
export async function insertRegisterRow(
  client: pg.PoolClient,
  place: Place & Writer,
  values: Values,
): Promise<string> {
  const names = Object.keys(values);
  const columns = ["hospital_id", "account_id", "author", ...names.map(columnOf)];
  const found = await client.query<{ id: string }>(
    `INSERT INTO ${TABLES[place.register]} (${columns.join(", ")})
     VALUES (${columns.map((_, index) => `$${index + 1}`).join(", ")}) RETURNING id`,
    [place.hospitalId, place.accountId, place.author, ...names.map((name) => values[name])],
  );
  return found.rows[0]?.id ?? "";
}

interface SeenRow extends Place, Writer {
  readonly id: string;
  readonly revision: number;
}

async function change(
  client: pg.PoolClient,
  row: SeenRow,
  { set, values }: { readonly set: readonly string[]; readonly values: readonly unknown[] },
): Promise<number | null> {
  const parts = [...set, "account_id = $4", "author = $5", "changed_at = now()"];
  const found = await client.query<{ revision: number }>(
    `UPDATE ${TABLES[row.register]} SET revision = revision + 1, ${parts.join(", ")}
     WHERE hospital_id = $1 AND id = $2 AND revision = $3 RETURNING revision`,
    [row.hospitalId, row.id, row.revision, row.accountId, row.author, ...values],
  );
  return found.rows[0]?.revision ?? null;
}

const FIRST_OWN = 6;

/** Replaces the contents of an open row; null when it is gone, closed or was changed since. */
export async function updateRegisterRow(
  client: pg.PoolClient,
  row: SeenRow,
  values: Values,
): Promise<number | null> {
  const names = Object.keys(values);
  return change(client, row, {
    set: names.map((name, index) => `${columnOf(name)} = $${FIRST_OWN + index}`),
    values: names.map((name) => values[name]),
  });
}

/** Closes a row with its reason, or opens it again without; null when it was changed since. */
export async function closeRegisterRow(
  client: pg.PoolClient,
  row: SeenRow,
  reason: string | null,
): Promise<number | null> {
  return change(client, row, {
    set: [
      "close_reason = $6",
      "closed_at = CASE WHEN $6::text IS NULL THEN NULL ELSE now() END",
      "closed_by = CASE WHEN $6::text IS NULL THEN NULL ELSE $5::text END",
    ],
    values: [reason],
  });
}
