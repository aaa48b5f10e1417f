import "server-only";
import type { z } from "zod";
import {
  columnsOf,
  type ContractColumn,
  type ImportContract,
  type RowShape,
} from "@/lib/contracts/import/contract";
import { ImportFault } from "@/lib/contracts/import/fault";
import { isRejectionCode } from "@/lib/contracts/import/rejection";
import { chooseDecimalSign, chooseSeparator, parseHead } from "../csv/find-layout";
import { placeColumns, type ColumnPlaces } from "../csv/place-columns";
import { readCsvRows, type CsvRow } from "../csv/read-rows";
import { readCell, type CellContent } from "../fields/read-cell";
import type { DecimalSign } from "../fields/read-number";
import type { ReadingOptions, Separator } from "../reading-options";
import type { CheckedFile } from "../source/delivered-file";
import { readHead } from "../source/read-head";
import {
  rawLine,
  rejected,
  type ImportProfile,
  type NormalisedRecord,
  type ProfileRow,
  type ReadingContext,
  type RejectedRow,
} from "./profile";

/** How a contract's checked row becomes records. May refuse a row that the columns cannot judge. */
export interface ContractNormaliser<S extends RowShape> {
  readonly contract: ImportContract<S>;
  readonly sourceKind: string;
  /** Rows identify people: nothing of a row is kept beside what the normaliser makes of it. */
  readonly isConfidential?: boolean;
  /** Called once for each file, so that a normaliser may count within it. */
  readonly start: () => RowNormaliser<S>;
}

export type RowNormaliser<S extends RowShape> = (
  row: z.output<z.ZodObject<S>>,
  context: ReadingContext & { readonly otherCells: OtherCells },
) => readonly NormalisedRecord[] | RowRefusal;

export interface RowRefusal {
  readonly refusal: RejectedRow["reason"];
  readonly column: string | null;
  readonly found: string | null;
}

/** Texts of the columns that the contract itself does not name, by normalised name. */
export type OtherCells = ReadonlyMap<string, string>;

interface ContractLayout {
  readonly separator: Separator;
  readonly sign: DecimalSign | null;
  readonly columns: readonly ContractColumn[];
  readonly places: ColumnPlaces;
  readonly others: readonly (readonly [name: string, place: number])[];
  readonly width: number;
}

function numericTexts(
  rows: readonly (readonly string[])[],
  columns: readonly ContractColumn[],
  places: ColumnPlaces,
): string[] {
  const numeric = columns
    .filter(({ kind }) => kind === "decimal" || kind === "money")
    .flatMap(({ name }) => places.get(name) ?? []);
  return rows.flatMap((row) => numeric.map((place) => (row[place] ?? "").trim()));
}

/** Reads the head of a file and settles separator, columns and decimal sign, or refuses the file. */
async function findContractLayout(
  file: CheckedFile,
  contract: ImportContract,
  options: ReadingOptions,
): Promise<ContractLayout> {
  const head = await readHead(file, options.encoding ?? "utf-8");
  const columns = columnsOf(contract);
  const names = columns.map(({ name }) => options.mapping?.[name] ?? name);
  const named = { ...options, fileName: file.name };
  const separator = chooseSeparator(head, names, named);
  const [header = [], ...rows] = parseHead(head, separator);
  const places = placeColumns(header, columns, { fileName: file.name, mapping: options.mapping });
  const taken = new Set(places.values());
  return {
    separator,
    sign: chooseDecimalSign(numericTexts(rows, columns, places), named),
    columns,
    places,
    others: header.flatMap((name, place) =>
      taken.has(place) ? [] : [[name.trim(), place] as const],
    ),
    width: header.length,
  };
}

type TypedRow = Readonly<Record<string, CellContent>>;

type RowReading = { readonly typed: TypedRow } | { readonly refused: RejectedRow };

function readTypedRow(row: CsvRow, layout: ContractLayout): RowReading {
  if (row.cells.length !== layout.width) {
    return { refused: rejected(row, "wrong-column-count", String(row.cells.length)) };
  }
  const typed: Record<string, CellContent> = {};
  for (const column of layout.columns) {
    const place = layout.places.get(column.name);
    const text = place === undefined ? undefined : row.cells[place];
    const read = readCell(text, column, layout.sign);
    if (!read.isRead) {
      return { refused: rejected({ ...row, column: column.name }, read.reason, text ?? null) };
    }
    typed[column.name] = read.value;
  }
  return { typed };
}

function schemaRefusal(row: CsvRow, error: z.ZodError, layout: ContractLayout): RejectedRow {
  const issue = error.issues[0];
  const column = String(issue?.path[0] ?? "");
  const reason =
    issue !== undefined && isRejectionCode(issue.message) ? issue.message : "out-of-range";
  const place = layout.places.get(column);
  const found = place === undefined ? null : (row.cells[place] ?? null);
  return rejected({ ...row, column: column || undefined }, reason, found);
}

function otherCellsOf(row: CsvRow, layout: ContractLayout): OtherCells {
  return new Map(layout.others.map(([name, place]) => [name, (row.cells[place] ?? "").trim()]));
}

interface StartedReading<S extends RowShape> {
  readonly layout: ContractLayout;
  readonly schema: z.ZodObject<S>;
  readonly normalise: RowNormaliser<S>;
  readonly context: ReadingContext;
}

function normaliseRow<S extends RowShape>(row: CsvRow, reading: StartedReading<S>): ProfileRow {
  const { layout, schema, normalise, context } = reading;
  const read = readTypedRow(row, layout);
  if ("refused" in read) return read.refused;
  const checked = schema.safeParse(read.typed);
  if (!checked.success) return schemaRefusal(row, checked.error, layout);
  const records = normalise(checked.data, { ...context, otherCells: otherCellsOf(row, layout) });
  if ("refusal" in records) {
    return rejected(
      { ...row, column: records.column ?? undefined },
      records.refusal,
      records.found,
    );
  }
  return { kind: "row", line: row.line, raw: rawLine(row.cells), records };
}

/** The same row without its text, for deliveries that identify people. */
function conceal(row: ProfileRow): ProfileRow {
  if (row.kind === "row") return { ...row, raw: null };
  return row.kind === "rejected" ? { ...row, found: null, raw: "" } : row;
}

/** A profile that reads a documented CSV contract. */
export function contractProfile<S extends RowShape>(
  normaliser: ContractNormaliser<S>,
): ImportProfile {
  const contract = normaliser.contract as unknown as ImportContract;
  const shown = normaliser.isConfidential === true ? conceal : (row: ProfileRow) => row;
  return {
    id: contract.profile,
    version: contract.version,
    sourceKind: normaliser.sourceKind,
    isForNetwork: false,
    bringsEpisodes: false,
    async *read(file, context) {
      const layout = await findContractLayout(file, contract, context.options);
      const encoding = context.options.encoding ?? "utf-8";
      const rows = readCsvRows(file, { separator: layout.separator, encoding }, context.onBytes);
      const reading = {
        layout,
        schema: normaliser.contract.row,
        normalise: normaliser.start(),
        context,
      };
      let linesRead = 0;
      for await (const row of rows) {
        if (linesRead > 0) yield shown(normaliseRow(row, reading));
        linesRead += 1;
      }
      if (linesRead < 2) throw new ImportFault("no-rows", { file: file.name });
    },
  };
}
