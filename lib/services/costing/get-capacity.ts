import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { CapacityPage, CapacityRow } from "@/lib/contracts/costing/capacity";
import type { CapacitySettings } from "@/lib/contracts/costing/settings";
import { computeUnusedCapacity } from "@/lib/engine/costing/index";
import { euroCents, minutes, type Minutes } from "@/lib/engine/shared/units";
import { listResourceUse, type ResourceUseRow } from "@/lib/repositories/costing/capacity-use";
import { computePeriod, type ResourceCosts } from "./compute-period";
import type { CostPeriod } from "./cost-inputs";
import type { CostingInput } from "./get-rates";
import { loadCostingRoom } from "./load-costing-room";
import { minimumMinutesIn } from "./resource-time";

function splitUse(
  suppliedCostCents: number | null,
  practicalMinutes: Minutes | null,
  spent: { readonly usedMinutes: number; readonly minimumMinutes: number },
): CapacityRow["use"] {
  if (suppliedCostCents === null || practicalMinutes === null) return null;
  return computeUnusedCapacity({
    suppliedCostCents: euroCents(suppliedCostCents),
    practicalCapacityMinutes: practicalMinutes,
    usedMinutes: minutes(spent.usedMinutes),
    minimumStaffedMinutes: minutes(spent.minimumMinutes),
  });
}

/** What the rule of a resource says beside its minutes. */
function noteOf(settings: CapacitySettings | null, deliveredSite: string | null) {
  return {
    siteCode: settings?.siteCode ?? deliveredSite,
    route: settings?.route ?? "delivered",
    idleReason: settings?.idleReason ?? null,
  };
}

/** A resource with its use; a resource without cost keeps its minutes and has no money. */
export function toCapacityRow(
  { resource, rule, suppliedCostCents, capacity }: ResourceCosts,
  period: CostPeriod,
  used: readonly ResourceUseRow[],
): CapacityRow {
  const { resourceCode, name, group, isPhysician, units, suppliedMinutes } = resource;
  const usedMinutes = used
    .filter((row) => row.resourceCode === resourceCode)
    .reduce((sum, row) => sum + row.minutes, 0);
  const settings = rule && rule.settings;
  const minimumMinutes = minimumMinutesIn(settings, period);
  const practicalMinutes = capacity.status === "computed" ? capacity.value.practicalMinutes : null;
  return {
    ...noteOf(settings, resource.siteCode),
    resourceCode,
    name,
    resourceGroup: group,
    isPhysician,
    units,
    suppliedMinutes,
    practicalMinutes,
    usedMinutes,
    minimumMinutes,
    suppliedCostCents,
    use: splitUse(suppliedCostCents, practicalMinutes, { usedMinutes, minimumMinutes }),
  };
}

/** What every resource offered in a period, what patients used of it, and what stood by or was idle. */
export async function getCapacity(actor: Actor, input: CostingInput): Promise<CapacityPage> {
  const isWithPhysicians = can(actor.role, "cost.physician.read");
  const { room, inputs, span, period, more } = await loadCostingRoom(
    actor,
    input,
    async (client, loaded) =>
      loaded.period && listResourceUse(client, actor.hospitalId, loaded.period),
  );
  const costs = span && computePeriod(inputs, span);
  const rows = (costs?.resources ?? []).map((resource) =>
    toCapacityRow(resource, resource.resource, more ?? []),
  );
  return {
    ...room,
    period,
    isWithPhysicians,
    rows: rows.filter(({ isPhysician }) => isWithPhysicians || !isPhysician),
  };
}
