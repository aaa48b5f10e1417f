import "server-only";
import type { Actor } from "@/lib/access/actor";
import { can } from "@/lib/access/permissions";
import type {
  AllocatedCentre,
  AllocationPage,
  AllocationVersionRecord,
} from "@/lib/contracts/costing/allocation";
import { ALLOCATION_METHODS } from "@/lib/contracts/costing/settings";
import type { Result } from "@/lib/engine/shared/result";
import { AppError } from "@/lib/errors/app-error";
import type { AllocationVersion } from "@/lib/repositories/costing/rules";
import { computePeriod, type CentreCosts, type PeriodCosts } from "./compute-period";
import { ruleOf, type CostInputs, type CostPeriod } from "./cost-inputs";
import type { CostingInput } from "./get-rates";
import { loadCostingRoom } from "./load-costing-room";

function toRecord(version: AllocationVersion): AllocationVersionRecord {
  const { method, supports, accounts, ...stamp } = version;
  return { ...stamp, settings: { method, supports, accounts } };
}

const ownCents = ({ staffAndSpaceCents, physicianCents }: CentreCosts): number =>
  staffAndSpaceCents + physicianCents;

function byEveryMethod(inputs: CostInputs, span: CostPeriod): ReadonlyMap<string, PeriodCosts> {
  return new Map(ALLOCATION_METHODS.map((method) => [method, computePeriod(inputs, span, method)]));
}

function receivedOf(costs: PeriodCosts | undefined, centreKey: string): number | null {
  if (costs?.flows?.status !== "computed") return null;
  return costs.centres.find((centre) => centre.centreKey === centreKey)?.receivedCents ?? 0;
}

function toAllocated(
  centre: CentreCosts,
  costs: PeriodCosts,
  methods: ReadonlyMap<string, PeriodCosts>,
): AllocatedCentre {
  const { centreKey, name, receivedCents } = centre;
  const flows = costs.flows?.status === "computed" ? costs.flows.value : [];
  const supports = costs.rule?.supports ?? [];
  return {
    centre: centreKey,
    name,
    ownCents: ownCents(centre),
    received: supports.map(({ centre: from }) =>
      flows.reduce(
        (sum, flow) =>
          flow.fromKey === from && flow.toKey === centreKey ? sum + flow.amountCents : sum,
        0,
      ),
    ),
    receivedCents,
    byMethod: {
      direct: receivedOf(methods.get("direct"), centreKey),
      "step-down": receivedOf(methods.get("step-down"), centreKey),
      reciprocal: receivedOf(methods.get("reciprocal"), centreKey),
    },
  };
}

function totalOf({ flows }: PeriodCosts): Result | null {
  if (flows?.status !== "computed") return flows;
  const value = flows.value.reduce((sum, { amountCents }) => sum + amountCents, 0);
  return { ...flows, value };
}

function contentsOf(inputs: CostInputs, span: CostPeriod) {
  const costs = computePeriod(inputs, span);
  const rule = ruleOf(inputs.allocations, span);
  const methods = byEveryMethod(inputs, span);
  const bearing = new Set(inputs.resources.map(({ costCentre }) => costCentre));
  const named = (key: string): CentreCosts | undefined =>
    costs.centres.find(({ centreKey }) => centreKey === key);
  const receiving = costs.centres.filter(({ centreKey }) => bearing.has(centreKey));
  const idle = costs.centres.filter(
    (centre) => !bearing.has(centre.centreKey) && !centre.isSupport && ownCents(centre) !== 0,
  );
  const supports = (rule?.supports ?? []).map(({ centre, driver }) => {
    const found = named(centre);
    return {
      centre,
      name: found?.name ?? centre,
      driver,
      amountCents: found ? ownCents(found) : 0,
    };
  });
  const toReceiver = ({ centreKey, name }: CentreCosts) => ({ centre: centreKey, name });
  return {
    rule: rule && toRecord(rule),
    supports,
    centres: receiving.map((centre) => toAllocated(centre, costs, methods)),
    total: totalOf(costs),
    candidates: idle.map((centre) => ({ ...toReceiver(centre), cents: ownCents(centre) })),
    receivers: [
      ...receiving.map(toReceiver),
      ...supports.map(({ centre, name }) => ({ centre, name })),
    ],
  };
}

const NOTHING = {
  rule: null,
  supports: [],
  centres: [],
  total: null,
  candidates: [],
  receivers: [],
} as const;

/** From support to receiving centres in a period, with what the other methods would bring. */
export async function getAllocation(actor: Actor, input: CostingInput): Promise<AllocationPage> {
  // A centre of physicians alone would show what they are paid.
  if (!can(actor.role, "cost.physician.read")) throw new AppError("not-allowed");
  const { room, inputs, span, period } = await loadCostingRoom(actor, input, () =>
    Promise.resolve(null),
  );
  return {
    ...room,
    period,
    methods: ALLOCATION_METHODS,
    newestVersion: inputs.allocations[0]?.version ?? 0,
    versions: inputs.allocations.map(toRecord),
    ...(span ? contentsOf(inputs, span) : NOTHING),
  };
}
