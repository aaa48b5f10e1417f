import { computed, notComputable, type Method, type Result } from "../shared/result";
import { minutes, type Minutes } from "../shared/units";
import type { CostedStep } from "./costing-model";
import { patientMinutes } from "./list-cost-lines";

export const METHOD: Method = {
  id: "tdabc-used-minutes",
  version: "1.0.0",
  source: "Kaplan RS, Anderson SR. Time-driven activity-based costing. HBR, November 2004",
};

export interface ResourceMinutes {
  readonly resourceKey: string;
  readonly usedMinutes: Minutes;
}

/**
 * Adds up the minutes that patients took of each resource, for the report of unused capacity.
 *
 * Formula: Σ minutes × units in parallel × occurrence / patients sharing, by resource.
 *
 * @param steps of all episodes of a period, in any order.
 * @returns minutes by resource key; `outside-method-range` naming a resource with an impossible
 *   figure. A resource that no step uses is not in the list.
 * Source: Kaplan and Anderson 2004.
 * Example: two nurses for 30 minutes and one for 15 are 75 minutes.
 */
export function computeUsedMinutes(
  steps: readonly CostedStep[],
): Result<readonly ResourceMinutes[]> {
  const used = new Map<string, number>();
  for (const use of steps.flatMap((step) => step.resources)) {
    const spent = patientMinutes(use);
    if (!Number.isFinite(spent) || spent < 0) {
      return notComputable("outside-method-range", METHOD, use.resourceKey);
    }
    used.set(use.resourceKey, (used.get(use.resourceKey) ?? 0) + spent);
  }
  const rows = [...used]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([resourceKey, spent]) => ({ resourceKey, usedMinutes: minutes(spent) }));
  return computed(rows, "minutes", steps.length, METHOD);
}
