import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { RatesPage } from "@/lib/contracts/costing/rates";
import { withScope } from "@/lib/db/with-scope";
import { listRatePeriods, listRates } from "@/lib/repositories/costing/rates";
import { listPublications } from "@/lib/repositories/rollups";
import { loadFrame } from "../pathways/load-frame";

export interface RatesInput {
  readonly today: string;
  /** First day of the period; null takes the newest. */
  readonly periodFrom: string | null;
}

/** What a minute of every resource costs in a period; physicians' rates only for who may see them. */
export async function getRates(actor: Actor, input: RatesInput): Promise<RatesPage> {
  return withScope(
    actor.scope,
    async (tx) => {
      const { hospitalId } = actor;
      const periods = await listRatePeriods(tx, hospitalId);
      const period = periods.find(({ from }) => from === input.periodFrom) ?? periods[0] ?? null;
      const rates = period ? await listRates(tx, hospitalId, period.from) : [];
      const isWithPhysicians = can(actor.role, "cost.physician.read");
      return {
        frame: await loadFrame(tx, actor, { quarter: null, today: input.today }),
        periods,
        period,
        isWithPhysicians,
        rates: rates.filter(({ isPhysician }) => isWithPhysicians || !isPhysician),
        sources: (await listPublications(tx, hospitalId)).filter(({ sourceKind }) =>
          ["ledger", "resources"].includes(sourceKind),
        ),
      };
    },
    { readOnly: true },
  );
}
