import "server-only";
import { REQUIRED_LOG_ROLES, type EventLogRole } from "@/lib/contracts/import/event-log-roles";
import { ImportFault } from "@/lib/contracts/import/fault";
import type { LogRow, OpenedLog } from "../event-log/log-row";
import { openLog } from "../event-log/open-log";
import { isFormula } from "../fields/read-cell";
import { readInstant } from "../fields/read-moment";
import { CaseCollector, type CaseEvent } from "./case-collector";
import { rawLine, rejected, type ImportProfile, type ProfileRow } from "./profile";

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

function readLogRow(row: LogRow, collector: CaseCollector, isTable: boolean): ProfileRow {
  const event = readEvent(row);
  if ("reason" in event) {
    const { column, reason } = event;
    return rejected({ ...row, column }, reason, row.texts[column] || null);
  }
  const formula = isTable ? row.cells.find((cell) => isFormula(cell.trim())) : undefined;
  if (formula !== undefined) return rejected(row, "formula", formula.trim());
  const records = [collector.addEvent(event, row.caseAttributes)];
  return { kind: "row", line: row.line, raw: rawLine(row.cells), records };
}

/** Event logs of process mining, CSV or XES, packed or not: by usual names, or as somebody mapped them. */
export const EVENT_LOG_PROFILE: ImportProfile = {
  id: "event-log",
  version: "1.1.0",
  sourceKind: "event-log",
  isForNetwork: false,
  bringsEpisodes: true,
  async *read(file, context) {
    const collector = new CaseCollector(context.options.pathway ?? "event-log");
    const log = await openLog(file, context.options, context.onBytes);
    refuseWithoutRoles(log, file.name);
    for await (const row of log.rows()) yield readLogRow(row, collector, log.kind === "csv");
    yield { kind: "derived", records: collector.listEpisodes() };
  },
};
