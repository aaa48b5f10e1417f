import "server-only";
import { EVENT_LOG_ROLES, type EventLogRole } from "@/lib/contracts/import/event-log-roles";
import { chooseSeparator, findDecimalSign, normaliseName, parseHead } from "../csv/find-layout";
import { readCsvRows, type CsvRow } from "../csv/read-rows";
import { classifyDecimal, readDecimal, type DecimalSign } from "../fields/read-number";
import type { ReadingOptions } from "../reading-options";
import type { CheckedFile } from "../source/delivered-file";
import type { XesContent } from "../xes/read-xes-events";
import { ColumnSamples } from "./column-samples";
import type { LogRow, OpenedLog, RolePlaces } from "./log-row";
import { placeRoles, ROLE_NAMES } from "./place-roles";

/** Columns that tools derive from the log itself; the XES of the same log does not have them. */
const DERIVED = new Set(["variant", "variant index"]);

interface CsvLogLayout {
  readonly rolePlaces: readonly (readonly [role: EventLogRole, place: number])[];
  readonly attributes: readonly (readonly [name: string, place: number])[];
  readonly sign: DecimalSign | null;
}

function contentOf(text: string, sign: DecimalSign | null): XesContent {
  if (text === "true" || text === "false") return text === "true";
  if (!/^[+-]?\d+$/.test(text) && classifyDecimal(text) === "none") return text;
  const read = readDecimal(text, sign);
  return read.isRead ? read.value : text;
}

function listAttributes(
  columns: readonly string[],
  roles: RolePlaces,
  options: ReadingOptions,
): CsvLogLayout["attributes"] {
  const taken = new Set<string | null>(Object.values(roles));
  const ignored = new Set((options.ignored ?? []).map(normaliseName));
  return columns.flatMap((name, place) => {
    const isLeftOut = DERIVED.has(normaliseName(name)) || ignored.has(normaliseName(name));
    return name === "" || taken.has(name) || isLeftOut ? [] : [[name, place] as const];
  });
}

function rowOf({ line, cells }: CsvRow, layout: CsvLogLayout): LogRow {
  const textAt = (place: number) => (cells[place] ?? "").trim();
  const texts = Object.fromEntries(EVENT_LOG_ROLES.map((role) => [role, ""])) as Record<
    EventLogRole,
    string
  >;
  for (const [role, place] of layout.rolePlaces) texts[role] = textAt(place);
  const attributes = Object.fromEntries(
    layout.attributes.flatMap(([name, place]) => {
      const text = textAt(place);
      return text === "" ? [] : [[name, contentOf(text, layout.sign)] as const];
    }),
  );
  return { line, cells, texts, attributes, caseAttributes: {} };
}

function sampleColumns(columns: readonly string[], rows: readonly (readonly string[])[]) {
  const samples = new ColumnSamples();
  for (const row of rows) {
    columns.forEach((column, place) => samples.add(column, (row[place] ?? "").trim()));
  }
  return samples;
}

/** Opens an event log in CSV by the first part of the file. */
export function openCsvLog(
  file: CheckedFile,
  head: string,
  options: ReadingOptions,
  onBytes?: (count: number) => void,
): OpenedLog {
  const named = { ...options, fileName: file.name };
  const known = [...Object.values(ROLE_NAMES).flat(), ...Object.values(options.mapping ?? {})];
  const separator = chooseSeparator(head, known, named);
  const [header = [], ...rows] = parseHead(head, separator);
  const columns = header.map((name) => name.trim());
  const roles = placeRoles(columns, options.mapping);
  const attributes = listAttributes(columns, roles, options);
  const texts = rows.flatMap((row) => attributes.map(([, place]) => (row[place] ?? "").trim()));
  const layout: CsvLogLayout = {
    attributes,
    rolePlaces: EVENT_LOG_ROLES.flatMap((role) => {
      const column = roles[role];
      return column === null ? [] : [[role, columns.indexOf(column)] as const];
    }),
    // A number of which the sign cannot be known stays the text that it is.
    sign: options.decimalSign ?? findDecimalSign(texts).sign,
  };
  const encoding = options.encoding ?? "utf-8";
  return {
    ...{ kind: "csv", columns: columns.filter(Boolean), classifiers: [], roles },
    samples: sampleColumns(columns, rows),
    async *rows() {
      let isHeader = true;
      for await (const row of readCsvRows(file, { separator, encoding }, onBytes)) {
        if (!isHeader) yield rowOf(row, layout);
        isHeader = false;
      }
    },
  };
}
