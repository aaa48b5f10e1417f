import "server-only";
import { ImportFault } from "@/lib/contracts/import/fault";
import { chooseDecimalSign, chooseSeparator, normaliseName, parseHead } from "../csv/find-layout";
import { readCsvRows, type CsvRow } from "../csv/read-rows";
import { readInstant } from "../fields/read-moment";
import { isFormula } from "../fields/read-cell";
import { classifyDecimal, readDecimal, type DecimalSign } from "../fields/read-number";
import type { ReadingOptions } from "../reading-options";
import type { CheckedFile } from "../source/delivered-file";
import { readHead } from "../source/read-head";
import { readXesEvents, type XesContent, type XesEvent } from "../xes/read-xes-events";
import { CaseCollector, type CaseEvent } from "./case-collector";
import {
  rawLine,
  rejected,
  type ImportProfile,
  type ProfileRow,
  type ReadingContext,
} from "./profile";

/** Names under which process-mining tools write the columns of an event log. */
const ALIASES = {
  case: ["case", "case id", "case_id", "caseid", "case:concept:name"],
  activity: ["activity", "activity name", "concept:name", "event"],
  timestamp: ["timestamp", "complete timestamp", "time:timestamp", "end timestamp", "time"],
  lifecycle: ["lifecycle:transition", "lifecycle"],
} as const;

type LogColumn = keyof typeof ALIASES;

/** Columns that tools derive from the log itself; the XES of the same log does not have them. */
const DERIVED = new Set(["variant", "variant index"]);

interface LogLayout {
  readonly separator: ReturnType<typeof chooseSeparator>;
  readonly places: Readonly<Record<LogColumn, number>>;
  readonly attributes: readonly (readonly [name: string, place: number])[];
  readonly sign: DecimalSign | null;
}

function findPlace(header: readonly string[], column: LogColumn, options: ReadingOptions): number {
  const mapped = options.mapping?.[column];
  const names: readonly string[] = mapped ? [normaliseName(mapped)] : ALIASES[column];
  const normalised = header.map(normaliseName);
  return names.map((name) => normalised.indexOf(name)).find((place) => place >= 0) ?? -1;
}

async function findLogLayout(file: CheckedFile, options: ReadingOptions): Promise<LogLayout> {
  const head = await readHead(file, options.encoding ?? "utf-8");
  const named = { ...options, fileName: file.name };
  const separator = chooseSeparator(head, Object.values(ALIASES).flat(), named);
  const [header = [], ...rows] = parseHead(head, separator);
  const columns = Object.keys(ALIASES) as LogColumn[];
  const places = Object.fromEntries(
    columns.map((column) => [column, findPlace(header, column, options)]),
  ) as Record<LogColumn, number>;
  const missing = columns.filter((column) => places[column] < 0 && column !== "lifecycle");
  if (missing.length > 0) {
    const found = header.join(", ").slice(0, 300);
    throw new ImportFault("missing-columns", {
      file: file.name,
      columns: missing.join(", "),
      found,
    });
  }
  const taken = new Set(Object.values(places));
  const attributes = header.flatMap((name, place) =>
    taken.has(place) || DERIVED.has(normaliseName(name)) ? [] : [[name.trim(), place] as const],
  );
  const texts = rows.flatMap((row) => attributes.map(([, place]) => (row[place] ?? "").trim()));
  return { separator, places, attributes, sign: chooseDecimalSign(texts, named) };
}

function contentOf(text: string, sign: DecimalSign | null): XesContent {
  if (text === "true" || text === "false") return text === "true";
  if (!/^[+-]?\d+$/.test(text) && classifyDecimal(text) === "none") return text;
  const read = readDecimal(text, sign);
  return read.isRead ? read.value : text;
}

function readLogRow(row: CsvRow, layout: LogLayout, collector: CaseCollector): ProfileRow {
  const textAt = (place: number) => (row.cells[place] ?? "").trim();
  const refuse = (column: LogColumn, reason: "required" | "not-a-date-time") =>
    rejected({ ...row, column }, reason, textAt(layout.places[column]));
  const caseId = textAt(layout.places.case);
  if (caseId === "") return refuse("case", "required");
  const activity = textAt(layout.places.activity);
  if (activity === "") return refuse("activity", "required");
  const at = readInstant(textAt(layout.places.timestamp));
  if (!at.isRead) return refuse("timestamp", "not-a-date-time");
  const formula = row.cells.findIndex((cell) => isFormula(cell.trim()));
  if (formula >= 0) return rejected(row, "formula", textAt(formula));
  const attributes = Object.fromEntries(
    layout.attributes.flatMap(([name, place]) => {
      const text = textAt(place);
      return text === "" ? [] : [[name, contentOf(text, layout.sign)] as const];
    }),
  );
  const lifecycle = layout.places.lifecycle < 0 ? null : textAt(layout.places.lifecycle) || null;
  const event: CaseEvent = { caseId, activity, at: at.value, lifecycle, attributes };
  return {
    kind: "row",
    line: row.line,
    raw: rawLine(row.cells),
    records: [collector.addEvent(event)],
  };
}

async function* readLogCsv(
  file: CheckedFile,
  context: ReadingContext,
  collector: CaseCollector,
): AsyncGenerator<ProfileRow> {
  const layout = await findLogLayout(file, context.options);
  const encoding = context.options.encoding ?? "utf-8";
  let isHeader = true;
  for await (const row of readCsvRows(file, { ...layout, encoding }, context.onBytes)) {
    if (!isHeader) yield readLogRow(row, layout, collector);
    isHeader = false;
  }
}

const XES_STANDARD = new Set(["concept:name", "time:timestamp", "lifecycle:transition"]);

function withoutStandard(attributes: XesEvent["event"]): Record<string, XesContent> {
  return Object.fromEntries(Object.entries(attributes).filter(([key]) => !XES_STANDARD.has(key)));
}

function readXesEvent({ line, trace, event }: XesEvent, collector: CaseCollector): ProfileRow {
  const cells = Object.entries(event).map(([key, content]) => `${key}=${content}`);
  const textOf = (content: XesContent | undefined) =>
    content === undefined ? "" : String(content);
  const caseId = textOf(trace["concept:name"]);
  if (caseId === "") return rejected({ line, cells, column: "case" }, "required");
  const activity = textOf(event["concept:name"]);
  if (activity === "") return rejected({ line, cells, column: "activity" }, "required");
  const timestamp = textOf(event["time:timestamp"]);
  const at = readInstant(timestamp);
  if (!at.isRead) return rejected({ line, cells, column: "timestamp" }, at.reason, timestamp);
  const lifecycle = textOf(event["lifecycle:transition"]) || null;
  const found: CaseEvent = {
    caseId,
    activity,
    at: at.value,
    lifecycle,
    attributes: withoutStandard(event),
  };
  const records = [collector.addEvent(found, withoutStandard(trace))];
  return { kind: "row", line, raw: rawLine(cells), records };
}

const isXes = (head: string) => /^\s*<(\?xml|log|!--)/.test(head);

/** Event logs of process mining: CSV with a column mapping, or XES; both packed or not. */
export const EVENT_LOG_PROFILE: ImportProfile = {
  id: "event-log",
  version: "1.0.0",
  sourceKind: "event-log",
  isForNetwork: false,
  bringsEpisodes: true,
  async *read(file, context) {
    const collector = new CaseCollector(context.options.pathway ?? "event-log");
    if (isXes(await readHead(file, context.options.encoding ?? "utf-8"))) {
      for await (const event of readXesEvents(file, context.onBytes)) {
        yield readXesEvent(event, collector);
      }
    } else {
      yield* readLogCsv(file, context, collector);
    }
    yield { kind: "derived", records: collector.listEpisodes() };
  },
};
