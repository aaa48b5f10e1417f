import "server-only";
import { REQUIRED_LOG_ROLES, type EventLogRole } from "@/lib/contracts/import/event-log-roles";
import { ImportFault } from "@/lib/contracts/import/fault";
import type { LogRow, OpenedLog } from "../event-log/log-row";
import { openLog } from "../event-log/open-log";
import { isFormula } from "../fields/read-cell";
import { readInstant } from "../fields/read-moment";
import { CaseCollector, type CaseEvent } from "./case-collector";
import type { CheckedFile } from "../source/delivered-file";
import {
  rawLine,
  rejected,
  type ImportProfile,
  type ProfileRow,
  type ReadingContext,
} from "./profile";

function refuseWithoutRoles(log: OpenedLog, fileName: string): void {
  const missing = REQUIRED_LOG_ROLES.filter((role) => log.roles[role] === null);
  if (missing.length === 0) return;
  const found = log.columns.join(", ").slice(0, 300);
  throw new ImportFault("missing-columns", {
    file: fileName,
    columns: missing.join(", "),
    found,
  });
}

interface Refused {
  readonly column: EventLogRole;
  readonly reason: "required" | "not-a-date-time" | "end-before-start";
}

interface Moments {
  readonly at: string;
  readonly endAt: string | null;
}

/** When the event began and ended, or why that cannot be told. */
function readMoments({ timestamp, end }: LogRow["texts"]): Moments | Refused {
  if (timestamp === "") return { column: "timestamp", reason: "required" };
  const at = readInstant(timestamp);
  if (!at.isRead) return { column: "timestamp", reason: "not-a-date-time" };
  if (end === "") return { at: at.value, endAt: null };
  const endAt = readInstant(end);
  if (!endAt.isRead) return { column: "end", reason: "not-a-date-time" };
  return endAt.value < at.value
    ? { column: "end", reason: "end-before-start" }
    : { at: at.value, endAt: endAt.value };
}

/** What the event says, or the first reason why it cannot be taken in. */
function readEvent({ texts, attributes }: LogRow): CaseEvent | Refused {
  if (texts.case === "") return { column: "case", reason: "required" };
  if (texts.activity === "") return { column: "activity", reason: "required" };
  const moments = readMoments(texts);
  if ("reason" in moments) return moments;
  return {
    ...moments,
    caseId: texts.case,
    activity: texts.activity,
    lifecycle: texts.lifecycle || null,
    unit: texts.unit || null,
    resource: texts.resource || null,
    attributes,
  };
}

/** How a column is called where a row is refused: in FHIR by its element. */
function columnName({ kind, roles }: OpenedLog, role: EventLogRole): string {
  return kind === "fhir" ? `Encounter.${roles[role] ?? role}` : role;
}

function readLogRow(row: LogRow, collector: CaseCollector, log: OpenedLog): ProfileRow {
  if (row.refusal !== undefined) {
    const { column, reason, found } = row.refusal;
    return rejected({ ...row, column: column ?? undefined }, reason, found);
  }
  const event = readEvent(row);
  if ("reason" in event) {
    const { column, reason } = event;
    return rejected({ ...row, column: columnName(log, column) }, reason, row.texts[column] || null);
  }
  const isTable = log.kind === "csv";
  const formula = isTable ? row.cells.find((cell) => isFormula(cell.trim())) : undefined;
  if (formula !== undefined) return rejected(row, "formula", formula.trim());
  const records = [collector.addEvent(event, row.caseAttributes)];
  return { kind: "row", line: row.line, raw: rawLine(row.cells), records };
}

/** The log of a file, counting in a file of resources what becomes of each. */
async function* readLog(
  file: CheckedFile,
  collector: CaseCollector,
  { options, onBytes, pseudonymise, tally }: ReadingContext,
): AsyncGenerator<ProfileRow> {
  const onUnused = tally.addResource.bind(tally);
  const log = await openLog(file, options, { onBytes, pseudonymise, onUnused });
  refuseWithoutRoles(log, file.name);
  for await (const row of log.rows()) {
    const read = readLogRow(row, collector, log);
    if (row.resource !== undefined) {
      tally.addResource(row.resource, read.kind === "rejected" ? "refused" : "used");
    }
    yield read;
  }
}

/** Event logs: CSV, XES or encounters of FHIR, packed or not, by usual names or as somebody mapped them. */
export const EVENT_LOG_PROFILE: ImportProfile = {
  id: "event-log",
  version: "1.1.0",
  sourceKind: "event-log",
  isForNetwork: false,
  bringsEpisodes: true,
  async *read(file, context) {
    const collector = new CaseCollector(context.options.pathway ?? "event-log");
    yield* readLog(file, collector, context);
    yield { kind: "derived", records: collector.listEpisodes() };
  },
};
