import "server-only";
import type { ImportReport } from "@/lib/contracts/import/report";
import type { BatchRow } from "@/lib/repositories/imports/batches";
import type { Refusal } from "@/lib/repositories/imports/check-staging";
import type { Delivery } from "./delivery";

const SHOWN_REFUSALS = 100;

const emptyRecords = { new: 0, changed: 0, unchanged: 0, gone: 0 };

/** A report with everything at zero but what is given. */
export function reportOf(
  delivery: Delivery,
  hospitalId: number,
  parts: Partial<ImportReport> & Pick<ImportReport, "outcome">,
): ImportReport {
  return {
    profile: delivery.profile.id,
    hospitalId,
    batchId: null,
    rows: { in: 0, accepted: 0, duplicate: 0, rejected: 0 },
    records: emptyRecords,
    reasons: [],
    refusals: [],
    effects: [],
    contents: null,
    fault: null,
    seconds: 0,
    ...parts,
  };
}

/** The first refused rows, with the name of their file. */
export function shown(delivery: Delivery, refusals: readonly Refusal[]): ImportReport["refusals"] {
  const limit = delivery.request.refusalLimit ?? SHOWN_REFUSALS;
  return refusals.slice(0, limit).map(({ fileNumber, ...refusal }) => ({
    file: delivery.files[fileNumber]?.name ?? "",
    ...refusal,
  }));
}

/** The row of a batch as the history keeps it. */
export function batchRow(
  delivery: Delivery,
  report: ImportReport,
  place: { readonly status: BatchRow["status"]; readonly createdBy: number | null },
): BatchRow {
  const { rows, records } = report;
  return {
    hospitalId: report.hospitalId,
    profile: delivery.profile.id,
    contractVersion: delivery.profile.version,
    contentHash: delivery.contentHash,
    files: delivery.batchFiles,
    mapping: delivery.request.options?.mapping ?? null,
    ...place,
    rowsIn: rows.in,
    rowsAccepted: rows.accepted,
    rowsDuplicate: rows.duplicate,
    rowsRejected: rows.rejected,
    recordsNew: records.new,
    recordsChanged: records.changed,
    recordsUnchanged: records.unchanged,
    recordsGone: records.gone,
    summary: {
      reasons: report.reasons,
      effects: report.effects,
      contents: report.contents,
      tolerance: delivery.request.tolerance ?? 0,
    },
  };
}
