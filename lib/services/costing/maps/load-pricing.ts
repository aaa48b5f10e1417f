import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { MapPricing } from "@/lib/contracts/costing/workbench";
import type { ScopedTx } from "@/lib/db/with-scope";
import type { EuroCentsPerMinute } from "@/lib/engine/shared/units";
import { listRatePeriods, listRates } from "@/lib/repositories/costing/rates";
import { listPublications } from "@/lib/repositories/rollups";

/**
 * The rates at which pathway maps are costed: of the period that today falls in, else of the newest.
 * A physician's rate stays home where the reader may not see it; the physician is still named.
 */
export async function loadPricing(tx: ScopedTx, actor: Actor, today: string): Promise<MapPricing> {
  const { hospitalId } = actor;
  const periods = await listRatePeriods(tx, hospitalId);
  const ratePeriod =
    periods.find(({ from, until }) => from <= today && today < until) ?? periods[0] ?? null;
  const rates = ratePeriod ? await listRates(tx, hospitalId, ratePeriod.from) : [];
  const isWithPhysicians = can(actor.role, "cost.physician.read");
  return {
    ratePeriod,
    isWithPhysicians,
    resources: rates.map((rate) => ({
      resourceKey: rate.resourceCode,
      resourceGroupKey: rate.resourceGroup,
      name: rate.name,
      isPhysician: rate.isPhysician,
      rate:
        rate.isPhysician && !isWithPhysicians ? null : (rate.centsPerMinute as EuroCentsPerMinute),
    })),
    sources: (await listPublications(tx, hospitalId)).filter(({ sourceKind }) =>
      ["ledger", "resources"].includes(sourceKind),
    ),
  };
}
