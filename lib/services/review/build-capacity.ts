import "server-only";
import type { CostClosure, GroupCapacity } from "@/lib/contracts/steering/review-contents";
import type { ScopedTx } from "@/lib/db/with-scope";
import {
  computeReconciliation,
  computeUnusedCapacity,
  RECONCILIATION_METHOD,
} from "@/lib/engine/costing";
import { notComputable, type Result } from "@/lib/engine/shared/result";
import { euroCents, minutes } from "@/lib/engine/shared/units";
import {
  listCapacityInSpan,
  listGroupUse,
  type CapacityInSpan,
} from "@/lib/repositories/cost-reads";
import type { PathwayFigures } from "../indicators/load-pathway-figures";

interface GroupUse {
  readonly pathwayCode: string;
  readonly resourceGroup: string;
  readonly minutes: number;
  readonly costCents: number;
}

interface CapacityBlock {
  readonly capacities: readonly GroupCapacity[];
  readonly closure: Result<CostClosure>;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function toGroup(
  resourceGroup: string,
  resources: readonly CapacityInSpan[],
  uses: readonly GroupUse[],
  pathwayCode: string,
): GroupCapacity | null {
  const suppliedCents = Math.round(sum(resources.map((r) => r.suppliedCostCents)));
  const capacity = computeUnusedCapacity({
    suppliedCostCents: euroCents(suppliedCents),
    practicalCapacityMinutes: minutes(sum(resources.map((r) => r.practicalCapacityMinutes))),
    usedMinutes: minutes(sum(uses.map((use) => use.minutes))),
    minimumStaffedMinutes: minutes(0),
  });
  if (capacity.status !== "computed") return null;
  const own = sum(uses.filter((u) => u.pathwayCode === pathwayCode).map((u) => u.costCents));
  const all = sum(uses.map((u) => u.costCents));
  return {
    resourceGroup,
    isPhysician: resources.every((resource) => resource.isPhysician),
    suppliedCents,
    usedByPathwayCents: own,
    usedByOthersCents: all - own,
    unusedCents: capacity.value.unusedCents,
    useRate: capacity.value.useRate,
  };
}

/** Holds used and unused against what was supplied; the rest is what minutes and rates leave open. */
export function closeCapacities(capacities: readonly GroupCapacity[]): Result<CostClosure> {
  if (capacities.length === 0) {
    return notComputable("not-delivered", RECONCILIATION_METHOD, "capacity");
  }
  const suppliedCents = sum(capacities.map((c) => c.suppliedCents));
  const used = sum(capacities.map((c) => c.usedByPathwayCents));
  const others = sum(capacities.map((c) => c.usedByOthersCents));
  const unused = sum(capacities.map((c) => c.unusedCents));
  const reconciliation = computeReconciliation(euroCents(suppliedCents), [
    { partKey: "pathway", amountCents: euroCents(used) },
    { partKey: "other-pathways", amountCents: euroCents(others) },
    { partKey: "unused", amountCents: euroCents(unused) },
  ]);
  if (reconciliation.status !== "computed") return reconciliation;
  return {
    ...reconciliation,
    value: {
      suppliedCents,
      usedByPathwayCents: used,
      usedByOthersCents: others,
      unusedCents: unused,
      restCents: reconciliation.value.restCents,
    },
  };
}

/**
 * What the resources of the pathway cost and how much of them nobody used. Only whoever sees all
 * pathways gets it: with a part of the use out of sight, the rest would look idle.
 */
export async function buildCapacity(tx: ScopedTx, figures: PathwayFigures): Promise<CapacityBlock> {
  const { hospitalId, pathwayCode } = figures.filter;
  const resources = await listCapacityInSpan(tx, hospitalId, figures.period);
  const uses = await listGroupUse(tx, hospitalId, figures.period);
  const groups = new Set(
    uses.filter((use) => use.pathwayCode === pathwayCode).map((use) => use.resourceGroup),
  );
  const capacities = [...groups].flatMap((group) => {
    const own = resources.filter((resource) => resource.resourceGroup === group);
    const capacity =
      own.length === 0
        ? null
        : toGroup(
            group,
            own,
            uses.filter((use) => use.resourceGroup === group),
            pathwayCode,
          );
    return capacity ? [capacity] : [];
  });
  return { capacities, closure: closeCapacities(capacities) };
}
