import "server-only";
import { tableDomains } from "./domains";
import type { ForeignKeyDescription, TableDescription } from "./read-tables";

const opening = `# Data model

Made from the migrated database by \`npm run schema\`; a test holds it against the migrations. Every table
of a hospital has a key that begins with \`hospital_id\` and is guarded by row-level security.
`;

/** The data model as a page: for each domain a picture of its tables and a sentence on each. */
export function renderDataModel(tables: readonly TableDescription[]): string {
  const chapters = Object.entries(tableDomains).map(([domain, names]) =>
    renderDomain(
      domain,
      names.map((name) => findTable(tables, name)),
    ),
  );
  return [opening, ...chapters].join("\n");
}

function findTable(tables: readonly TableDescription[], name: string): TableDescription {
  const table = tables.find((candidate) => candidate.name === name);
  if (table === undefined)
    throw new Error(`lib/db/schema/domains.ts names ${name}; no such table.`);
  return table;
}

function renderDomain(domain: string, tables: readonly TableDescription[]): string {
  const title = domain.charAt(0).toUpperCase() + domain.slice(1);
  const sentences = tables.map((table) => `- \`${table.name}\`: ${table.comment}`);
  const picture = [
    "erDiagram",
    ...tables.map(renderEntity),
    ...tables.flatMap((table) => table.foreignKeys.map((key) => renderLine(table, key))),
  ];
  return `## ${title}\n\n${sentences.join("\n")}\n\n\`\`\`mermaid\n${picture.join("\n")}\n\`\`\`\n`;
}

function renderEntity(table: TableDescription): string {
  const foreign = new Set(table.foreignKeys.flatMap((key) => key.columns));
  const columns = table.columns.map(({ name, type }) => {
    const marks = [
      ...(table.primaryKey.includes(name) ? ["PK"] : []),
      ...(foreign.has(name) ? ["FK"] : []),
    ];
    return `    ${shortenType(type)} ${name} ${marks.join(", ")}`.trimEnd();
  });
  return `  ${table.name} {\n${columns.join("\n")}\n  }`;
}

/** Mermaid takes one word for a type. */
function shortenType(type: string): string {
  return type
    .replace("timestamp with time zone", "timestamptz")
    .replace("double precision", "double")
    .replace(/\(.*\)/, "");
}

function renderLine(table: TableDescription, key: ForeignKeyDescription): string {
  const isOptional = key.columns.some(
    (name) => table.columns.find((column) => column.name === name)?.isRequired === false,
  );
  const end = isOptional ? "|o" : "||";
  return `  ${table.name} }o--${end} ${key.referencedTable} : "${key.columns.at(-1)}"`;
}
