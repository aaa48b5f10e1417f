import type { CapacityRow } from "@/lib/contracts/costing/capacity";

/**
 * How much of what capacity cost was used, and how much was idle, over resources with a cost.
 *
 * @param rows resources of one period.
 * @returns parts of the supplied cost, null without any cost.
 * Source: TDABC report, 1.10.
 * Example: 80 used and 20 idle of 100 is 0.8 and 0.2.
 */
export function sumCapacity(
  rows: readonly Pick<CapacityRow, "use" | "suppliedCostCents">[],
): { readonly usedShare: number; readonly idleShare: number } | null {
  let [supplied, used, idle] = [0, 0, 0];
  for (const { use, suppliedCostCents } of rows) {
    if (use?.status !== "computed" || suppliedCostCents === null) continue;
    supplied += suppliedCostCents;
    used += use.value.usedCents;
    idle += use.value.idleCents;
  }
  return supplied > 0 ? { usedShare: used / supplied, idleShare: idle / supplied } : null;
}
