import { at } from "../shared/at";
import { allocate } from "../shared/allocate";
import { computed, notComputable, type Method, type Result } from "../shared/result";
import { euroCents, roundToCents, type EuroCents, type Minutes } from "../shared/units";

export const METHOD: Method = {
  id: "tdabc-unused-capacity",
  version: "1.0.0",
  source:
    "Kaplan RS, Anderson SR. HBR, November 2004; Tanis VN, Ozyapici H. JAMAR 2012;10(2):43-55",
};

/** A resource in one period: what was paid, what was there, what patients used. */
export interface CapacityUse {
  readonly suppliedCostCents: EuroCents;
  readonly practicalCapacityMinutes: Minutes;
  readonly usedMinutes: Minutes;
  /** Minutes that must be staffed whether patients come or not; 0 when there is no such duty. */
  readonly minimumStaffedMinutes: Minutes;
}

/** Used + stand-by + idle is the supplied cost, exactly. */
export interface UnusedCapacity {
  readonly usedCents: EuroCents;
  readonly standByCents: EuroCents;
  /** Negative when more was used than was there: overload. */
  readonly idleCents: EuroCents;
  readonly unusedCents: EuroCents;
  readonly unusedMinutes: number;
  readonly useRate: number;
  readonly isOverloaded: boolean;
}

/**
 * Splits the cost of a resource into what patients used, compulsory stand-by, and real idle time.
 *
 * Formula: unused = (practical − used) × CCR; stand-by = max(0, min(minimum, practical) − used);
 * idle = the rest, negative as overload, never clipped at zero.
 *
 * @param use cost in cents (0 or more) and minutes of the same period.
 * @returns euro cents; `no-denominator` when there is no capacity, `outside-method-range` when the
 *   cost is negative.
 * Source: Kaplan and Anderson 2004; stand-by after Tanis and Ozyapici 2012.
 * Example: 560,000 euro, 700,000 minutes, 578,600 used: 97,120 euro unused, use 82.66 %.
 */
export function computeUnusedCapacity(use: CapacityUse): Result<UnusedCapacity> {
  const { suppliedCostCents, practicalCapacityMinutes: practical, usedMinutes } = use;
  if (suppliedCostCents < 0) return notComputable("outside-method-range", METHOD, "suppliedCost");
  const spans = [practical, usedMinutes, use.minimumStaffedMinutes];
  if (!spans.every((span) => Number.isFinite(span) && span >= 0)) {
    return notComputable("outside-method-range", METHOD, "minutes");
  }
  if (practical === 0) return notComputable("no-denominator", METHOD, "practicalCapacityMinutes");
  const useRate = usedMinutes / practical;
  if (!(suppliedCostCents * useRate < Number.MAX_SAFE_INTEGER / 2)) {
    return notComputable("outside-method-range", METHOD, "usedMinutes");
  }
  const usedCents = roundToCents(suppliedCostCents * useRate);
  const unusedCents = euroCents(suppliedCostCents - usedCents);
  const minimum = Math.min(use.minimumStaffedMinutes, practical);
  const standByMinutes = Math.max(0, minimum - usedMinutes);
  const idleMinutes = Math.max(0, practical - Math.max(usedMinutes, minimum));
  const split = allocate(unusedCents, [standByMinutes, idleMinutes]);
  // Overload: no minute is left over, and the whole negative amount is named as such.
  const parts = split.status === "computed" ? split.value : [euroCents(0), unusedCents];
  const capacity: UnusedCapacity = {
    usedCents,
    standByCents: at(parts, 0),
    idleCents: at(parts, 1),
    unusedCents,
    unusedMinutes: practical - usedMinutes,
    useRate,
    isOverloaded: usedMinutes > practical,
  };
  return computed(capacity, "eur-cents", practical, METHOD);
}
