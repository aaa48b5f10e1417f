import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import {
  BATCH_STATES,
  type ImportBatchDetailDto,
  type ImportBatchDto,
} from "@/lib/contracts/api/import-batches";
import { withScope } from "@/lib/db/with-scope";
import { AppError } from "@/lib/errors/app-error";
import {
  countQuarantine,
  listBatchAudit,
  listBatches,
  type BatchRecord,
} from "@/lib/repositories/import-history";
import { readSummaryContents } from "./contents";
import { readSummaryEffects } from "./effects";
import { readNames } from "./people";

const DEFAULT_LIMIT = 50;
const stateSchema = z.enum(BATCH_STATES);

type NameOf = (accountId: number | null) => string | null;

function describeBatch(row: BatchRecord, nameOf: NameOf): ImportBatchDto {
  return {
    id: row.id,
    profile: row.profile,
    state: stateSchema.parse(row.status),
    files: row.files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
    rows: {
      in: row.rowsIn,
      accepted: row.rowsAccepted,
      duplicate: row.rowsDuplicate,
      rejected: row.rowsRejected,
    },
    records: {
      new: row.recordsNew,
      changed: row.recordsChanged,
      unchanged: row.recordsUnchanged,
      gone: row.recordsGone,
    },
    author: nameOf(row.createdBy),
    createdAt: row.createdAt,
    publishedAt: row.publishedAt,
    undoneAt: row.undoneAt,
    undoneBy: nameOf(row.undoneBy),
  };
}

export interface BatchPage {
  readonly batches: ImportBatchDto[];
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
}

/** Deliveries of the hospital in hand, newest first, in pages. */
export async function getBatches(
  actor: Actor,
  page: { readonly after?: string | undefined; readonly limit?: number | undefined },
): Promise<BatchPage> {
  const limit = page.limit ?? DEFAULT_LIMIT;
  const before = page.after === undefined ? undefined : Number(page.after);
  if (before !== undefined && !Number.isSafeInteger(before)) {
    throw new AppError("invalid-input", { faults: [{ pointer: "#/query/after", code: "cursor" }] });
  }
  const filter = { hospitalId: actor.hospitalId, limit: limit + 1 };
  const rows = await withScope(
    actor.scope,
    (tx) => listBatches(tx, { ...filter, ...(before !== undefined && { before }) }),
    { readOnly: true },
  );
  const nameOf = await readNames(rows.flatMap((row) => [row.createdBy, row.undoneBy]));
  const shown = rows.slice(0, limit);
  return {
    batches: shown.map((row) => describeBatch(row, nameOf)),
    next: rows.length > limit ? String(shown.at(-1)?.id ?? "") : null,
  };
}

/** A delivery with hashes, refusals, effect and its links of the audit chain. */
export async function getBatch(actor: Actor, batchId: number): Promise<ImportBatchDetailDto> {
  const key = { hospitalId: actor.hospitalId, batchId };
  const { row, rejections, audit, effects } = await withScope(
    actor.scope,
    async (tx) => {
      const [row] = await listBatches(tx, { hospitalId: key.hospitalId, id: batchId, limit: 1 });
      if (!row) throw new AppError("not-found");
      return {
        row,
        rejections: await countQuarantine(tx, key),
        audit: await listBatchAudit(tx, key),
        effects: await readSummaryEffects(tx, row.summary),
      };
    },
    { readOnly: true },
  );
  const people = [row.createdBy, row.undoneBy, ...audit.map(({ accountId }) => accountId)];
  const nameOf = await readNames(people);
  return {
    ...describeBatch(row, nameOf),
    contractVersion: row.contractVersion,
    contentHash: row.contentHash,
    mapping: row.mapping,
    rejections: rejections.map((one) => ({ ...one })),
    effects: [...effects],
    pathways: [...new Set(effects.map(({ pathway }) => pathway))],
    contents: readSummaryContents(row.summary),
    audit: audit.map(({ accountId, ...link }) => ({ ...link, author: nameOf(accountId) })),
  };
}
