import { computed, notComputable, type Method, type Result } from "../shared/result";
import { roundToCents, type EuroCents, type Minutes } from "../shared/units";

export const METHOD: Method = {
  id: "tdabc-capacity-need",
  version: "1.1.0",
  source: "Kaplan RS, Anderson SR. HBR, November 2004: cost falls when capacity is released",
};

/** A resource in one period and the change that is thought of. */
export interface CapacityChange {
  readonly usedMinutes: Minutes;
  readonly practicalCapacityMinutes: Minutes;
  readonly suppliedCostCents: EuroCents;
  /** Full-time posts, rooms or devices that supply the capacity; above 0, may carry decimals. */
  readonly units: number;
  readonly minimumStaffedMinutes: Minutes;
  /** Volume against now, e.g. 1.1 for a tenth more patients; 0 or more. */
  readonly volumeFactor: number;
  /** Minutes for each patient against now, e.g. 0.9 for a tenth less; 0 or more. */
  readonly minutesFactor: number;
}

export interface CapacityNeed {
  readonly neededMinutes: Minutes;
  /** Used now minus used then; negative when more is asked. Time, not money. */
  readonly freedMinutes: number;
  /** Whole units that then have to be there. */
  readonly neededUnits: number;
  /** Whole units to be added; 0 when there are enough. */
  readonly unitsToAdd: number;
  /** Whole units that can be released or used for something else; 0 when none. */
  readonly unitsToRelease: number;
  /** Yearly cost of those units: it only becomes money when they really go. */
  readonly cashableCents: EuroCents;
}

/**
 * Says what a change of volume or minutes asks of a resource, in whole posts and rooms.
 *
 * Formula: needed = max(used × volume × minutes, minimum); units = ⌈needed / minutes of one unit⌉;
 * added = ⌈needed / minutes of one unit − units now⌉, at least 0: what fits in a part of a post that
 * is there asks for no more; released = ⌊units now − units needed⌋, at least 0; cashable = released ×
 * cost of one unit.
 *
 * @param change minutes and cost of one period.
 * @returns whole units and the money apart from the minutes; `no-denominator` without capacity or
 *   units, `outside-method-range` for a negative figure.
 * Source: Kaplan and Anderson 2004; fixed cost falls by whole units only.
 * Example: 10 posts of 1,000 minutes with 8,400 used: a fifth less volume needs 7 posts and frees
 *   1,680 minutes; 3 posts can go.
 */
export function computeCapacityNeed(change: CapacityChange): Result<CapacityNeed> {
  const figures: readonly number[] = Object.values(change);
  if (!figures.every((figure) => Number.isFinite(figure) && figure >= 0)) {
    return notComputable("outside-method-range", METHOD, "figures");
  }
  const { usedMinutes, practicalCapacityMinutes: practical, units } = change;
  if (practical === 0 || units === 0) return notComputable("no-denominator", METHOD, "units");
  const used = usedMinutes * change.volumeFactor * change.minutesFactor;
  const needed = Math.max(used, change.minimumStaffedMinutes);
  const exactUnits = needed / (practical / units);
  const neededUnits = Math.ceil(withoutNoise(exactUnits));
  if (!Number.isSafeInteger(neededUnits)) {
    return notComputable("outside-method-range", METHOD, "neededUnits");
  }
  const unitsToRelease = Math.max(0, Math.floor(withoutNoise(units - neededUnits)));
  const need: CapacityNeed = {
    neededMinutes: needed as Minutes,
    freedMinutes: usedMinutes - used,
    neededUnits,
    unitsToAdd: Math.max(0, Math.ceil(withoutNoise(exactUnits - units))),
    unitsToRelease,
    cashableCents: roundToCents((change.suppliedCostCents / units) * unitsToRelease),
  };
  return computed(need, "units", practical, METHOD);
}

/** Seven posts that come out as 7.0000000001 are seven. */
function withoutNoise(amount: number): number {
  return Number(amount.toPrecision(12));
}
