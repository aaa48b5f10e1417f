import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { ImportJobDto, ImportJobKind } from "@/lib/contracts/api/import-jobs";
import type { ImportUploadDto } from "@/lib/contracts/api/import-uploads";
import { AppError } from "@/lib/errors/app-error";
import { readJob } from "./job-documents";
import { findRunningJob } from "./job-registry";
import { settleInterruptedPublication } from "./settle-interrupted";
import { findUpload, removeUpload, type UploadRecord } from "./spool";

async function readSettledJob(
  actor: Actor,
  upload: UploadRecord,
  kind: ImportJobKind,
): Promise<ImportJobDto | null> {
  const job = await readJob(upload, kind);
  return job?.kind === "publish" && job.state === "interrupted"
    ? settleInterruptedPublication(actor, upload, job)
    : job;
}

/** An upload as the screen shows it: files without their place on disk, plan and jobs. */
export async function describeUpload(actor: Actor, upload: UploadRecord): Promise<ImportUploadDto> {
  return {
    id: upload.id,
    uploadedAt: upload.uploadedAt,
    files: upload.files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
    plan: upload.plan,
    dryRun: await readSettledJob(actor, upload, "dry-run"),
    publish: await readSettledJob(actor, upload, "publish"),
  };
}

export async function getUpload(actor: Actor, uploadId: string): Promise<ImportUploadDto> {
  return describeUpload(actor, await findUpload(actor, uploadId));
}

export async function getJob(
  actor: Actor,
  uploadId: string,
  kind: ImportJobKind,
): Promise<ImportJobDto> {
  const job = await readSettledJob(actor, await findUpload(actor, uploadId), kind);
  if (!job) throw new AppError("not-found");
  return job;
}

/** Throws an upload away; a job that reads it is stopped first. */
export async function discardUpload(actor: Actor, uploadId: string): Promise<void> {
  const upload = await findUpload(actor, uploadId);
  findRunningJob(upload.id)?.controller.abort();
  await removeUpload(upload);
}
