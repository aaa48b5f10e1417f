import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { ImportBatchDto } from "@/lib/contracts/api/import-batches";
import { ImportFault, type ImportFaultCode } from "@/lib/contracts/import/fault";
import { AppError } from "@/lib/errors/app-error";
import { undoImport } from "../imports/undo-import";

const NOT_HERE: ReadonlySet<ImportFaultCode> = new Set(["unknown-batch", "unknown-hospital"]);

/** Takes a delivery back. Why it cannot be is said with the code of the import's own fault. */
export async function undoBatch(
  actor: Actor,
  batchId: number,
): Promise<{ batch: number; state: ImportBatchDto["state"] }> {
  try {
    await undoImport(actor, { hospitalId: actor.hospitalId, batchId });
  } catch (thrown) {
    if (!(thrown instanceof ImportFault)) throw thrown;
    if (NOT_HERE.has(thrown.code)) throw new AppError("not-found");
    throw new AppError("conflict", {
      detail: { ...thrown.particulars, reason: thrown.code },
      cause: thrown,
    });
  }
  return { batch: batchId, state: "superseded" };
}
