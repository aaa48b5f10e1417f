import "server-only";
import { toCamelCase, toPascalCase, toPlural } from "./name-parts";
import type { ForeignKeyDescription, TableDescription } from "./read-tables";

interface Reference {
  readonly from: TableDescription;
  readonly key: ForeignKeyDescription;
}

/** The relation fields of a model: its own foreign keys, then those that point at it. */
export function renderRelations(
  table: TableDescription,
  tables: readonly TableDescription[],
): readonly string[] {
  const own = table.foreignKeys.map((key) => renderOwn(table, key));
  const pointing = tables
    .flatMap((from) => from.foreignKeys.map((key) => ({ from, key })))
    .filter(({ key }) => key.referencedTable === table.name)
    .map((reference) => renderPointing(reference));
  return [...own, ...pointing];
}

/** Several keys between the same two tables are told apart by their column. */
function nameSuffix(table: TableDescription, key: ForeignKeyDescription): string {
  const rivals = table.foreignKeys.filter((other) => other.referencedTable === key.referencedTable);
  const isTaken = table.columns.some((column) => column.name === key.referencedTable);
  return rivals.length > 1 || isTaken ? `_by_${key.columns.at(-1)}` : "";
}

function renderOwn(table: TableDescription, key: ForeignKeyDescription): string {
  const field = toCamelCase(`${key.referencedTable}${nameSuffix(table, key)}`);
  const isOptional = key.columns.some(
    (name) => table.columns.find((column) => column.name === name)?.isRequired === false,
  );
  const target = `${toPascalCase(key.referencedTable)}${isOptional ? "?" : ""}`;
  const fields = key.columns.map(toCamelCase).join(", ");
  const references = key.referencedColumns.map(toCamelCase).join(", ");
  return (
    `  ${field} ${target} @relation("${key.name}", fields: [${fields}], references: [${references}],` +
    ` map: "${key.name}", onDelete: NoAction, onUpdate: NoAction)`
  );
}

function renderPointing({ from, key }: Reference): string {
  const field = toCamelCase(`${toPlural(from.name)}${nameSuffix(from, key)}`);
  return `  ${field} ${toPascalCase(from.name)}[] @relation("${key.name}")`;
}
