import "server-only";
import aliasFile from "./column-aliases.json";

/** A column name without capitals, accents and marks: "Datum opname" and "datum_opname" are one. */
function bareName(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "");
}

const FIELD_OF_ALIAS: ReadonlyMap<string, readonly string[]> = (() => {
  const fields = new Map<string, string[]>();
  for (const [field, aliases] of Object.entries(aliasFile.aliases)) {
    for (const name of [field, ...aliases]) {
      fields.set(bareName(name), [...(fields.get(bareName(name)) ?? []), field]);
    }
  }
  return fields;
})();

/** The contract column that a hospital's own column name probably means, among those still free. */
export function suggestField(columnName: string, free: ReadonlySet<string>): string | null {
  return FIELD_OF_ALIAS.get(bareName(columnName))?.find((field) => free.has(field)) ?? null;
}
