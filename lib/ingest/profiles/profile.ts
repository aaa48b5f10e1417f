import type { RejectionCode } from "@/lib/contracts/import/rejection";
import type { CheckedFile } from "../source/delivered-file";
import type { ReadingOptions } from "../reading-options";
import type { CareProgramme } from "../fhir/care-programme";
import type { ContentTally } from "../content-tally";

/** Tables that a delivery fills; `ward-row` is spread over site, department, ward and location. */
export const RECORD_TARGETS = [
  "care_episode",
  "stay",
  "activity_event",
  "clinical_event",
  "questionnaire_response",
  "patient_contact",
  "resource",
  "ledger_line",
  "consumable",
  "bfm_letter",
  "bfm_line",
  "bfm_driver",
  "bfm_stated_total",
  "ward-row",
] as const;

export type RecordTarget = (typeof RECORD_TARGETS)[number];

/** One row for one table, columns as the database names them. */
export interface NormalisedRecord {
  readonly target: RecordTarget;
  readonly key: string;
  /** Code of the hospital in a delivery for a whole network; null: the hospital of the delivery. */
  readonly hospitalCode: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** A row that was understood: what it says, by table. */
export interface NormalisedRow {
  readonly kind: "row";
  readonly line: number;
  /** The row as delivered, for the error file; null where no later check can refuse the row. */
  readonly raw: string | null;
  readonly records: readonly NormalisedRecord[];
}

/** A row that cannot be taken in, with the first reason found. */
export interface RejectedRow {
  readonly kind: "rejected";
  readonly line: number;
  readonly column: string | null;
  readonly reason: RejectionCode;
  readonly found: string | null;
  readonly raw: string;
}

/** Records that follow from many rows together, e.g. the episode of all events of a case. */
export interface DerivedRecords {
  readonly kind: "derived";
  readonly records: readonly NormalisedRecord[];
}

export type ProfileRow = NormalisedRow | RejectedRow | DerivedRecords;

/** A row of one of several files that are read together. */
export type FileRow = ProfileRow & { readonly fileNumber: number };

/** What a profile gets beside the file. */
export interface ReadingContext {
  readonly options: ReadingOptions;
  /** Turns a patient number into a pseudonym that only this installation can make again. */
  readonly pseudonymise: (patientId: string) => string;
  /** Encrypts what identifies a patient, bound to the pseudonym. */
  readonly seal: (pseudonym: string, text: string) => string;
  readonly onBytes: (count: number) => void;
  /** What the hospital already has, for profiles that ask for it. */
  readonly programme: CareProgramme;
  /** Counts what the files hold beside rows. */
  readonly tally: ContentTally;
}

/** How one kind of delivery is read. */
export interface ImportProfile {
  readonly id: string;
  /** Part of a batch's identity: raised when the same bytes would be read differently. */
  readonly version: string;
  /** Name under which the freshness of this kind of source is shown. */
  readonly sourceKind: string;
  /** Files of this profile hold many hospitals; each row names its own. */
  readonly isForNetwork: boolean;
  /** Its files bring their own episodes, so that references need no check. */
  readonly bringsEpisodes: boolean;
  /** Its files say whose answers they hold, not of which episode: the hospital's own are looked up. */
  readonly needsProgramme?: boolean;
  /** Reads files that refer to one another, in any order; throws an ImportFault as `readFile` does. */
  readonly readTogether?: (
    files: readonly CheckedFile[],
    context: ReadingContext,
  ) => AsyncGenerator<FileRow>;
  /** Reads one file. Throws an ImportFault when the file as a whole cannot be read. */
  readonly read: (file: CheckedFile, context: ReadingContext) => AsyncGenerator<ProfileRow>;
}

/** A row as one line of text, cells quoted where they need it, for the error file. */
export function rawLine(cells: readonly string[]): string {
  const quoted = cells.map((cell) =>
    /[";,\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
  );
  return quoted.join(";").slice(0, 2000);
}

/** A refused row. */
export function rejected(
  where: {
    readonly line: number;
    readonly cells: readonly string[];
    readonly column?: string | undefined;
  },
  reason: RejectionCode,
  found: string | null = null,
): RejectedRow {
  return {
    kind: "rejected",
    line: where.line,
    column: where.column ?? null,
    reason,
    found: found === null ? null : found.slice(0, 200),
    raw: rawLine(where.cells),
  };
}
