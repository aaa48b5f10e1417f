import "server-only";
import { findDomain } from "./domains";
import { toCamelCase, toPascalCase } from "./name-parts";
import type { IndexDescription, TableDescription } from "./read-tables";
import { renderColumn } from "./render-column";
import { renderRelations } from "./render-relations";

const origin =
  '// Made from the migrated database by "npm run schema". Change a migration, not this file.\n';

const main = `${origin}
generator client {
  provider        = "prisma-client"
  output          = "../../lib/generated/prisma"
  previewFeatures = ["strictUndefinedChecks"]
}

datasource db {
  provider = "postgresql"
}
`;

/** The Prisma schema of these tables: file name to text, one file for each domain. */
export function renderPrismaSchema(
  tables: readonly TableDescription[],
): ReadonlyMap<string, string> {
  const files = new Map([["main.prisma", main]]);
  for (const table of tables) {
    const file = `${findDomain(table.name)}.prisma`;
    files.set(file, `${files.get(file) ?? origin}\n${renderModel(table, tables)}`);
  }
  return files;
}

function renderModel(table: TableDescription, tables: readonly TableDescription[]): string {
  const [onlyKey, ...otherKeys] = table.primaryKey;
  const isSingleKey = otherKeys.length === 0;
  const fields = table.columns.map((column) =>
    renderColumn(column, isSingleKey && column.name === onlyKey ? "@id" : ""),
  );
  const attributes = [
    ...(isSingleKey ? [] : [`  @@id([${listFields(table.primaryKey)}])`]),
    ...table.uniques.map((unique) => renderIndex("@@unique", unique)),
    ...table.indexes.map((index) => renderIndex("@@index", index)),
    `  @@map("${table.name}")`,
  ];
  const relations = renderRelations(table, tables);
  const comment = table.comment === null ? "" : `/// ${table.comment}\n`;
  const body = [...fields, ...relations, "", ...attributes].join("\n");
  return `${comment}model ${toPascalCase(table.name)} {\n${body}\n}\n`;
}

function renderIndex(kind: string, index: IndexDescription): string {
  return `  ${kind}([${listFields(index.columns)}], map: "${index.name}")`;
}

function listFields(columns: readonly string[]): string {
  return columns.map(toCamelCase).join(", ");
}
