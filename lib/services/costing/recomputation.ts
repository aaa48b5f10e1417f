import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import { buildScope } from "@/lib/access/scope";
import type { RecomputationState } from "@/lib/contracts/costing/rates";
import { withScope, type ScopedTx } from "@/lib/db/with-scope";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { AppError } from "@/lib/errors/app-error";
import { logger } from "@/lib/observability/logger";
import { countWaitingEpisodes } from "@/lib/repositories/costing/rates";
import { tryLockHospital } from "@/lib/repositories/imports/batches";
import { noteObserved, rememberObserved } from "@/lib/repositories/publishing/dirty-episodes";
import { ALL_HALVES, refreshFacts } from "../imports/refresh-facts";

interface Running {
  share: number | null;
  isRunning: boolean;
  hasFailed: boolean;
}

const LONGEST_MS = 60 * 60 * 1000;
const KEY = Symbol.for("waardekompas.cost-recomputations");

// Pages and API routes are bundled apart, so a module variable would not be the same one in both.
const place = globalThis as unknown as Record<symbol, Map<number, Running> | undefined>;

function runs(): Map<number, Running> {
  return (place[KEY] ??= new Map<number, Running>());
}

/** Whether pathway costs of a hospital follow its rates. */
export async function readRecomputation(
  tx: ScopedTx,
  hospitalId: number,
): Promise<RecomputationState> {
  const run = runs().get(hospitalId);
  return {
    waitingEpisodes: await countWaitingEpisodes(tx, hospitalId),
    isRunning: run?.isRunning ?? false,
    share: run?.share ?? null,
    hasFailed: run?.hasFailed ?? false,
  };
}

/** The same for a caller of its own. */
export async function getRecomputation(actor: Actor): Promise<RecomputationState> {
  return withScope(actor.scope, (tx) => readRecomputation(tx, actor.hospitalId), {
    readOnly: true,
  });
}

/** Computes every waiting episode of a hospital; all or nothing, in one transaction. */
async function computeWaiting(hospitalId: number, run: Running): Promise<void> {
  const hospitalIds = [hospitalId];
  await withScopedConnection(
    buildScope({ hospitalIds }),
    async (client) => {
      if (!(await tryLockHospital(client, hospitalId))) throw new AppError("unavailable");
      await rememberObserved(client, hospitalIds);
      await noteObserved(client, hospitalIds);
      const onEpisodes = (share: number): void => {
        run.share = share;
      };
      await refreshFacts(client, hospitalIds, { ...ALL_HALVES, countsTables: true, onEpisodes });
    },
    { timeoutMs: LONGEST_MS },
  );
}

/**
 * Starts computing the costs that wait for new rates, in this process, and returns at once. Whoever
 * asks while it runs sees the same run. What a broken run leaves is still marked as waiting.
 */
export async function startRecomputation(actor: Actor): Promise<RecomputationState> {
  if (!can(actor.role, "costing.write")) throw new AppError("not-allowed");
  const { hospitalId } = actor;
  if (runs().get(hospitalId)?.isRunning !== true) {
    const run: Running = { share: null, isRunning: true, hasFailed: false };
    runs().set(hospitalId, run);
    void computeWaiting(hospitalId, run)
      .catch((cause: unknown) => {
        run.hasFailed = true;
        logger().error({ err: cause, hospitalId }, "recomputation of costs failed");
      })
      .finally(() => {
        run.isRunning = false;
      });
  }
  return getRecomputation(actor);
}
