import "server-only";
import type { ImportJobDto, ImportJobKind } from "@/lib/contracts/api/import-jobs";

/** A job that runs in this process now. */
export interface RunningJob {
  readonly uploadId: string;
  readonly kind: ImportJobKind;
  readonly controller: AbortController;
  state: ImportJobDto;
}

const KEY = Symbol.for("waardekompas.import-jobs");

// Pages and API routes are bundled apart, so a module variable would not be the same one in both.
const place = globalThis as unknown as Record<symbol, Map<string, RunningJob> | undefined>;

function jobs(): Map<string, RunningJob> {
  return (place[KEY] ??= new Map<string, RunningJob>());
}

/** The job that runs for an upload, if one does. */
export function findRunningJob(uploadId: string): RunningJob | null {
  return jobs().get(uploadId) ?? null;
}

export function isJobRunning(uploadId: string): boolean {
  return jobs().has(uploadId);
}

export function addRunningJob(job: RunningJob): void {
  jobs().set(job.uploadId, job);
}

export function removeRunningJob(uploadId: string): void {
  jobs().delete(uploadId);
}
