import "server-only";
import type { ImportSampleDto } from "@/lib/contracts/api/import-uploads";
import { AppError } from "@/lib/errors/app-error";
import { readSample } from "./read-sample";
import type { UploadRecord } from "./spool";

/** Columns of the file that are neither used nor left out on purpose. */
function listUnsettledColumns(sample: ImportSampleDto): readonly string[] {
  return sample.columns
    .filter(({ name, field, isItem, isIgnored }) => name !== "" && !field && !isItem && !isIgnored)
    .map(({ name }) => name);
}

/** A column must be used or explicitly ignored: silence would lose data without a word. */
export async function refuseUnsettledColumns(upload: UploadRecord): Promise<void> {
  const sample = await readSample(upload);
  if (sample.kind !== "contract" || sample.fault !== null) return;
  const columns = listUnsettledColumns(sample);
  if (columns.length === 0) return;
  throw new AppError("file-refused", {
    detail: { reason: "unsettled-columns", columns: columns.join(", ").slice(0, 500) },
  });
}
