import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { ImportPlanDto } from "@/lib/contracts/api/import-uploads";
import type { ImportContract } from "@/lib/contracts/import/contract";
import { EVENT_LOG_ROLES, NO_COLUMN } from "@/lib/contracts/import/event-log-roles";
import { IMPORT_CONTRACTS } from "@/lib/contracts/import/registry";
import { AppError, type InputFault } from "@/lib/errors/app-error";
import type { ReadingOptions } from "@/lib/ingest/reading-options";
import { isJobRunning } from "./job-registry";
import { findUpload, saveUpload, type UploadRecord } from "./spool";

/** The documented contract of a profile; null for files that others designed. */
export function findContract(profile: string): ImportContract | null {
  return IMPORT_CONTRACTS.find((contract) => contract.profile === profile) ?? null;
}

/** What the columns of a file of this kind can mean. */
function meaningsOf(profile: ImportPlanDto["profile"]): readonly string[] {
  return profile === "event-log"
    ? EVENT_LOG_ROLES
    : Object.keys(findContract(profile)?.columns ?? {});
}

function mappingFaults(plan: ImportPlanDto): InputFault[] {
  const known = meaningsOf(plan.profile);
  const entries = Object.entries(plan.mapping).filter(([, column]) => column !== NO_COLUMN);
  const taken = entries.map(([, column]) => column.trim().toLowerCase());
  return entries.flatMap(([field, column], index) => {
    const pointer = `#/body/mapping/${field}`;
    if (!known.includes(field)) return [{ pointer, code: "unknown-field" }];
    const isTwice = taken.indexOf(column.trim().toLowerCase()) !== index;
    return isTwice ? [{ pointer, code: "column-twice" }] : [];
  });
}

/** Keeps how an upload is to be read. Refused while a job reads it by the plan it has. */
export async function planUpload(
  actor: Actor,
  uploadId: string,
  plan: ImportPlanDto,
): Promise<UploadRecord> {
  const upload = await findUpload(actor, uploadId);
  const faults = mappingFaults(plan);
  if (faults.length > 0) throw new AppError("invalid-input", { faults });
  if (isJobRunning(uploadId)) throw new AppError("conflict", { detail: { reason: "job-running" } });
  if (JSON.stringify(plan) === JSON.stringify(upload.plan)) return upload;
  const planned = { ...upload, plan, revision: upload.revision + 1 };
  await saveUpload(planned);
  return planned;
}

/** What the readers of files want to know, without what nobody declared. */
export function readingOptionsOf(plan: ImportPlanDto): ReadingOptions {
  const { separator, encoding, decimalSign, period, pathway, instrument, moment } = plan;
  return {
    ...(separator !== null && { separator }),
    ...(encoding !== null && { encoding }),
    ...(decimalSign !== null && { decimalSign }),
    ...columnOptionsOf(plan),
    ...(period !== null && { period }),
    ...(pathway !== null && { pathway }),
    ...(instrument !== null && { instrument }),
    ...(moment !== null && { moment }),
  };
}

function columnOptionsOf({ profile, mapping, ignoredColumns }: ImportPlanDto): ReadingOptions {
  // Elsewhere a column that is ignored has no use anyway; an event log keeps the others.
  const isKeeping = profile === "event-log" && ignoredColumns.length > 0;
  return {
    ...(Object.keys(mapping).length > 0 && { mapping }),
    ...(isKeeping && { ignored: ignoredColumns }),
  };
}
