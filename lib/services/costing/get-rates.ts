import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { RatesPage } from "@/lib/contracts/costing/rates";
import { withScope } from "@/lib/db/with-scope";
import {
  hasCostingRules,
  listRatePeriods,
  listRateVersions,
} from "@/lib/repositories/costing/rates";
import { loadFrame } from "../pathways/load-frame";
import { listCostSources } from "./list-cost-sources";
import { readRecomputation } from "./recomputation";

export interface CostingInput {
  readonly today: string;
  /** First day of the period; null takes the newest. */
  readonly periodFrom: string | null;
}

/** What a minute of every resource costs in a period; physicians' rates only for who may see them. */
export async function getRates(actor: Actor, input: CostingInput): Promise<RatesPage> {
  return withScope(
    actor.scope,
    async (tx) => {
      const { hospitalId } = actor;
      const periods = await listRatePeriods(tx, hospitalId);
      const period = periods.find(({ from }) => from === input.periodFrom) ?? periods[0] ?? null;
      const versions = period ? await listRateVersions(tx, hospitalId, period) : [];
      const isWithPhysicians = can(actor.role, "cost.physician.read");
      const visible = versions.filter(({ isPhysician }) => isWithPhysicians || !isPhysician);
      return {
        frame: await loadFrame(tx, actor, { quarter: null, today: input.today }),
        periods,
        period,
        isWithPhysicians,
        rates: visible.filter(({ supersededAt }) => supersededAt === null),
        superseded: visible.filter(({ supersededAt }) => supersededAt !== null),
        isDefaultRule: !(await hasCostingRules(tx, hospitalId)),
        recomputation: await readRecomputation(tx, hospitalId),
        sources: await listCostSources(tx, hospitalId),
      };
    },
    { readOnly: true },
  );
}
