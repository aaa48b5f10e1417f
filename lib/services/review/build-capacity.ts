import "server-only";
import type {
  CostClosure,
  GroupCapacity,
  LedgerTotals,
} from "@/lib/contracts/steering/review-contents";
import type { ScopedTx } from "@/lib/db/with-scope";
import {
  computeReconciliation,
  computeUnusedCapacity,
  RECONCILIATION_METHOD,
} from "@/lib/engine/costing";
import { notComputable, type Result } from "@/lib/engine/shared/result";
import { euroCents, minutes } from "@/lib/engine/shared/units";
import {
  findLedgerTotals,
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
  readonly ledger: LedgerTotals;
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
): readonly GroupCapacity[] {
  const suppliedCents = Math.round(sum(resources.map((r) => r.suppliedCostCents)));
  const capacity = computeUnusedCapacity({
    suppliedCostCents: euroCents(suppliedCents),
    practicalCapacityMinutes: minutes(sum(resources.map((r) => r.practicalCapacityMinutes))),
    usedMinutes: minutes(sum(uses.map((use) => use.minutes))),
    minimumStaffedMinutes: minutes(0),
  });
  if (capacity.status !== "computed") return [];
  const own = sum(uses.filter((u) => u.pathwayCode === pathwayCode).map((u) => u.costCents));
  const all = sum(uses.map((u) => u.costCents));
  return [
    {
      resourceGroup,
      isPhysician: resources.every((resource) => resource.isPhysician),
      suppliedCents,
      usedByPathwayCents: own,
      usedByOthersCents: all - own,
      // Resources of a group have rates of their own: what is left in euro is what was not used.
      unusedCents: suppliedCents - all,
      useRate: capacity.value.useRate,
    },
  ];
}

/** Holds what pathways used and what nobody used against the ledger; the rest is shown, never spread. */
export function closeCapacities(
  capacities: readonly GroupCapacity[],
  ledgerCents: number,
): Result<CostClosure> {
  if (capacities.length === 0) {
    return notComputable("not-delivered", RECONCILIATION_METHOD, "capacity");
  }
  const used = sum(capacities.map((c) => c.usedByPathwayCents));
  const others = sum(capacities.map((c) => c.usedByOthersCents));
  const unused = sum(capacities.map((c) => c.unusedCents));
  const reconciliation = computeReconciliation(euroCents(ledgerCents), [
    { partKey: "pathway", amountCents: euroCents(used) },
    { partKey: "other-pathways", amountCents: euroCents(others) },
    { partKey: "unused", amountCents: euroCents(unused) },
  ]);
  if (reconciliation.status !== "computed") return reconciliation;
  return {
    ...reconciliation,
    value: {
      ledgerCents,
      suppliedCents: sum(capacities.map((c) => c.suppliedCents)),
      usedByPathwayCents: used,
      usedByOthersCents: others,
      unusedCents: unused,
      restCents: reconciliation.value.restCents,
    },
  };
}

/**
 * What every resource of the hospital cost in the period and how much of it pathways used. Only
 * whoever sees all pathways gets it: with a part of the use out of sight, the rest would look idle.
 */
export async function buildCapacity(tx: ScopedTx, figures: PathwayFigures): Promise<CapacityBlock> {
  const { hospitalId, pathwayCode } = figures.filter;
  const resources = await listCapacityInSpan(tx, hospitalId, figures.period);
  const uses = await listGroupUse(tx, hospitalId, figures.period);
  const ledger = await findLedgerTotals(tx, hospitalId, figures.period);
  const capacities = [...new Set(resources.map((resource) => resource.resourceGroup))].flatMap(
    (group) =>
      toGroup(
        group,
        resources.filter((resource) => resource.resourceGroup === group),
        uses.filter((use) => use.resourceGroup === group),
        pathwayCode,
      ),
  );
  return { capacities, ledger, closure: closeCapacities(capacities, ledger.totalCents) };
}
