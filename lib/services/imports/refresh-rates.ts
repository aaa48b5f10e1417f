import "server-only";
import type { ScopedClient } from "@/lib/db/scoped-client";
import {
  allocateLedger,
  CAPACITY_COST_RATE_METHOD,
  computeCapacityCostRate,
} from "@/lib/engine/costing/index";
import { euroCents, minutes } from "@/lib/engine/shared/units";
import {
  listCentreCosts,
  listResources,
  replaceRates,
  type CentreCost,
  type RateRow,
  type ResourceRow,
} from "@/lib/repositories/publishing/capacity-rates";

const periodKey = (row: { costCentre: string; validFrom: string; validTo: string }) =>
  JSON.stringify([row.costCentre, row.validFrom, row.validTo]);

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function rateOf(resource: ResourceRow, suppliedCostCents: number): RateRow | null {
  const rate = computeCapacityCostRate({
    suppliedCostCents: euroCents(suppliedCostCents),
    practicalCapacityMinutes: minutes(resource.practicalMinutes),
  });
  if (rate.status === "not-computable") return null;
  const { resourceCode, name, group, isPhysician, practicalMinutes, validFrom } = resource;
  return {
    resourceCode,
    name,
    group,
    isPhysician,
    practicalMinutes,
    validFrom,
    validTo: dayAfter(resource.validTo),
    suppliedCostCents,
    centsPerMinute: rate.value,
  };
}

/** Splits one amount over resources by the minutes they supply. */
function split(cents: number, resources: readonly ResourceRow[]): ReadonlyMap<string, number> {
  const drivers = resources.map(({ resourceCode, suppliedMinutes }) => ({
    resourceKey: resourceCode,
    driver: suppliedMinutes,
  }));
  const allocated = allocateLedger(euroCents(cents), drivers);
  if (allocated.status === "not-computable") return new Map();
  return new Map(allocated.value.map((part) => [part.resourceKey, part.amountCents]));
}

/**
 * The cost of a centre over the resources that bear on it: physicians' cost to physicians, the rest
 * to the others; where the centre has only one of the two, everything to those.
 */
export function computeCentreRates(
  resources: readonly ResourceRow[],
  costs: readonly CentreCost[],
): readonly RateRow[] {
  if (costs.length === 0) return [];
  const amounts = new Map<string, number>();
  for (const cost of costs) {
    const bearing = resources.filter(({ isPhysician }) => isPhysician === cost.isPhysician);
    const parts = split(cost.cents, bearing.length > 0 ? bearing : resources);
    for (const [code, cents] of parts) amounts.set(code, (amounts.get(code) ?? 0) + cents);
  }
  return resources.flatMap((resource) => {
    const cents = amounts.get(resource.resourceCode);
    return cents === undefined ? [] : (rateOf(resource, cents) ?? []);
  });
}

/** Computes the capacity cost rates of a hospital anew; answers whether any changed. */
export async function refreshRates(client: ScopedClient, hospitalId: number): Promise<boolean> {
  const resources = await listResources(client, hospitalId);
  const costs = await listCentreCosts(client, hospitalId);
  const periods = new Set(resources.map(periodKey));
  const rates = [...periods].flatMap((key) =>
    computeCentreRates(
      resources.filter((resource) => periodKey(resource) === key),
      costs.filter((cost) => periodKey(cost) === key),
    ),
  );
  return replaceRates(client, hospitalId, rates, CAPACITY_COST_RATE_METHOD);
}
