import "server-only";
import type { CapacityRow } from "@/lib/contracts/costing/capacity";
import { computeCapacityNeed, type CapacityNeed } from "@/lib/engine/costing/index";
import type { Result } from "@/lib/engine/shared/result";
import { euroCents, minutes } from "@/lib/engine/shared/units";

/** What a change asks of a resource in whole units; null where it has no cost or no capacity. */
export function computeWhatIf(
  row: CapacityRow,
  factors: { readonly volume: number; readonly minutes: number },
): Result<CapacityNeed> | null {
  const { practicalMinutes, suppliedCostCents } = row;
  if (practicalMinutes === null || suppliedCostCents === null) return null;
  return computeCapacityNeed({
    usedMinutes: minutes(row.usedMinutes),
    practicalCapacityMinutes: minutes(practicalMinutes),
    suppliedCostCents: euroCents(suppliedCostCents),
    units: row.units,
    minimumStaffedMinutes: minutes(row.minimumMinutes),
    volumeFactor: factors.volume,
    minutesFactor: factors.minutes,
  });
}
