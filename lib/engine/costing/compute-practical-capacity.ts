import { computed, notComputable, withWarnings, type Method, type Result } from "../shared/result";
import { minutes, type Minutes } from "../shared/units";

export const METHOD: Method = {
  id: "tdabc-practical-capacity",
  version: "1.0.0",
  source: "Kaplan RS, Porter ME. How to solve the cost crisis in health care. HBR, September 2011",
};

/** One row that melts contract time down to time for patients. Rows work in the order given. */
export type CapacityDeduction =
  | { readonly deductionKey: string; readonly kind: "fixed"; readonly minutes: Minutes }
  /** Part of what is left at that row, 0 to 1. */
  | { readonly deductionKey: string; readonly kind: "share"; readonly share: number };

/** The route to practical minutes: by deductions, or typed with a reason (for rounded practice). */
export type CapacityRoute =
  | { readonly kind: "deductions"; readonly deductions: readonly CapacityDeduction[] }
  | { readonly kind: "override"; readonly minutes: Minutes; readonly reason: string };

/**
 * Gives the minutes that a resource is really there for patients.
 *
 * Formula: theoretical minutes, row by row minus fixed minutes or times (1 − share); or the typed
 * minutes when there is a reason for them.
 *
 * @param theoreticalMinutes contract or opening time of the period.
 * @param route the deductions in order (one share of 0.2 is the 80 % rule), or an override.
 * @param warnAboveShare share of theoretical time above which the result is doubted, e.g. 0.9;
 *   nobody works all contract time for patients.
 * @returns minutes; `no-denominator` when theoretical time is 0, `missing-parameter` for an override
 *   without reason, `outside-method-range` for a share outside 0 to 1 or deductions that exceed the
 *   time. Warns `practical-above-usual-share`.
 * Source: Kaplan and Porter 2011.
 * Example: 224 days of 6 hours are 80,640 minutes a year.
 */
export function computePracticalCapacity(
  theoreticalMinutes: Minutes,
  route: CapacityRoute,
  warnAboveShare: number,
): Result<Minutes> {
  if (theoreticalMinutes === 0) return notComputable("no-denominator", METHOD, "theoretical");
  const left = route.kind === "override" ? checkOverride(route) : deduct(theoreticalMinutes, route);
  if (typeof left !== "number") return left;
  const result = computed(minutes(left), "minutes", theoreticalMinutes, METHOD);
  const isHigh = left > warnAboveShare * theoreticalMinutes;
  return isHigh ? withWarnings(result, ["practical-above-usual-share"]) : result;
}

type Faulty = ReturnType<typeof notComputable>;

function checkOverride(route: { readonly minutes: Minutes; readonly reason: string }) {
  if (route.reason.trim() === "") return notComputable("missing-parameter", METHOD, "reason");
  return route.minutes;
}

function deduct(
  theoreticalMinutes: Minutes,
  { deductions }: { readonly deductions: readonly CapacityDeduction[] },
): number | Faulty {
  let left: number = theoreticalMinutes;
  for (const row of deductions) {
    if (row.kind === "share" && !(row.share >= 0 && row.share <= 1)) {
      return notComputable("outside-method-range", METHOD, row.deductionKey);
    }
    left = row.kind === "fixed" ? left - row.minutes : left * (1 - row.share);
    if (left < 0) return notComputable("outside-method-range", METHOD, row.deductionKey);
  }
  return left;
}
