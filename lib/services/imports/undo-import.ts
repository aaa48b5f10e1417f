import "server-only";
import type { ScopedClient } from "@/lib/db/scoped-client";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import { buildScope } from "@/lib/access/scope";
import { ImportFault } from "@/lib/contracts/import/fault";
import { isUndoable } from "@/lib/contracts/import/is-undoable";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { insertImportAudit, tryLockHospital } from "@/lib/repositories/imports/batches";
import { narrowTo } from "@/lib/repositories/imports/focus";
import {
  findCoordinatedNetwork,
  findHospitalCountry,
  listNetworkHospitalIds,
} from "@/lib/repositories/imports/hospitals";
import {
  closeBatch,
  findBatchState,
  findLaterBatch,
  listTargetsOfBatch,
  reverseBatch,
} from "@/lib/repositories/imports/undo";
import { joinAsWritten } from "@/lib/repositories/publishing/bulk-plans";
import {
  markEpisodesAtEdge,
  markTouchedEpisodes,
  noteObserved,
  rememberObserved,
} from "@/lib/repositories/publishing/dirty-episodes";
import {
  deleteOrphanScores,
  listRevivedResponses,
  rewriteScores,
} from "@/lib/repositories/publishing/scores";
import { edgeDays, refreshCosting, refreshResourceUse } from "./publish-delivery";
import { ALL_HALVES, refreshFacts } from "./refresh-facts";
import { ResponseScorer } from "./score-response";

const LONGEST_UNDO_MS = 4 * 60 * 60 * 1000;
const CHUNK = 2000;

export interface UndoRequest {
  readonly hospitalId: number;
  readonly batchId: number;
}

/** The hospitals that a batch of this hospital may have rows for. */
async function listReached(client: ScopedClient, hospitalId: number): Promise<readonly number[]> {
  const networkId = await findCoordinatedNetwork(client, hospitalId);
  return networkId === null ? [hospitalId] : listNetworkHospitalIds(client, networkId);
}

async function refuseState(client: ScopedClient, { hospitalId, batchId }: UndoRequest) {
  const state = await findBatchState(client, hospitalId, batchId);
  const batch = batchId;
  if (state === null) throw new ImportFault("unknown-batch", { batch });
  if (state.status !== "published") throw new ImportFault("batch-not-published", { batch });
  if (!isUndoable(state.profile)) throw new ImportFault("cannot-undo-structure", { batch });
}

async function refuseLater(client: ScopedClient, hospitalId: number, batchId: number) {
  const later = await findLaterBatch(client, [hospitalId], batchId);
  if (later !== null) throw new ImportFault("later-batch-builds-on-it", { batch: batchId, later });
}

/** Scores again what became current again; scores are derived and were rewritten meanwhile. */
async function rescore(client: ScopedClient, hospitalIds: readonly number[], country: string) {
  await deleteOrphanScores(client, hospitalIds);
  const scorer = new ResponseScorer(country);
  for (let after = ""; ;) {
    const responses = await listRevivedResponses(client, CHUNK, after);
    const last = responses.at(-1);
    if (last === undefined) return;
    const rewritten = responses.map(({ hospitalId, responseKey, instrumentId, answers }) => ({
      hospitalId,
      responseKey,
      scores: scorer.score(instrumentId, answers),
    }));
    await rewriteScores(client, rewritten, scorer.listMethods());
    after = last.responseKey;
  }
}

async function reverseOne(
  client: ScopedClient,
  hospitalId: number,
  batch: { readonly id: number; readonly country: string },
): Promise<void> {
  const hospitalIds = [hospitalId];
  const targets = await listTargetsOfBatch(client, hospitalIds, batch.id);
  if (targets.length === 0) return;
  await rememberObserved(client, hospitalIds);
  await markTouchedEpisodes(client, { hospitalIds, batchId: batch.id });
  await reverseBatch(client, hospitalIds, batch.id);
  await noteObserved(client, hospitalIds);
  await markEpisodesAtEdge(client, edgeDays());
  await rescore(client, hospitalIds, batch.country);
  await refreshCosting(client, hospitalIds, targets);
  await refreshResourceUse(client, { hospitalIds, batchId: batch.id }, targets);
  await refreshFacts(client, hospitalIds, { ...ALL_HALVES, countsTables: false });
}

async function reverse(client: ScopedClient, actor: Actor, request: UndoRequest): Promise<void> {
  const { hospitalId, batchId } = request;
  if (!(await tryLockHospital(client, hospitalId))) throw new ImportFault("import-running");
  await joinAsWritten(client);
  await refuseState(client, request);
  const country = (await findHospitalCountry(client, hospitalId)) ?? "";
  const reached = await listReached(client, hospitalId);
  for (const one of reached) {
    await narrowTo(client, one, hospitalId);
    await refuseLater(client, one, batchId);
  }
  for (const one of reached) {
    await narrowTo(client, one, hospitalId);
    await reverseOne(client, one, { id: batchId, country });
    await closeBatch(client, { hospitalId, id: batchId, undoneBy: actor.accountId }, [one]);
  }
  await insertImportAudit(client, {
    hospitalId,
    accountId: actor.accountId,
    role: actor.role,
    action: "undo",
    batchId,
    details: {},
  });
}

/**
 * Takes a published delivery back: its rows are retired, what they had replaced is current again,
 * facts and rollups follow. Refused when a later delivery builds on it.
 */
export async function undoImport(actor: Actor, request: UndoRequest): Promise<void> {
  if (!can(actor.role, "import.undo")) throw new ImportFault("not-allowed");
  if (!actor.scope.hospitalIds.includes(request.hospitalId)) {
    throw new ImportFault("unknown-hospital", { hospital: request.hospitalId });
  }
  await withScopedConnection(
    buildScope({ hospitalIds: [request.hospitalId] }),
    (client) => reverse(client, actor, request),
    { timeoutMs: LONGEST_UNDO_MS },
  );
}
