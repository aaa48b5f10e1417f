import "server-only";
import type { ScopedClient } from "@/lib/db/scoped-client";
import {
  listAllocationVersions,
  listCapacityVersions,
  type AllocationVersion,
  type CapacityVersion,
  type RuleStamp,
} from "@/lib/repositories/costing/rules";
import {
  listLedger,
  listResources,
  type LedgerCut,
  type ResourceRow,
} from "@/lib/repositories/publishing/capacity-rates";

/** Everything that rates and closure follow from. */
export interface CostInputs {
  readonly resources: readonly ResourceRow[];
  readonly ledger: readonly LedgerCut[];
  /** Newest first. */
  readonly allocations: readonly AllocationVersion[];
  readonly capacities: readonly CapacityVersion[];
}

/** A span of the ledger in which resources are delivered; both days inclusive. */
export interface CostPeriod {
  readonly validFrom: string;
  readonly validTo: string;
}

/** Reads ledger, resources and every version of the rules. */
export async function loadCostInputs(
  client: ScopedClient,
  hospitalId: number,
): Promise<CostInputs> {
  return {
    resources: await listResources(client, hospitalId),
    ledger: await listLedger(client, hospitalId),
    allocations: await listAllocationVersions(client, hospitalId),
    capacities: await listCapacityVersions(client, hospitalId),
  };
}

/** The spans for which resources were delivered, newest first. */
export function listCostPeriods(inputs: Pick<CostInputs, "resources">): readonly CostPeriod[] {
  const spans = new Map(
    inputs.resources.map(({ validFrom, validTo }) => [
      `${validFrom}/${validTo}`,
      { validFrom, validTo },
    ]),
  );
  return [...spans].sort(([a], [b]) => b.localeCompare(a)).map(([, span]) => span);
}

/** Of versions newest first, the one that holds for a period; null when none began in time. */
export function ruleOf<Rule extends RuleStamp>(
  versions: readonly Rule[],
  period: Pick<CostPeriod, "validFrom">,
): Rule | null {
  return versions.find(({ validFrom }) => validFrom <= period.validFrom) ?? null;
}

/** The rule of a resource's capacity that holds for a period. */
export function capacityRuleOf(
  inputs: Pick<CostInputs, "capacities">,
  resourceCode: string,
  period: Pick<CostPeriod, "validFrom">,
): CapacityVersion | null {
  return ruleOf(
    inputs.capacities.filter((rule) => rule.resourceCode === resourceCode),
    period,
  );
}
