import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { StudyProtocol } from "@/lib/contracts/costing/pathway-map";
import type { MapPricing, OfferedResource } from "@/lib/contracts/costing/workbench";
import type { ScopedTx } from "@/lib/db/with-scope";
import { chooseStudyRates, type PriceStudy } from "@/lib/engine/costing/index";
import type { EuroCentsPerMinute } from "@/lib/engine/shared/units";
import { listRateVersions } from "@/lib/repositories/costing/rates";
import { listPublications } from "@/lib/repositories/rollups";

const ALL_DAYS = { from: "1990-01-01", until: "2101-01-01" };

function studyOf(protocol: StudyProtocol | null, today: string): PriceStudy {
  const { priceYear = null, indexations = [] } = protocol ?? {};
  return { today, priceYear, indexations };
}

/**
 * The rates at which a pathway map is costed: of its price year, or those that hold today. A
 * physician's rate stays home where the reader may not see it; the physician is still named.
 */
export async function loadPricing(
  tx: ScopedTx,
  actor: Actor,
  { today, protocol }: { readonly today: string; readonly protocol: StudyProtocol | null },
): Promise<MapPricing> {
  const { hospitalId } = actor;
  const isWithPhysicians = can(actor.role, "cost.physician.read");
  const offers = new Map<string, OfferedResource>();
  for (const rate of await listRateVersions(tx, hospitalId, ALL_DAYS)) {
    if (rate.supersededAt !== null) continue;
    const before = offers.get(rate.resourceCode)?.rates ?? [];
    const { validFrom, validTo, centsPerMinute } = rate;
    const dated = { validFrom, validTo, rate: centsPerMinute as EuroCentsPerMinute };
    offers.set(rate.resourceCode, {
      resourceKey: rate.resourceCode,
      resourceGroupKey: rate.resourceGroup,
      name: rate.name,
      isPhysician: rate.isPhysician,
      rates: rate.isPhysician && !isWithPhysicians ? [] : [...before, dated],
    });
  }
  const study = studyOf(protocol, today);
  const { resources, years } = chooseStudyRates([...offers.values()], study);
  return {
    resources,
    rateYears: years,
    study,
    isWithPhysicians,
    sources: (await listPublications(tx, hospitalId)).filter(({ sourceKind }) =>
      ["ledger", "resources"].includes(sourceKind),
    ),
  };
}
