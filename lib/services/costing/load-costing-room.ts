import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { RatePeriod, RecomputationState } from "@/lib/contracts/costing/rates";
import type { SourceStamp } from "@/lib/contracts/steering/figure";
import type { SteeringFrame } from "@/lib/contracts/steering/pages";
import type { ScopedClient } from "@/lib/db/scoped-client";
import { withScope } from "@/lib/db/with-scope";
import { withScopedConnection } from "@/lib/db/with-scoped-connection";
import { AppError } from "@/lib/errors/app-error";
import { loadFrame } from "../pathways/load-frame";
import { listCostPeriods, loadCostInputs, type CostInputs, type CostPeriod } from "./cost-inputs";
import type { CostingInput } from "./get-rates";
import { listCostSources } from "./list-cost-sources";
import { readRecomputation } from "./recomputation";

/** What every page over the whole ledger shares. */
export interface CostingRoom {
  readonly frame: SteeringFrame;
  readonly periods: readonly RatePeriod[];
  readonly recomputation: RecomputationState;
  readonly sources: readonly SourceStamp[];
}

interface LoadedRoom {
  readonly room: CostingRoom;
  readonly inputs: CostInputs;
  /** Null where no resources were delivered. */
  readonly span: CostPeriod | null;
  readonly period: RatePeriod | null;
}

/** A span of inclusive days as a period whose end is the day after the last. */
export function toRatePeriod({ validFrom, validTo }: CostPeriod): RatePeriod {
  const after = new Date(Date.parse(`${validTo}T00:00:00Z`) + 86_400_000);
  return { from: validFrom, until: after.toISOString().slice(0, 10) };
}

/** With a part of the pathways out of sight the rest would look idle, so all of them must be seen. */
export function seesWholeHospital({ scope }: Actor): boolean {
  return scope.pathwayCodes.includes("*") && scope.wardCodes.includes("*");
}

/**
 * Loads the ledger, the resources and the rules for a page over the whole hospital, then what the
 * page adds from the same snapshot. Whoever sees a part of the hospital gets "not allowed".
 */
export async function loadCostingRoom<More>(
  actor: Actor,
  input: CostingInput,
  more: (client: ScopedClient, loaded: Omit<LoadedRoom, "room">) => Promise<More>,
): Promise<LoadedRoom & { readonly more: More }> {
  if (!seesWholeHospital(actor)) throw new AppError("not-allowed");
  const { hospitalId } = actor;
  const shared = await withScope(
    actor.scope,
    async (tx) => ({
      frame: await loadFrame(tx, actor, { quarter: null, today: input.today }),
      recomputation: await readRecomputation(tx, hospitalId),
      sources: await listCostSources(tx, hospitalId),
    }),
    { readOnly: true },
  );
  return withScopedConnection(
    actor.scope,
    async (client) => {
      const inputs = await loadCostInputs(client, hospitalId);
      const spans = listCostPeriods(inputs);
      const span =
        spans.find(({ validFrom }) => validFrom === input.periodFrom) ?? spans[0] ?? null;
      const period = span && toRatePeriod(span);
      return {
        room: { ...shared, periods: spans.map(toRatePeriod) },
        inputs,
        span,
        period,
        more: await more(client, { inputs, span, period }),
      };
    },
    { readOnly: true },
  );
}
