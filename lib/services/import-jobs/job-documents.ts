import "server-only";
import { join } from "node:path";
import { z } from "zod";
import {
  findingSchema,
  importJobSchema,
  type ImportJobDto,
  type ImportJobKind,
} from "@/lib/contracts/api/import-jobs";
import { findRunningJob } from "./job-registry";
import { ensureFolder, folderOf, readDocument, writeDocument, type UploadRecord } from "./spool";

const jobDocumentSchema = z.object({
  revision: z.int(),
  job: importJobSchema,
});

const refusedRowSchema = findingSchema.extend({ raw: z.string().nullable() });

/** A refused row with the line as it was delivered. */
export type RefusedRow = z.infer<typeof refusedRowSchema>;

/** Writes a job's state beside its files, so that a killed server leaves a trace. */
export async function saveJob(upload: UploadRecord, job: ImportJobDto): Promise<void> {
  const path = join(await ensureFolder(upload), `${job.kind}.json`);
  await writeDocument(path, { revision: upload.revision, job });
}

/**
 * The last job of a kind, for the files and the plan as they are now. A job that was running when
 * its server went away is interrupted: its transaction was rolled back with it.
 */
export async function readJob(
  upload: UploadRecord,
  kind: ImportJobKind,
): Promise<ImportJobDto | null> {
  const running = findRunningJob(upload.id);
  if (running?.kind === kind) return running.state;
  const document = await readDocument(join(folderOf(upload), `${kind}.json`));
  const found = jobDocumentSchema.safeParse(document);
  if (!found.success || found.data.revision !== upload.revision) return null;
  const { job } = found.data;
  return job.state === "running" ? { ...job, state: "interrupted", secondsLeft: null } : job;
}

/** Keeps the refused rows of a dry run for the screen and the error file. */
export async function saveRefusedRows(
  upload: UploadRecord,
  rows: readonly RefusedRow[],
): Promise<void> {
  const path = join(await ensureFolder(upload), "refused.json");
  await writeDocument(path, { revision: upload.revision, rows });
}

/** The refused rows of the last dry run, when it was made with this plan. */
export async function readRefusedRows(upload: UploadRecord): Promise<readonly RefusedRow[]> {
  const document = await readDocument(join(folderOf(upload), "refused.json"));
  const schema = z.object({ revision: z.int(), rows: z.array(refusedRowSchema) });
  const found = schema.safeParse(document);
  return found.success && found.data.revision === upload.revision ? found.data.rows : [];
}
