import "server-only";
import { PART_OF } from "@/lib/contracts/budget/figure-fault";
import type { ScopedClient } from "@/lib/db/scoped-client";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import { ImportFault } from "@/lib/contracts/import/fault";
import type { ImportReport } from "@/lib/contracts/import/report";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { withSignIn } from "@/lib/db/with-sign-in";
import {
  findSameDelivery,
  insertBatch,
  insertImportAudit,
  insertQuarantine,
  insertQuarantineFromStaging,
  nextBatchId,
  tryLockHospital,
} from "@/lib/repositories/imports/batches";
import {
  checkStaging,
  countRefusalsByReason,
  countRows,
  listRefusals,
  type Refusal,
} from "@/lib/repositories/imports/check-staging";
import { copyRecords, createStaging } from "@/lib/repositories/imports/staging";
import { preferBulkPlans } from "@/lib/repositories/publishing/bulk-plans";
import { grantOpenDataToExamples } from "@/lib/repositories/role-grants";
import { prepareDelivery, type Delivery } from "./delivery";
import { loadProgramme } from "./load-programme";
import { batchRow, reportOf, shown } from "./delivery-report";
import type { ImportRequest, OnProgress } from "./import-request";
import { ProgressMeter } from "./progress-meter";
import { listTemplateCodes } from "./publish-delivery";
import { publishHospitals } from "./publish-hospitals";
import { findReceiver, numberHospitals, type Receiver } from "./receiver";
import { ResponseScorer } from "./score-response";
import { DeliveryReader } from "./stage-delivery";

/** The longest that a delivery may take; a national file on a slow machine stays well within it. */
const LONGEST_IMPORT_MS = 4 * 60 * 60 * 1000;
const KEPT_REFUSALS = 20_000;

/** Carries a report out of a transaction that must not be kept. */
class RolledBack extends Error {
  readonly report: ImportReport;
  readonly refusals: readonly Refusal[];

  constructor(report: ImportReport, refusals: readonly Refusal[] = []) {
    super("rolled back");
    this.report = report;
    this.refusals = refusals;
  }
}

interface Checked {
  readonly rows: ImportReport["rows"];
  readonly reasons: ImportReport["reasons"];
  readonly refusals: readonly Refusal[];
  readonly contents: ImportReport["contents"];
}

async function checkDelivery(
  client: ScopedClient,
  delivery: Delivery,
  { rowsIn, tally }: DeliveryReader,
): Promise<Checked> {
  await checkStaging(client, {
    templateCodes: listTemplateCodes(),
    bringsEpisodes: delivery.profile.bringsEpisodes,
    partOf: PART_OF,
  });
  const { duplicate, rejected } = await countRows(client);
  return {
    rows: { in: rowsIn, accepted: rowsIn - duplicate - rejected, duplicate, rejected },
    reasons: await countRefusalsByReason(client),
    refusals: await listRefusals(client, rejected > 0 ? KEPT_REFUSALS : 0),
    contents: tally.contents(),
  };
}

interface Work {
  readonly actor: Actor;
  readonly delivery: Delivery;
  readonly receiver: Receiver;
  readonly meter: ProgressMeter;
}

/** Refuses the delivery when more rows were refused than somebody chose to tolerate. */
function holdToTolerance({ delivery, receiver }: Work, checked: Checked): void {
  const { rows, reasons, refusals, contents } = checked;
  const tolerance = delivery.request.tolerance ?? 0;
  if (rows.rejected <= tolerance * rows.in || delivery.request.dryRun === true) return;
  const particulars = { rejected: rows.rejected, rows: rows.in, tolerance };
  const fault = { code: "too-many-rejected", particulars };
  const report = { rows, reasons, contents, refusals: shown(delivery, refusals), fault };
  throw new RolledBack(
    reportOf(delivery, receiver.hospitalId, { ...report, outcome: "refused" }),
    refusals,
  );
}

async function keepBatch(client: ScopedClient, work: Work, report: ImportReport): Promise<void> {
  const { actor, delivery, receiver } = work;
  const batchId = report.batchId ?? 0;
  const place = { hospitalId: receiver.hospitalId, id: batchId };
  const createdBy = actor.accountId;
  await insertBatch(
    client,
    batchId,
    batchRow(delivery, report, { status: "published", createdBy }),
  );
  await insertQuarantineFromStaging(
    client,
    place,
    delivery.files.map(({ name }) => name),
  );
  await insertImportAudit(client, {
    hospitalId: receiver.hospitalId,
    accountId: actor.accountId,
    role: actor.role,
    action: "publish",
    batchId,
    details: { profile: delivery.profile.id, ...report.rows },
  });
}

async function stageAndCheck(client: ScopedClient, work: Work, reader: DeliveryReader) {
  const { delivery, receiver } = work;
  await createStaging(client);
  await copyRecords(client, reader.read());
  work.meter.begin("checking");
  await preferBulkPlans(client, reader.recordsRead);
  const hospitalIds = await numberHospitals(client, receiver, reader.listHospitalCodes());
  const checked = await checkDelivery(client, delivery, reader);
  holdToTolerance(work, checked);
  return { hospitalIds, checked };
}

/** The transaction of a delivery: everything it changes is kept together or not at all. */
async function deliver(client: ScopedClient, work: Work): Promise<ImportReport> {
  const { delivery, receiver, meter } = work;
  const { hospitalId } = receiver;
  if (!(await tryLockHospital(client, hospitalId))) throw new ImportFault("import-running");
  const same = await findSameDelivery(client, hospitalId, delivery.contentHash);
  if (same !== null) return reportOf(delivery, hospitalId, { outcome: "already", batchId: same });
  const scorer = new ResponseScorer(receiver.country);
  const programme = await loadProgramme(client, delivery.profile, hospitalId);
  const reader = new DeliveryReader(delivery, { hospitalId, scorer, meter, programme });
  const { hospitalIds, checked } = await stageAndCheck(client, work, reader);
  meter.begin("publishing");
  const batchId = await nextBatchId(client);
  const { records, effects } = await publishHospitals(client, {
    batchId,
    hospitalIds,
    scorer,
    receiverId: hospitalId,
    profile: delivery.profile.id,
    sourceKind: delivery.profile.sourceKind,
    isComplete: delivery.request.complete ?? false,
    factsLater: delivery.request.factsLater ?? false,
    onHospital: (hospitals) => {
      delivery.request.signal?.throwIfAborted();
      meter.advance(reader.shareOfFirst(hospitals));
    },
    onEpisodes: (share) => {
      delivery.request.signal?.throwIfAborted();
      meter.begin("computing");
      meter.advance(share);
    },
  });
  delivery.request.signal?.throwIfAborted();
  const report = reportOf(delivery, hospitalId, {
    outcome: "published",
    batchId,
    records,
    effects,
    rows: checked.rows,
    reasons: checked.reasons,
    contents: checked.contents,
    refusals: shown(delivery, checked.refusals),
  });
  if (delivery.request.dryRun === true) {
    throw new RolledBack({ ...report, outcome: "dry-run", batchId: null }, checked.refusals);
  }
  await keepBatch(client, work, report);
  return report;
}

/** Keeps a refused delivery with its rows, so that they can be looked at and put right. */
async function keepRefused(work: Work, refused: RolledBack): Promise<ImportReport> {
  const { actor, delivery, receiver } = work;
  const { hospitalId, scope } = receiver;
  return withScopedConnection(scope, async (client) => {
    const id = await nextBatchId(client);
    const report = { ...refused.report, batchId: id };
    const createdBy = actor.accountId;
    await insertBatch(client, id, batchRow(delivery, report, { status: "rejected", createdBy }));
    const rows = refused.refusals.map(({ fileNumber, ...row }) => ({
      ...row,
      fileName: delivery.files[fileNumber]?.name ?? "",
    }));
    await insertQuarantine(client, { hospitalId, id }, rows);
    await insertImportAudit(client, {
      hospitalId,
      accountId: actor.accountId,
      role: actor.role,
      action: "reject",
      batchId: id,
      details: { profile: delivery.profile.id, ...report.rows },
    });
    return report;
  });
}

/**
 * Takes in a delivery inside the caller's transaction, once in each. A refused row is thrown as the
 * ImportFault `too-many-rejected`, so that the caller's work is rolled back with it.
 */
export async function takeInDeliveryWithin(
  client: ScopedClient,
  actor: Actor,
  delivery: Delivery,
): Promise<ImportReport> {
  const receiver = await findReceiver(actor, delivery);
  const work: Work = { actor, delivery, receiver, meter: new ProgressMeter(() => undefined) };
  return deliver(client, work).catch((thrown: unknown) => {
    if (!(thrown instanceof RolledBack)) throw thrown;
    const { rows, reasons } = thrown.report;
    throw new ImportFault("too-many-rejected", {
      rejected: rows.rejected,
      rows: rows.in,
      tolerance: 0,
      reason: reasons[0]?.reason ?? "",
    });
  });
}

/**
 * Takes in a delivery that is ready: checks it, compares it with what is there and publishes it in
 * one transaction. Killed at any moment it leaves nothing. The caller has seen to the right to do so.
 */
export async function takeInDelivery(
  actor: Actor,
  delivery: Delivery,
  onProgress: OnProgress = () => undefined,
): Promise<ImportReport> {
  const startedAt = performance.now();
  const receiver = await findReceiver(actor, delivery);
  const meter = new ProgressMeter(onProgress);
  const work: Work = { actor, delivery, receiver, meter };
  const report = await withScopedConnection(receiver.scope, (client) => deliver(client, work), {
    timeoutMs: LONGEST_IMPORT_MS,
  }).catch((thrown: unknown) => {
    if (!(thrown instanceof RolledBack)) throw thrown;
    return thrown.report.outcome === "refused" ? keepRefused(work, thrown) : thrown.report;
  });
  const { networkId } = receiver;
  if (networkId !== null && report.outcome === "published") {
    await withSignIn((tx) => grantOpenDataToExamples(tx, networkId));
  }
  return { ...report, seconds: (performance.now() - startedAt) / 1000 };
}

/**
 * Takes in delivered files: reads them as a stream, checks, compares and publishes them in one
 * transaction; the same bytes again change nothing. Throws an ImportFault when the files cannot be
 * read at all.
 */
export async function runImport(
  actor: Actor,
  request: ImportRequest,
  onProgress: OnProgress = () => undefined,
): Promise<ImportReport> {
  if (!can(actor.role, "import.run")) throw new ImportFault("not-allowed");
  return takeInDelivery(actor, await prepareDelivery(request), onProgress);
}
