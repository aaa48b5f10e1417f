import "server-only";
import {
  allocateLedger,
  allocateSupport,
  computeCapacityCostRate,
  type PracticalCapacity,
  type SupportFlow,
  type SupportMethod,
} from "@/lib/engine/costing/index";
import type { Result } from "@/lib/engine/shared/result";
import { euroCents, type EuroCents, type EuroCentsPerMinute } from "@/lib/engine/shared/units";
import type { AllocationVersion, CapacityVersion } from "@/lib/repositories/costing/rules";
import type { LedgerCut, ResourceRow } from "@/lib/repositories/publishing/capacity-rates";
import { computeCapacity } from "./compute-capacity";
import { capacityRuleOf, ruleOf, type CostInputs, type CostPeriod } from "./cost-inputs";
import { treatmentOf } from "./treatment-of";

/** A cost centre in a period: what the ledger says and what support moved. */
export interface CentreCosts {
  readonly centreKey: string;
  readonly name: string;
  readonly isSupport: boolean;
  readonly ledgerCents: number;
  /** Own cost that time carries, without and of physicians. */
  readonly staffAndSpaceCents: number;
  readonly physicianCents: number;
  readonly goodsCents: number;
  readonly outOfScopeCents: number;
  readonly receivedCents: number;
  readonly passedOnCents: number;
}

/** A resource in a period with its cost, its practical time and its rate. */
export interface ResourceCosts {
  readonly resource: ResourceRow;
  readonly rule: CapacityVersion | null;
  /** Null where no cost reaches the resource. */
  readonly suppliedCostCents: number | null;
  readonly supportCostCents: number;
  readonly capacity: Result<PracticalCapacity>;
  /** Null where there is no cost or no capacity. */
  readonly rate: Result<EuroCentsPerMinute> | null;
}

export interface PeriodCosts {
  readonly period: CostPeriod;
  readonly rule: AllocationVersion | null;
  readonly centres: readonly CentreCosts[];
  /** Null without rules: every centre keeps its own cost. */
  readonly flows: Result<readonly SupportFlow[]> | null;
  readonly resources: readonly ResourceCosts[];
}

function isOf(period: CostPeriod, row: CostPeriod): boolean {
  return row.validFrom === period.validFrom && row.validTo === period.validTo;
}

function sum(rows: readonly LedgerCut[]): number {
  return rows.reduce((total, { cents }) => total + cents, 0);
}

/** The ledger of a period by cost centre, each account where its rule or its nature puts it. */
function readCentres(
  ledger: readonly LedgerCut[],
  rule: AllocationVersion | null,
): readonly CentreCosts[] {
  const keys = [...new Set(ledger.map(({ costCentre }) => costCentre))].sort();
  return keys.map((centreKey) => {
    const own = ledger.filter(({ costCentre }) => costCentre === centreKey);
    const treated = (treatment: string) =>
      own.filter((line) => treatmentOf(line, rule?.accounts ?? []) === treatment);
    const capacity = treated("capacity");
    return {
      centreKey,
      name: own[0]?.costCentreName ?? centreKey,
      isSupport: rule?.supports.some(({ centre }) => centre === centreKey) ?? false,
      ledgerCents: sum(own),
      staffAndSpaceCents: sum(capacity.filter(({ nature }) => nature !== "physician")),
      physicianCents: sum(capacity.filter(({ nature }) => nature === "physician")),
      goodsCents: sum(treated("goods")),
      outOfScopeCents: sum(treated("out-of-scope")),
      receivedCents: 0,
      passedOnCents: 0,
    };
  });
}

function flowsOf(
  centres: readonly CentreCosts[],
  rule: AllocationVersion,
  method: SupportMethod,
): Result<readonly SupportFlow[]> {
  const supports = rule.supports.map(({ centre, amounts }) => {
    const own = centres.find(({ centreKey }) => centreKey === centre);
    return {
      centreKey: centre,
      amountCents: euroCents((own?.staffAndSpaceCents ?? 0) + (own?.physicianCents ?? 0)),
      drivers: amounts.map(({ receiver, amount }) => ({ receiverKey: receiver, driver: amount })),
    };
  });
  return allocateSupport(supports, method);
}

function withFlows(
  centres: readonly CentreCosts[],
  flows: readonly SupportFlow[],
): readonly CentreCosts[] {
  const total = (of: (flow: SupportFlow) => string, key: string): number =>
    flows.reduce((all, flow) => (of(flow) === key ? all + flow.amountCents : all), 0);
  return centres.map((centre) => ({
    ...centre,
    receivedCents: total(({ toKey }) => toKey, centre.centreKey),
    passedOnCents: total(({ fromKey }) => fromKey, centre.centreKey),
  }));
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

interface ResourceMoney {
  readonly ownCents: EuroCents;
  readonly supportCents: EuroCents;
}

/**
 * The cost of a centre over the resources that bear on it: physicians' cost to physicians, the rest
 * and what support brought to the others; where the centre has only one of the two, all to those.
 */
export function splitCentre(
  centre: CentreCosts,
  resources: readonly ResourceRow[],
): ReadonlyMap<string, ResourceMoney> {
  const physicians = resources.filter(({ isPhysician }) => isPhysician);
  const others = resources.filter(({ isPhysician }) => !isPhysician);
  const bearing = others.length > 0 ? others : physicians;
  const isGone = centre.isSupport;
  const own = split(isGone ? 0 : centre.staffAndSpaceCents, bearing);
  const paid = split(
    isGone ? 0 : centre.physicianCents,
    physicians.length > 0 ? physicians : others,
  );
  const support = split(centre.receivedCents, bearing);
  return new Map(
    resources.map(({ resourceCode: key }) => [
      key,
      {
        ownCents: euroCents((own.get(key) ?? 0) + (paid.get(key) ?? 0)),
        supportCents: euroCents(support.get(key) ?? 0),
      },
    ]),
  );
}

/** What is printed for a minute, by the rule of the hospital or else by its delivery. */
export function statedOf({
  resource,
  rule,
}: Pick<ResourceCosts, "resource" | "rule">): number | null {
  return rule?.settings.stated?.centsPerMinute ?? resource.statedCentsPerMinute;
}

function rateOf(
  suppliedCostCents: EuroCents | null,
  capacity: Result<PracticalCapacity>,
  stated: number | null,
): Result<EuroCentsPerMinute> | null {
  if (suppliedCostCents === null || capacity.status === "not-computable") return null;
  return computeCapacityCostRate({
    suppliedCostCents,
    practicalCapacityMinutes: capacity.value.practicalMinutes,
    ...(stated === null ? {} : { statedRate: stated as EuroCentsPerMinute }),
  });
}

function costResource(
  resource: ResourceRow,
  money: ResourceMoney | null,
  rule: CapacityVersion | null,
): ResourceCosts {
  const capacity = computeCapacity(resource, rule?.settings ?? null);
  const suppliedCostCents = money && euroCents(money.ownCents + money.supportCents);
  return {
    resource,
    rule,
    suppliedCostCents,
    supportCostCents: money?.supportCents ?? 0,
    capacity,
    rate: rateOf(suppliedCostCents, capacity, statedOf({ resource, rule })),
  };
}

/**
 * From ledger to rate for one period: accounts to their place, support to the centres that take it,
 * centre to resources, resources to a rate. `method` tries another way of allocation than the rule's.
 */
export function computePeriod(
  inputs: CostInputs,
  period: CostPeriod,
  method?: SupportMethod,
): PeriodCosts {
  const rule = ruleOf(inputs.allocations, period);
  const read = readCentres(
    inputs.ledger.filter((line) => isOf(period, line)),
    rule,
  );
  const flows = rule && flowsOf(read, rule, method ?? rule.method);
  const centres = flows?.status === "computed" ? withFlows(read, flows.value) : read;
  const own = inputs.resources.filter((resource) => isOf(period, resource));
  const money = new Map<string, ResourceMoney>();
  for (const centre of centres) {
    const bearing = own.filter(({ costCentre }) => costCentre === centre.centreKey);
    for (const [key, part] of splitCentre(centre, bearing)) money.set(key, part);
  }
  const resources = own.map((resource) =>
    costResource(
      resource,
      money.get(resource.resourceCode) ?? null,
      capacityRuleOf(inputs, resource.resourceCode, period),
    ),
  );
  return { period, rule, centres, flows, resources };
}
