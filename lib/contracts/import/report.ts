import type { DeliveryContents } from "./contents";
import type { FaultParticulars } from "./fault";

/** One refused row as the reader sees it. */
export interface ReportedRefusal {
  readonly file: string;
  readonly line: number;
  readonly column: string | null;
  readonly reason: string;
  readonly found: string | null;
  /** The row as delivered, for the error file. */
  readonly raw: string | null;
}

/** Sums of an indicator of a pathway. */
export interface ReportedSums {
  readonly n: number;
  readonly numerator: number | null;
  readonly total: number | null;
  /** Counts by value, kept for medians only. */
  readonly histogram: Readonly<Record<string, number>> | null;
}

/** A headline indicator that a delivery changes. */
export interface ReportedEffect {
  readonly hospitalId: number;
  readonly pathwayCode: string;
  readonly indicatorCode: string;
  readonly before: ReportedSums | null;
  readonly after: ReportedSums | null;
}

/** What a delivery did, or in a dry run would do. */
export interface ImportReport {
  /** `already`: the same bytes were published before; nothing was done. */
  readonly outcome: "published" | "already" | "dry-run" | "refused";
  readonly profile: string;
  readonly hospitalId: number;
  /** The batch; null for a dry run. For `already` the batch that holds these bytes. */
  readonly batchId: number | null;
  readonly rows: {
    readonly in: number;
    readonly accepted: number;
    readonly duplicate: number;
    readonly rejected: number;
  };
  readonly records: {
    readonly new: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly gone: number;
  };
  readonly reasons: readonly {
    readonly reason: string;
    readonly column: string | null;
    readonly rows: number;
  }[];
  /** The first refused rows; all of them stand in quarantine, or in the error file of a dry run. */
  readonly refusals: readonly ReportedRefusal[];
  readonly effects: readonly ReportedEffect[];
  /** Resources and elements of a FHIR delivery, each accounted for; null for tables. */
  readonly contents: DeliveryContents | null;
  /** Why the delivery was refused, when it was. */
  readonly fault: { readonly code: string; readonly particulars: FaultParticulars } | null;
  readonly seconds: number;
}

/** How far a delivery is. */
export interface ImportProgress {
  readonly phase: "reading" | "checking" | "publishing" | "computing";
  readonly rows: number;
  /** Of reading; null in other phases. */
  readonly rowsPerSecond: number | null;
  /** Share of the phase that is done, 0 to 1; null where nobody can say. */
  readonly share: number | null;
  /** Of the phase; null where nobody can say. */
  readonly secondsLeft: number | null;
}
