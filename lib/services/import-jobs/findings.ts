import "server-only";
import { stringify } from "csv-stringify/sync";
import type { Actor } from "@/lib/access/actor";
import type { ImportFindingDto, ImportFindingPageDto } from "@/lib/contracts/api/import-jobs";
import { withScope } from "@/lib/db/with-scope";
import { AppError } from "@/lib/errors/app-error";
import { listBatches, listQuarantine } from "@/lib/repositories/import-history";
import { readRefusedRows, type RefusedRow } from "./job-documents";
import { findUpload } from "./spool";

const DEFAULT_LIMIT = 50;
const MOST_IN_A_FILE = 100_000;

export interface FindingPageRequest {
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

/** A refused row without the row itself, which may hold data of a patient. */
function describeFinding({ file, line, column, reason, found }: RefusedRow): ImportFindingDto {
  return { file, line, column, reason, found };
}

function invalidCursor(): AppError {
  return new AppError("invalid-input", { faults: [{ pointer: "#/query/after", code: "cursor" }] });
}

/** Refused rows of the dry run of an upload, in pages. */
export async function getUploadFindings(
  actor: Actor,
  uploadId: string,
  page: FindingPageRequest,
): Promise<ImportFindingPageDto> {
  const rows = await readRefusedRows(await findUpload(actor, uploadId));
  const start = Number(page.after ?? 0);
  if (!Number.isSafeInteger(start) || start < 0) throw invalidCursor();
  const end = start + (page.limit ?? DEFAULT_LIMIT);
  return {
    findings: rows.slice(start, end).map(describeFinding),
    next: end < rows.length ? String(end) : null,
  };
}

/** The place of a row as a cursor: line first, because file names hold any sign. */
function readPlace(after: string | undefined): { file: string; line: number } {
  if (after === undefined) return { file: "", line: -1 };
  const match = /^(\d{1,15}) (.+)$/s.exec(after);
  if (!match) throw invalidCursor();
  return { line: Number(match[1]), file: match[2] ?? "" };
}

async function readQuarantine(
  actor: Actor,
  batchId: number,
  page: FindingPageRequest,
): Promise<readonly RefusedRow[]> {
  const { hospitalId } = actor;
  const after = readPlace(page.after);
  return withScope(
    actor.scope,
    async (tx) => {
      const found = await listBatches(tx, { hospitalId, id: batchId, limit: 1 });
      if (found.length === 0) throw new AppError("not-found");
      return listQuarantine(tx, { hospitalId, batchId, after, limit: page.limit ?? DEFAULT_LIMIT });
    },
    { readOnly: true },
  );
}

/** Refused rows of a delivery, in pages. */
export async function getBatchFindings(
  actor: Actor,
  batchId: number,
  page: FindingPageRequest,
): Promise<ImportFindingPageDto> {
  const limit = page.limit ?? DEFAULT_LIMIT;
  const rows = await readQuarantine(actor, batchId, { ...page, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    findings: shown.map(describeFinding),
    next: rows.length > limit && last ? `${last.line} ${last.file}` : null,
  };
}

/**
 * Refused rows as a file to repair: where, why, and the row as delivered. A cell that a spreadsheet
 * would run as a formula gets an apostrophe in front.
 */
function writeErrorFile(rows: readonly RefusedRow[]): string {
  const table = rows.map(({ file, line, column, reason, found, raw }) => ({
    file,
    line,
    column: column ?? "",
    reason,
    found: found ?? "",
    row: raw ?? "",
  }));
  const columns = ["file", "line", "column", "reason", "found", "row"];
  return stringify(table, {
    header: true,
    columns,
    delimiter: ";",
    bom: true,
    escape_formulas: true,
  });
}

export async function exportUploadFindings(actor: Actor, uploadId: string): Promise<string> {
  return writeErrorFile(await readRefusedRows(await findUpload(actor, uploadId)));
}

export async function exportBatchFindings(actor: Actor, batchId: number): Promise<string> {
  return writeErrorFile(await readQuarantine(actor, batchId, { limit: MOST_IN_A_FILE }));
}
