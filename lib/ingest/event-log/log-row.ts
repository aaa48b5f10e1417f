import type { UnusedReason } from "@/lib/contracts/import/contents";
import type { EventLogRole } from "@/lib/contracts/import/event-log-roles";
import type { RejectionCode } from "@/lib/contracts/import/rejection";
import type { ColumnSamples } from "./column-samples";
import type { XesAttributes } from "../xes/read-xes-events";

/** Why a row is refused before its event is looked at. */
export interface LogRefusal {
  readonly column: string | null;
  readonly reason: RejectionCode;
  readonly found: string | null;
}

/** One event as the file has it, before it is judged; an empty text is an empty cell. */
export interface LogRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly texts: Readonly<Record<EventLogRole, string>>;
  /** What else the event says, without the columns that have a role or are left out. */
  readonly attributes: XesAttributes;
  /** What the file says of the whole case. */
  readonly caseAttributes: XesAttributes;
  readonly refusal?: LogRefusal;
  /** Type of the resource that this row accounts for, in files that are counted by resource. */
  readonly resource?: string;
}

/** What the reader of a log tells and asks while its rows are read. */
export interface LogHooks {
  readonly onBytes?: (count: number) => void;
  /** Without it a patient's number stays as delivered: for what is looked at and never kept. */
  readonly pseudonymise?: (patientId: string) => string;
  /** Hears of a resource that gives no event. */
  readonly onUnused?: (type: string, reason: UnusedReason) => void;
}

/** Which column of the file tells each role; null where none does. */
export type RolePlaces = Readonly<Record<EventLogRole, string | null>>;

/** A way of naming activities that an XES log itself declares. */
export interface LogClassifier {
  readonly name: string;
  readonly keys: readonly string[];
}

/** A log whose columns are known and whose rows can be read. */
export interface OpenedLog {
  readonly kind: "csv" | "xes" | "fhir";
  readonly columns: readonly string[];
  /** Texts of the first events. */
  readonly samples: ColumnSamples;
  readonly classifiers: readonly LogClassifier[];
  readonly roles: RolePlaces;
  readonly rows: () => AsyncGenerator<LogRow>;
}
