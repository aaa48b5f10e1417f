import "server-only";
import { join } from "node:path";
import type { Actor } from "@/lib/access/actor";
import type { ImportReportDto } from "@/lib/contracts/api/import-jobs";
import type { ImportProgress, ImportReport } from "@/lib/contracts/import/report";
import { withScope } from "@/lib/db/with-scope";
import { AppError } from "@/lib/errors/app-error";
import type { ImportRequest } from "../imports/import-request";
import { runImport } from "../imports/run-import";
import { publishWaitingForms } from "@/lib/services/patient-form/publish-waiting-forms";
import { readContents } from "./contents";
import { readEffects } from "./effects";
import type { RefusedRow } from "./job-documents";
import { readingOptionsOf } from "./plan-upload";
import { folderOf, type UploadRecord } from "./spool";

/** Refused rows that a dry run keeps for the screen and the error file. */
const KEPT_REFUSALS = 20_000;

export interface DeliveryOrder {
  readonly isDryRun: boolean;
  /** Somebody chose to take the good rows in and set the refused ones apart. */
  readonly leaveRejectedOut: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImportProgress) => void;
}

export interface DeliveryResult {
  readonly report: ImportReportDto;
  readonly refused: readonly RefusedRow[];
}

function requestOf(upload: UploadRecord, order: DeliveryOrder): ImportRequest {
  const { plan } = upload;
  if (plan === null) throw new AppError("conflict", { detail: { reason: "plan-needed" } });
  const folder = folderOf(upload);
  return {
    profile: plan.profile,
    hospitalId: upload.hospitalId,
    files: upload.files.map(({ name, storedAs }) => ({ name, path: join(folder, storedAs) })),
    dryRun: order.isDryRun,
    tolerance: order.leaveRejectedOut ? 1 : 0,
    options: readingOptionsOf(plan),
    refusalLimit: KEPT_REFUSALS,
    signal: order.signal,
  };
}

/** What stood in the first row that was refused for this reason. */
function exampleOf(
  report: ImportReport,
  { reason, column }: { readonly reason: string; readonly column: string | null },
): string | null {
  const first = report.refusals.find((row) => row.reason === reason && row.column === column);
  return first?.found ?? null;
}

async function describeReport(actor: Actor, report: ImportReport): Promise<ImportReportDto> {
  const own = report.effects.filter(({ hospitalId }) => hospitalId === report.hospitalId);
  const effects = await withScope(actor.scope, (tx) => readEffects(tx, own), { readOnly: true });
  return {
    outcome: report.outcome,
    batch: report.batchId,
    rows: { ...report.rows },
    records: { ...report.records },
    rejections: report.reasons.map((one) => ({ ...one, example: exampleOf(report, one) })),
    effects: [...effects],
    pathways: [...new Set(effects.map(({ pathway }) => pathway))],
    contents: readContents(report.contents),
  };
}

/** Hands an upload to the importer: as a dry run that is taken back, or for good. */
export async function deliver(
  actor: Actor,
  upload: UploadRecord,
  order: DeliveryOrder,
): Promise<DeliveryResult> {
  const report = await runImport(actor, requestOf(upload, order), order.onProgress).finally(() =>
    // Forms that patients sent while the hospital was busy with this delivery.
    publishWaitingForms(actor.hospitalId),
  );
  const refused = report.refusals.map(({ file, line, column, reason, found, raw }) => {
    return { file, line, column, reason, found, raw: raw ?? null };
  });
  return { report: await describeReport(actor, report), refused };
}
