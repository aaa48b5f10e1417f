import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { ImportJobDto, ImportJobKind } from "@/lib/contracts/api/import-jobs";
import { ImportFault } from "@/lib/contracts/import/fault";
import type { ImportProgress } from "@/lib/contracts/import/report";
import { AppError } from "@/lib/errors/app-error";
import { logger } from "@/lib/observability/logger";
import { deliver } from "./deliver";
import { readJob, saveJob, saveRefusedRows } from "./job-documents";
import { addRunningJob, findRunningJob, removeRunningJob, type RunningJob } from "./job-registry";
import { refuseUnsettledColumns } from "./refuse-unsettled-columns";
import { findUpload, type UploadRecord } from "./spool";

interface JobRequest {
  readonly uploadId: string;
  readonly kind: ImportJobKind;
  readonly leaveRejectedOut: boolean;
}

function newState(kind: ImportJobKind): ImportJobDto {
  return {
    kind,
    state: "running",
    phase: null,
    startedAt: new Date().toISOString(),
    endedAt: null,
    rows: 0,
    rowsPerSecond: null,
    share: null,
    secondsLeft: null,
    report: null,
    fault: null,
  };
}

function noteProgress(job: RunningJob, progress: ImportProgress): void {
  job.state = { ...job.state, ...progress };
}

/** What became of a job that did not end well. A fault of ours is logged and shown as such. */
function endOf(thrown: unknown, job: RunningJob): Pick<ImportJobDto, "state" | "fault"> {
  if (job.controller.signal.aborted) return { state: "cancelled", fault: null };
  if (thrown instanceof ImportFault) {
    return { state: "failed", fault: { code: thrown.code, particulars: thrown.particulars } };
  }
  logger().error({ err: thrown, upload: job.uploadId }, "import job failed");
  return { state: "failed", fault: { code: "unexpected", particulars: {} } };
}

async function work(
  actor: Actor,
  upload: UploadRecord,
  job: RunningJob,
  request: JobRequest,
): Promise<Partial<ImportJobDto>> {
  try {
    const { report, refused } = await deliver(actor, upload, {
      isDryRun: request.kind === "dry-run",
      leaveRejectedOut: request.leaveRejectedOut,
      signal: job.controller.signal,
      onProgress: (progress) => noteProgress(job, progress),
    });
    if (request.kind === "dry-run") await saveRefusedRows(upload, refused);
    return { state: "done", report, rows: report.rows.in };
  } catch (thrown) {
    return endOf(thrown, job);
  }
}

async function finish(upload: UploadRecord, job: RunningJob, end: Partial<ImportJobDto>) {
  const endedAt = new Date().toISOString();
  job.state = { ...job.state, ...end, phase: null, endedAt, secondsLeft: null };
  try {
    await saveJob(upload, job.state);
  } catch (cause) {
    // Thrown away while it ran: there is no folder left to write into, and nothing to tell.
    logger().warn({ err: cause, upload: upload.id }, "state of an import job not kept");
  }
  removeRunningJob(upload.id);
}

/** A publication needs a dry run of the same bytes read in the same way, so that nobody publishes blind. */
async function refuseUnseenPublication(upload: UploadRecord): Promise<void> {
  const dryRun = await readJob(upload, "dry-run");
  if (dryRun?.state !== "done") {
    throw new AppError("conflict", { detail: { reason: "dry-run-needed" } });
  }
}

/** Starts a job in this process and returns at once; its state is read by asking again. */
export async function startJob(actor: Actor, request: JobRequest): Promise<ImportJobDto> {
  const upload = await findUpload(actor, request.uploadId);
  if (upload.plan === null) throw new AppError("conflict", { detail: { reason: "plan-needed" } });
  await refuseUnsettledColumns(upload);
  if (request.kind === "publish") await refuseUnseenPublication(upload);
  const running = findRunningJob(upload.id);
  if (running?.kind === request.kind) return running.state;
  if (running) throw new AppError("conflict", { detail: { reason: "job-running" } });
  const job: RunningJob = {
    uploadId: upload.id,
    kind: request.kind,
    controller: new AbortController(),
    state: newState(request.kind),
  };
  addRunningJob(job);
  await saveJob(upload, job.state);
  void work(actor, upload, job, request).then((end) => finish(upload, job, end));
  return job.state;
}

/** Asks a running job to stop; what it did so far is rolled back. */
export async function cancelJob(
  actor: Actor,
  uploadId: string,
  kind: ImportJobKind,
): Promise<ImportJobDto> {
  const upload = await findUpload(actor, uploadId);
  const running = findRunningJob(upload.id);
  if (running?.kind === kind) {
    running.controller.abort();
    return running.state;
  }
  const ended = await readJob(upload, kind);
  if (!ended) throw new AppError("not-found");
  return ended;
}
