import "server-only";
import { join } from "node:path";
import type { ImportPlanDto, ImportSampleDto } from "@/lib/contracts/api/import-uploads";
import { columnsOf, type ContractColumn } from "@/lib/contracts/import/contract";
import { ImportFault } from "@/lib/contracts/import/fault";
import { ITEM_COLUMNS } from "@/lib/contracts/import/instrument-items";
import { AppError } from "@/lib/errors/app-error";
import {
  findDecimalSign,
  findSeparator,
  normaliseName,
  parseHead,
} from "@/lib/ingest/csv/find-layout";
import { readCell } from "@/lib/ingest/fields/read-cell";
import { classifyDecimal, type DecimalSign } from "@/lib/ingest/fields/read-number";
import type { Separator } from "@/lib/ingest/reading-options";
import { checkFile, type CheckedFile } from "@/lib/ingest/source/delivered-file";
import { readFhirEntries } from "@/lib/ingest/fhir/read-entries";
import { readHead } from "@/lib/ingest/source/read-head";
import { findContract } from "./plan-upload";
import { sampleLog } from "./sample-log";
import { folderOf, type UploadRecord } from "./spool";
import { suggestField } from "./suggest-field";
import { summariseNumbers } from "./summarise-numbers";

const ROWS_SHOWN = 10;
const ROWS_READ = 2_000;
const SAMPLES = 3;

type Sample = ImportSampleDto;

/** The columns of a contract that numbers with decimals stand in. */
const hasDecimals = ({ kind }: ContractColumn) => kind === "decimal" || kind === "money";

interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Which contract column each column of the file is, by mapping or by its own name. */
function placeFields(
  header: readonly string[],
  fields: readonly ContractColumn[],
  plan: ImportPlanDto,
): readonly (ContractColumn | null)[] {
  const wanted = new Map(
    fields.map((field) => [normaliseName(plan.mapping[field.name] ?? field.name), field]),
  );
  return header.map((name) => wanted.get(normaliseName(name)) ?? null);
}

function describeColumns(
  table: Table,
  placed: readonly (ContractColumn | null)[],
  plan: ImportPlanDto,
): Sample["columns"] {
  const contract = findContract(plan.profile);
  const taken = new Set(placed.flatMap((field) => field?.name ?? []));
  const free = new Set(Object.keys(contract?.columns ?? {}).filter((name) => !taken.has(name)));
  const ignored = new Set(plan.ignoredColumns.map(normaliseName));
  return table.header.map((name, place) => {
    const field = placed[place] ?? null;
    const choices = new Set([...free, ...(field ? [field.name] : [])]);
    const suggestedField = suggestField(name, choices);
    if (suggestedField !== null) free.delete(suggestedField);
    const samples = table.rows.map((row) => (row[place] ?? "").trim()).filter(Boolean);
    return {
      name: name.trim(),
      field: field?.name ?? null,
      suggestedField,
      isItem: contract?.allowsOtherColumns === true && ITEM_COLUMNS.has(normaliseName(name)),
      isIgnored: ignored.has(normaliseName(name)),
      samples: [...new Set(samples.map((text) => text.slice(0, 80)))].slice(0, SAMPLES),
    };
  });
}

function weighDecimals(
  table: Table,
  placed: readonly (ContractColumn | null)[],
  plan: ImportPlanDto,
): Sample["decimal"] {
  const texts = placed.flatMap((field, place) =>
    field && hasDecimals(field) ? table.rows.map((row) => (row[place] ?? "").trim()) : [],
  );
  const { sign, isMixed, ambiguous } = findDecimalSign(texts);
  const proof =
    sign === null ? null : (texts.find((text) => classifyDecimal(text) === sign) ?? null);
  return { sign: plan.decimalSign ?? sign, proof, isMixed, ambiguous: [...new Set(ambiguous)] };
}

function understandRows(
  table: Table,
  placed: readonly (ContractColumn | null)[],
  sign: DecimalSign | null,
): Sample["rows"] {
  return table.rows.slice(0, ROWS_SHOWN).map((row, index) => ({
    line: index + 2,
    cells: table.header.map((_, place) => {
      const text = row[place] ?? "";
      const field = placed[place] ?? null;
      if (field === null) return { text, understood: null, reason: null };
      const read = readCell(text, field, sign);
      return read.isRead
        ? { text, understood: read.value, reason: null }
        : { text, understood: null, reason: read.reason };
    }),
  }));
}

const NOTHING_FOUND = {
  decimal: { sign: null, proof: null, isMixed: false, ambiguous: [] },
  columns: [],
  rows: [],
  numbers: [],
  rowsSeen: 0,
  separator: null,
  log: null,
} as const satisfies Partial<Sample>;

/** Whether the head is the whole file; a byte-order mark of three bytes is not part of the text. */
function isAllOf(head: string, file: CheckedFile, plan: ImportPlanDto): boolean {
  const bytes = Buffer.byteLength(head, plan.encoding === "latin-1" ? "latin1" : "utf8");
  return !file.isGzip && bytes + 3 >= file.bytes;
}

/** No table to show; a file that is no FHIR R4 says so here and not only in the dry run. */
async function readFirstResource(file: CheckedFile): Promise<Partial<Sample>> {
  await readFhirEntries(file, 0, () => undefined).next();
  return { kind: "other" };
}

async function sampleTable(file: CheckedFile, plan: ImportPlanDto): Promise<Partial<Sample>> {
  if (plan.profile.startsWith("fhir-")) return readFirstResource(file);
  if (plan.profile === "event-log") return sampleLog(file, plan);
  const head = await readHead(file, plan.encoding ?? "utf-8");
  if (head.trimStart().startsWith("<")) return { kind: "other" };
  const fields = columnsOfProfile(plan.profile);
  const names = fields.map(({ name }) => plan.mapping[name] ?? name);
  const separator: Separator = plan.separator ?? findSeparator(head, names);
  const [header = [], ...rows] = parseHead(head, separator, ROWS_READ + 1);
  const table = { header, rows };
  const placed = placeFields(header, fields, plan);
  const decimal = weighDecimals(table, placed, plan);
  return {
    separator,
    decimal,
    rowsSeen: rows.length,
    isWholeFile: rows.length < ROWS_READ && isAllOf(head, file, plan),
    columns: describeColumns(table, placed, plan),
    rows: understandRows(table, placed, decimal.sign),
    numbers: summariseNumbers(table, placed, decimal.sign),
  };
}

function columnsOfProfile(profile: string): readonly ContractColumn[] {
  const contract = findContract(profile);
  return contract ? columnsOf(contract) : [];
}

/**
 * The first rows of an upload's first file as its plan reads them. A file that cannot be read at all
 * is an answer too: the fault says what, where and what to do.
 */
export async function readSample(upload: UploadRecord): Promise<Sample> {
  const { plan } = upload;
  const first = upload.files[0];
  if (plan === null || first === undefined) throw new AppError("not-found");
  const fields = columnsOfProfile(plan.profile).map(({ name, kind, isRequired, choices }) => {
    return { name, kind, isRequired, choices: [...(choices ?? [])] };
  });
  const base: Sample = {
    ...NOTHING_FOUND,
    decimal: { ...NOTHING_FOUND.decimal, ambiguous: [] },
    columns: [],
    rows: [],
    numbers: [],
    kind: fields.length > 0 ? "contract" : "fixed-table",
    fault: null,
    encoding: plan.encoding ?? "utf-8",
    isGzip: false,
    isWholeFile: false,
    fields,
  };
  try {
    const path = join(folderOf(upload), first.storedAs);
    const file = await checkFile({ path, name: first.name });
    return { ...base, isGzip: file.isGzip, ...(await sampleTable(file, plan)) };
  } catch (thrown) {
    if (!(thrown instanceof ImportFault)) throw thrown;
    return { ...base, fault: { code: thrown.code, particulars: thrown.particulars } };
  }
}
