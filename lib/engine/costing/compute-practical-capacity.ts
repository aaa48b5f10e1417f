import { computed, notComputable, withWarnings, type Method, type Result } from "../shared/result";
import { minutes, type Minutes } from "../shared/units";

export const METHOD: Method = {
  id: "tdabc-practical-capacity",
  version: "1.1.0",
  source: "Kaplan RS, Porter ME. How to solve the cost crisis in health care. HBR, September 2011",
};

/** One row that melts contract time down to time for patients. Rows work in the order given. */
export type CapacityDeduction =
  | { readonly deductionKey: string; readonly kind: "fixed"; readonly minutes: Minutes }
  /** Part of what is left at that row, 0 to 1. */
  | { readonly deductionKey: string; readonly kind: "share"; readonly share: number };

/** The route to practical minutes: by deductions, as a share, or typed with a reason. */
export type CapacityRoute =
  | { readonly kind: "deductions"; readonly deductions: readonly CapacityDeduction[] }
  /** Part of theoretical time that is there for patients, above 0 and at most 1. */
  | { readonly kind: "percentage"; readonly share: number }
  | { readonly kind: "override"; readonly minutes: Minutes; readonly reason: string };

/** One row of the chain as it was worked out: what it took and what it left. */
export interface CapacityStep {
  readonly deductionKey: string;
  readonly removedMinutes: Minutes;
  readonly leftMinutes: Minutes;
}

export interface PracticalCapacity {
  readonly practicalMinutes: Minutes;
  readonly theoreticalMinutes: Minutes;
  /** Practical part of theoretical time. */
  readonly share: number;
  /** The chain row by row; empty for a percentage or typed minutes. */
  readonly steps: readonly CapacityStep[];
}

/**
 * Gives the minutes that a resource is really there for patients, with every row on the way.
 *
 * Formula: theoretical minutes, row by row minus fixed minutes or times (1 − share); or theoretical
 * minutes × share; or the typed minutes when there is a reason for them.
 *
 * @param theoreticalMinutes contract or opening time of the period.
 * @param route the deductions in order, a percentage (0.8 is the 80 % rule), or an override.
 * @param warnAboveShare share of theoretical time above which the result is doubted, e.g. 0.9;
 *   nobody works all contract time for patients.
 * @returns minutes; `no-denominator` when theoretical time is 0 or nothing is left of it,
 *   `missing-parameter` for an override without reason, `outside-method-range` for a share outside
 *   its range or deductions that exceed the time. Warns `practical-above-usual-share`.
 * Source: Kaplan and Porter 2011.
 * Example: 224 days of 6 hours are 80,640 minutes a year.
 */
export function computePracticalCapacity(
  theoreticalMinutes: Minutes,
  route: CapacityRoute,
  warnAboveShare: number,
): Result<PracticalCapacity> {
  if (!(theoreticalMinutes > 0)) return notComputable("no-denominator", METHOD, "theoretical");
  const chain = followRoute(theoreticalMinutes, route);
  if ("status" in chain) return chain;
  if (!(chain.left > 0)) return notComputable("no-denominator", METHOD, "practical");
  const capacity: PracticalCapacity = {
    practicalMinutes: minutes(chain.left),
    theoreticalMinutes,
    share: chain.left / theoreticalMinutes,
    steps: chain.steps,
  };
  const result = computed(capacity, "minutes", theoreticalMinutes, METHOD);
  const isHigh = chain.left > warnAboveShare * theoreticalMinutes;
  return isHigh ? withWarnings(result, ["practical-above-usual-share"]) : result;
}

interface Chain {
  readonly left: number;
  readonly steps: readonly CapacityStep[];
}

type Faulty = ReturnType<typeof notComputable>;

function followRoute(theoreticalMinutes: Minutes, route: CapacityRoute): Chain | Faulty {
  if (route.kind === "deductions") return deduct(theoreticalMinutes, route.deductions);
  if (route.kind === "percentage") {
    if (!(route.share > 0 && route.share <= 1)) {
      return notComputable("outside-method-range", METHOD, "share");
    }
    return { left: theoreticalMinutes * route.share, steps: [] };
  }
  if (route.reason.trim() === "") return notComputable("missing-parameter", METHOD, "reason");
  return { left: route.minutes, steps: [] };
}

function deduct(
  theoreticalMinutes: Minutes,
  deductions: readonly CapacityDeduction[],
): Chain | Faulty {
  let left: number = theoreticalMinutes;
  const steps: CapacityStep[] = [];
  for (const row of deductions) {
    const removed = row.kind === "fixed" ? row.minutes : left * row.share;
    const isShareOff = row.kind === "share" && !(row.share >= 0 && row.share <= 1);
    if (isShareOff || !(removed >= 0 && removed <= left)) {
      return notComputable("outside-method-range", METHOD, row.deductionKey);
    }
    left -= removed;
    const { deductionKey } = row;
    steps.push({ deductionKey, removedMinutes: minutes(removed), leftMinutes: minutes(left) });
  }
  return { left, steps };
}
