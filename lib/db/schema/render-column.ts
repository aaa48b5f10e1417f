import "server-only";
import { toCamelCase } from "./name-parts";
import type { ColumnDescription } from "./read-tables";

const prismaTypes: Readonly<Record<string, string>> = {
  integer: "Int",
  bigint: "BigInt",
  text: "String",
  boolean: "Boolean",
  "double precision": "Float",
  date: "DateTime @db.Date",
  "timestamp with time zone": "DateTime @db.Timestamptz(6)",
  jsonb: "Json",
  uuid: "String @db.Uuid",
  numeric: "Decimal @db.Decimal",
};

/** One field of a Prisma model; `keyAttribute` is "@id" where the column alone is the key. */
export function renderColumn(column: ColumnDescription, keyAttribute: string): string {
  const isList = column.type.endsWith("[]");
  const [scalar, ...nativeType] = findPrismaType(column.type.replace("[]", "")).split(" ");
  const modifier = isList ? "[]" : column.isRequired ? "" : "?";
  const field = toCamelCase(column.name);
  const mapping = field === column.name ? "" : `@map("${column.name}")`;
  const parts = [`${field} ${scalar}${modifier}`, keyAttribute, renderDefault(column), mapping];
  const line = `  ${[...parts, ...nativeType].filter((part) => part !== "").join(" ")}`;
  return column.comment === null ? line : `  /// ${column.comment}\n${line}`;
}

function findPrismaType(type: string): string {
  const precise = /^numeric\((\d+),(\d+)\)$/.exec(type);
  if (precise) return `Decimal @db.Decimal(${precise[1]},${precise[2]})`;
  const known = prismaTypes[type];
  if (known === undefined)
    throw new Error(`Prisma type for the PostgreSQL type ${type} is not known.`);
  return known;
}

function renderDefault(column: ColumnDescription): string {
  if (column.isIdentity) return "@default(autoincrement())";
  const expression = column.defaultExpression;
  if (expression === null) return "";
  if (expression === "now()") return "@default(now())";
  if (/^(true|false|-?\d+(\.\d+)?)$/.test(expression)) return `@default(${expression})`;
  const list = /^'\{(.*)\}'::text\[\]$/.exec(expression);
  if (list) return `@default([${renderListItems(list[1] ?? "")}])`;
  const text = /^'(.*)'::(text|jsonb)$/.exec(expression);
  if (text) return `@default("${text[1]}")`;
  return `@default(dbgenerated("${expression.replaceAll('"', '\\"')}"))`;
}

function renderListItems(items: string): string {
  return items === ""
    ? ""
    : items
        .split(",")
        .map((item) => `"${item}"`)
        .join(", ");
}
