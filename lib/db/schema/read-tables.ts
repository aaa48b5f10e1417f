import "server-only";
import type pg from "pg";

export interface ColumnDescription {
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
  readonly defaultExpression: string | null;
  readonly isIdentity: boolean;
  readonly comment: string | null;
}

export interface ForeignKeyDescription {
  readonly name: string;
  readonly columns: readonly string[];
  readonly referencedTable: string;
  readonly referencedColumns: readonly string[];
}

export interface IndexDescription {
  readonly name: string;
  readonly columns: readonly string[];
}

/** A table of the migrated database, as PostgreSQL itself describes it. */
export interface TableDescription {
  readonly name: string;
  readonly comment: string | null;
  readonly columns: readonly ColumnDescription[];
  readonly primaryKey: readonly string[];
  readonly uniques: readonly IndexDescription[];
  readonly indexes: readonly IndexDescription[];
  readonly foreignKeys: readonly ForeignKeyDescription[];
}

/** SQL for the names of the columns with these numbers, in order, as a JSON array. */
const namesOf = (relation: string, numbers: string) =>
  `(SELECT json_agg(a.attname ORDER BY n.position)
    FROM unnest(${numbers}) WITH ORDINALITY AS n (attnum, position)
    JOIN pg_attribute a ON a.attrelid = ${relation} AND a.attnum = n.attnum)`;

const columnsQuery = `
  SELECT json_agg(json_build_object(
    'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'isRequired', a.attnotnull,
    'defaultExpression', pg_get_expr(d.adbin, d.adrelid), 'isIdentity', a.attidentity <> '',
    'comment', col_description(c.oid, a.attnum)) ORDER BY a.attnum)
  FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped`;

// Partial and expression indexes have no place in a Prisma schema.
const indexesQuery = `
  SELECT coalesce(json_agg(json_build_object(
    'name', i.relname, 'columns', ${namesOf("c.oid", "x.indkey::int2[]")}) ORDER BY i.relname), '[]')
  FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
  WHERE x.indrelid = c.oid AND NOT x.indisunique AND x.indpred IS NULL AND x.indexprs IS NULL`;

const foreignKeysQuery = `
  SELECT coalesce(json_agg(json_build_object(
    'name', k.conname, 'columns', ${namesOf("c.oid", "k.conkey")}, 'referencedTable', r.relname,
    'referencedColumns', ${namesOf("r.oid", "k.confkey")}) ORDER BY k.conname), '[]')
  FROM pg_constraint k JOIN pg_class r ON r.oid = k.confrelid
  WHERE k.conrelid = c.oid AND k.contype = 'f'`;

const tablesQuery = `
  SELECT c.relname AS name, obj_description(c.oid, 'pg_class') AS comment,
    (${columnsQuery}) AS columns,
    (SELECT ${namesOf("c.oid", "k.conkey")} FROM pg_constraint k
     WHERE k.conrelid = c.oid AND k.contype = 'p') AS "primaryKey",
    (SELECT coalesce(json_agg(json_build_object(
       'name', k.conname, 'columns', ${namesOf("c.oid", "k.conkey")}) ORDER BY k.conname), '[]')
     FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'u') AS uniques,
    (${indexesQuery}) AS indexes,
    (${foreignKeysQuery}) AS "foreignKeys"
  FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  ORDER BY c.relname COLLATE "C"`;

/** Describes every table of the schema public, in the order of their names. */
export async function readTables(client: pg.Client): Promise<readonly TableDescription[]> {
  const found = await client.query<TableDescription>(tablesQuery);
  return found.rows;
}
