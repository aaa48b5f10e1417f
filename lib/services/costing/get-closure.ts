import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type { ClosurePage } from "@/lib/contracts/costing/closure";
import {
  computeClosure,
  type ClosureCentre,
  type ClosureResource,
} from "@/lib/engine/costing/index";
import { allocate } from "@/lib/engine/shared/allocate";
import { euroCents, minutes } from "@/lib/engine/shared/units";
import { AppError } from "@/lib/errors/app-error";
import {
  listGoodsUse,
  listResourceUse,
  type ResourceUseRow,
} from "@/lib/repositories/costing/capacity-use";
import { computePeriod, type PeriodCosts, type ResourceCosts } from "./compute-period";
import type { CostingInput } from "./get-rates";
import { loadCostingRoom } from "./load-costing-room";
import { minimumMinutesIn } from "./resource-time";

interface Used {
  readonly time: readonly ResourceUseRow[];
  readonly goods: readonly { readonly pathwayCode: string; readonly cents: number }[];
}

function toResource(
  { resource, rule, suppliedCostCents, capacity }: ResourceCosts,
  { period }: PeriodCosts,
  used: Used,
): ClosureResource | null {
  if (suppliedCostCents === null || capacity.status === "not-computable") return null;
  return {
    resourceKey: resource.resourceCode,
    suppliedCostCents: euroCents(suppliedCostCents),
    practicalCapacityMinutes: capacity.value.practicalMinutes,
    minimumStaffedMinutes: minutes(minimumMinutesIn(rule?.settings ?? null, period)),
    uses: used.time
      .filter(({ resourceCode }) => resourceCode === resource.resourceCode)
      .map((row) => ({ pathwayKey: row.pathwayCode, usedMinutes: minutes(row.minutes) })),
  };
}

/** What patients used of goods, over the centres that bought them in proportion to what they bought. */
function splitGoods(costs: PeriodCosts, used: Used): ReadonlyMap<string, ClosureCentre["goods"]> {
  const buying = costs.centres.filter(({ goodsCents }) => goodsCents > 0);
  const byCentre = new Map<string, ClosureCentre["goods"][number][]>();
  for (const { pathwayCode, cents } of used.goods) {
    const parts = allocate(
      euroCents(cents),
      buying.map(({ goodsCents }) => goodsCents),
    );
    if (parts.status === "not-computable") continue;
    for (const [place, { centreKey }] of buying.entries()) {
      const amountCents = parts.value[place] ?? euroCents(0);
      const own = byCentre.get(centreKey) ?? [];
      byCentre.set(centreKey, [...own, { pathwayKey: pathwayCode, amountCents }]);
    }
  }
  return byCentre;
}

function toCentres(costs: PeriodCosts, used: Used): readonly ClosureCentre[] {
  const goods = splitGoods(costs, used);
  return costs.centres.map((centre) => ({
    centreKey: centre.centreKey,
    ledgerCents: euroCents(centre.ledgerCents),
    receivedCents: euroCents(centre.receivedCents),
    passedOnCents: euroCents(centre.passedOnCents),
    goods: goods.get(centre.centreKey) ?? [],
    outOfScopeCents: euroCents(centre.outOfScopeCents),
    resources: costs.resources
      .filter(({ resource }) => resource.costCentre === centre.centreKey)
      .flatMap((resource) => toResource(resource, costs, used) ?? []),
  }));
}

/** Closes a period on its ledger: used, unused, out of scope and what nothing explains. */
export async function getClosure(actor: Actor, input: CostingInput): Promise<ClosurePage> {
  // A centre of physicians alone would show what they are paid.
  if (!can(actor.role, "cost.physician.read")) throw new AppError("not-allowed");
  const { hospitalId } = actor;
  const { room, inputs, span, period, more } = await loadCostingRoom(
    actor,
    input,
    async (client, loaded) =>
      loaded.period && {
        time: await listResourceUse(client, hospitalId, loaded.period),
        goods: await listGoodsUse(client, hospitalId, loaded.period),
      },
  );
  const costs = span && computePeriod(inputs, span);
  return {
    ...room,
    period,
    closure: costs && more && computeClosure(toCentres(costs, more)),
    centreNames: Object.fromEntries(
      (costs?.centres ?? []).map(({ centreKey, name }) => [centreKey, name]),
    ),
    pathwayNames: Object.fromEntries(room.frame.pathways.map(({ code, name }) => [code, name])),
  };
}
