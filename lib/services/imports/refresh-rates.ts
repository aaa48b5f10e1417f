import "server-only";
import type { ScopedClient } from "@/lib/db/scoped-client";
import { CAPACITY_COST_RATE_METHOD } from "@/lib/engine/costing/index";
import { supersedeRates, type RateRow } from "@/lib/repositories/publishing/capacity-rates";
import { computePeriod, statedOf, type ResourceCosts } from "../costing/compute-period";
import { listCostPeriods, loadCostInputs } from "../costing/cost-inputs";

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** What the rule of a resource, or else its delivery, leaves on its rate. */
function marksOf(costs: ResourceCosts) {
  const { rule, resource } = costs;
  return {
    siteCode: rule?.settings.siteCode ?? resource.siteCode,
    capacityRoute: rule?.settings.route ?? "delivered",
    capacityVersion: rule?.version ?? null,
    statedCentsPerMinute: statedOf(costs),
  };
}

function toRow(costs: ResourceCosts, allocationVersion: number | null): RateRow | null {
  const { resource, suppliedCostCents, supportCostCents, capacity, rate } = costs;
  if (suppliedCostCents === null || capacity.status === "not-computable") return null;
  if (rate === null || rate.status === "not-computable") return null;
  return {
    ...resource,
    ...marksOf(costs),
    validTo: dayAfter(resource.validTo),
    suppliedCostCents,
    supportCostCents,
    practicalMinutes: capacity.value.practicalMinutes,
    centsPerMinute: rate.value,
    allocationVersion,
    warnings: [...capacity.warnings, ...rate.warnings],
  };
}

/**
 * Computes the rates of a hospital anew from ledger, resources and rules; a rate that changed
 * supersedes the one before. Answers the resources whose rates changed.
 */
export async function refreshRates(
  client: ScopedClient,
  hospitalId: number,
): Promise<readonly string[]> {
  const inputs = await loadCostInputs(client, hospitalId);
  const rates = listCostPeriods(inputs).flatMap((period) => {
    const costs = computePeriod(inputs, period);
    const allocationVersion = costs.rule?.version ?? null;
    return costs.resources.flatMap((resource) => toRow(resource, allocationVersion) ?? []);
  });
  return supersedeRates(client, hospitalId, rates, CAPACITY_COST_RATE_METHOD);
}
