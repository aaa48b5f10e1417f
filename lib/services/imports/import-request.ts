import "server-only";
import type { ImportProgress } from "@/lib/contracts/import/report";
import type { ReadingOptions } from "@/lib/ingest/reading-options";
import type { DeliveredFile } from "@/lib/ingest/source/delivered-file";

/** What somebody wants to be imported, and how. */
export interface ImportRequest {
  readonly profile: string;
  readonly files: readonly DeliveredFile[];
  /** Not needed for a profile that makes its own network of hospitals. */
  readonly hospitalId?: number;
  /** Does everything and then takes it back. */
  readonly dryRun?: boolean;
  /**
   * Share of rows, 0 to 1, that may be refused while the rest is published. Without it one refused
   * row refuses the delivery: taking in less than was delivered has to be somebody's choice.
   */
  readonly tolerance?: number;
  /** The files hold everything of their kind: what they no longer hold is retired. */
  readonly complete?: boolean;
  readonly options?: ReadingOptions;
  /**
   * Publishes the events and leaves their episodes marked; the next delivery without this computes
   * facts and rollups of all of them. For several deliveries in a row.
   */
  readonly factsLater?: boolean;
  /** How many refused rows the report carries; the rest stands in quarantine only. */
  readonly refusalLimit?: number;
  /** Ends the delivery between two rows; nothing is kept. */
  readonly signal?: AbortSignal;
}

export type OnProgress = (progress: ImportProgress) => void;
