import { ImportFault } from "@/lib/contracts/import/fault";
import { normaliseName } from "./find-layout";

/** Where each contract column stands in a row; absent optional columns have no place. */
export type ColumnPlaces = ReadonlyMap<string, number>;

export interface WantedColumn {
  readonly name: string;
  readonly isRequired: boolean;
}

function placeOf(header: readonly string[]): Map<string, number> {
  return new Map(header.map((name, index) => [normaliseName(name), index]));
}

function refuseTwice(header: readonly string[], fileName: string): void {
  const names = header.map(normaliseName);
  const twice = names.find((name, index) => name !== "" && names.indexOf(name) !== index);
  if (twice !== undefined) throw new ImportFault("column-twice", { file: fileName, column: twice });
}

/** Finds the contract's columns in a header, by mapping or by name; refuses a header that lacks one. */
export function placeColumns(
  header: readonly string[],
  wanted: readonly WantedColumn[],
  context: {
    readonly fileName: string;
    readonly mapping?: Readonly<Record<string, string>> | undefined;
  },
): ColumnPlaces {
  refuseTwice(header, context.fileName);
  const found = placeOf(header);
  const places = new Map<string, number>();
  const missing: string[] = [];
  for (const { name, isRequired } of wanted) {
    const place = found.get(normaliseName(context.mapping?.[name] ?? name));
    if (place !== undefined) places.set(name, place);
    else if (isRequired) missing.push(name);
  }
  if (missing.length > 0) {
    throw new ImportFault("missing-columns", {
      file: context.fileName,
      columns: missing.join(", "),
      found: header
        .map((name) => name.trim())
        .join(", ")
        .slice(0, 300),
    });
  }
  return places;
}
