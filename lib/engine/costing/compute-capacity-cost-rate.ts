import { computed, notComputable, withWarnings, type Method, type Result } from "../shared/result";
import type { EuroCents, EuroCentsPerMinute, Minutes } from "../shared/units";

export const METHOD: Method = {
  id: "tdabc-capacity-cost-rate",
  version: "1.0.0",
  source: "Kaplan RS, Anderson SR. Time-driven activity-based costing. HBR, November 2004",
};

/** What a resource costs and how long it is there for patients, in the same period. */
export interface SuppliedCapacity {
  readonly suppliedCostCents: EuroCents;
  readonly practicalCapacityMinutes: Minutes;
  /** A rate that a file or publication states for the same resource; checked, never used. */
  readonly statedRate?: EuroCentsPerMinute;
}

/** Relative difference above which a stated rate is called different: more than print rounding. */
const STATED_RATE_TOLERANCE = 0.005;

/**
 * Gives the cost of one minute of a resource that patients can use.
 *
 * Formula: CCR = cost of supplied capacity / practical capacity in minutes.
 *
 * @param capacity cost of the period in cents, 0 or more, and practical minutes of the period.
 * @returns unrounded euro cents for each minute; `no-denominator` when the capacity is 0,
 *   `outside-method-range` when the cost is negative. Warns `stated-rate-differs` when a stated rate
 *   is more than 0.5 % off.
 * Source: Kaplan and Anderson 2004.
 * Example: 560,000 euro over 700,000 minutes is 80 cents a minute.
 */
export function computeCapacityCostRate(capacity: SuppliedCapacity): Result<EuroCentsPerMinute> {
  const { suppliedCostCents, practicalCapacityMinutes, statedRate } = capacity;
  if (suppliedCostCents < 0) return notComputable("outside-method-range", METHOD, "suppliedCost");
  if (practicalCapacityMinutes === 0) {
    return notComputable("no-denominator", METHOD, "practicalCapacityMinutes");
  }
  const rate = (suppliedCostCents / practicalCapacityMinutes) as EuroCentsPerMinute;
  const isOff =
    statedRate !== undefined && Math.abs(statedRate - rate) > STATED_RATE_TOLERANCE * rate;
  const result = computed(rate, "eur-cents-per-minute", practicalCapacityMinutes, METHOD);
  return isOff ? withWarnings(result, ["stated-rate-differs"]) : result;
}
