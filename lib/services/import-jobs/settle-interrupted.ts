import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { ImportJobDto } from "@/lib/contracts/api/import-jobs";
import { withScope } from "@/lib/db/with-scope";
import { listBatches } from "@/lib/repositories/import-history";
import { readSummaryContents } from "./contents";
import { readSummaryEffects } from "./effects";
import type { UploadRecord } from "./spool";

/**
 * What became of a publication whose server went away: the database knows. Either the whole batch is
 * published, or nothing of it is.
 */
export async function settleInterruptedPublication(
  actor: Actor,
  upload: UploadRecord,
  job: ImportJobDto,
): Promise<ImportJobDto> {
  const sha256 = upload.files.map((file) => file.sha256).sort();
  const { hospitalId } = actor;
  return withScope(
    actor.scope,
    async (tx) => {
      const rows = await listBatches(tx, { hospitalId, sha256, limit: 10 });
      const batch = rows.find(
        ({ status, profile, createdAt }) =>
          status === "published" && profile === upload.plan?.profile && createdAt >= job.startedAt,
      );
      if (!batch) return job;
      const effects = [...(await readSummaryEffects(tx, batch.summary))];
      const report: ImportJobDto["report"] = {
        outcome: "published",
        batch: batch.id,
        rows: {
          in: batch.rowsIn,
          accepted: batch.rowsAccepted,
          duplicate: batch.rowsDuplicate,
          rejected: batch.rowsRejected,
        },
        records: {
          new: batch.recordsNew,
          changed: batch.recordsChanged,
          unchanged: batch.recordsUnchanged,
          gone: batch.recordsGone,
        },
        rejections: [],
        effects,
        pathways: [...new Set(effects.map(({ pathway }) => pathway))],
        contents: readSummaryContents(batch.summary),
      };
      return { ...job, state: "done", report, endedAt: batch.publishedAt };
    },
    { readOnly: true },
  );
}
