import { readShared } from "@/tests/support/read-shared";
import type { TestDatabase } from "@/tests/support/database";

/** Splits one line of CSV; a quoted field may hold the separator. */
function splitLine(line: string, separator: string): string[] {
  const fields: string[] = [];
  let [field, isQuoted] = ["", false];
  for (const sign of line) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (sign === separator && !isQuoted) {
      fields.push(field);
      field = "";
    } else field += sign;
  }
  return [...fields, field];
}

/** Puts the untouched rows of a delivered file into a table of text columns, with their place. */
export async function loadRawRows(
  database: TestDatabase,
  table: string,
  { file, separator }: { readonly file: string; readonly separator: string },
): Promise<void> {
  const [head = "", ...lines] = readShared(file).split(/\r?\n/).filter(Boolean);
  const columns = splitLine(head, separator).map((name) => name.trim());
  const names = columns.map((name) => `"${name}" text`).join(", ");
  await database.query(`CREATE TABLE ${table} (place int, ${names})`);
  const rows = lines.map((line, place) => [String(place), ...splitLine(line, separator)]);
  const arrays = ["place", ...columns].map((_, column) => rows.map((row) => row[column] ?? ""));
  const unnested = arrays.map((_, column) => `$${column + 1}::text[]`).join(", ");
  const picked = ["place", ...columns].map((_, column) => `c${column}`);
  await database.query(
    `INSERT INTO ${table} SELECT ${picked.map((name, at) => (at === 0 ? `${name}::int` : name)).join(", ")}
     FROM unnest(${unnested}) AS raw (${picked.join(", ")})`,
    arrays,
  );
}
