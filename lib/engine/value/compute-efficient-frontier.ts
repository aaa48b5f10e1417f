import { computed, notComputable, type Method, type Result } from "../shared/result";

export const METHOD: Method = {
  id: "value-efficient-frontier",
  version: "1.0.0",
  source:
    "Johannesson M, Weinstein MC. J Health Econ 1993;12:459-467; worked example of the VA Health Economics Resource Center",
};

/** One way of doing the same thing, with its means. */
export interface FrontierOption {
  readonly key: string;
  readonly meanOutcome: number;
  readonly meanCostCents: number;
}

/**
 * Where an option stands: on the frontier, dominated (another one gives no less for no more), or
 * dominated by extension (a mix of two others gives no less for no more).
 */
export const FRONTIER_STANDINGS = ["efficient", "dominated", "extended-dominated"] as const;

export type FrontierStanding = (typeof FRONTIER_STANDINGS)[number];

export interface FrontierPlace extends FrontierOption {
  readonly standing: FrontierStanding;
  /** Cents for one more unit than the efficient option before it; null for the cheapest and off it. */
  readonly incrementalCents: number | null;
}

function isBetterOrSame(one: FrontierOption, other: FrontierOption): boolean {
  const isNoWorse =
    one.meanOutcome >= other.meanOutcome && one.meanCostCents <= other.meanCostCents;
  const isApart = one.meanOutcome > other.meanOutcome || one.meanCostCents < other.meanCostCents;
  return isNoWorse && (isApart || one.key < other.key);
}

function slope(from: FrontierOption, to: FrontierOption): number {
  return (to.meanCostCents - from.meanCostCents) / (to.meanOutcome - from.meanOutcome);
}

/** The lower convex hull of options in order of cost: each step asks more for one unit. */
function hullOf(options: readonly FrontierOption[]): readonly FrontierOption[] {
  const hull: FrontierOption[] = [];
  for (const option of options) {
    for (let last = hull.at(-1), before = hull.at(-2); last && before;) {
      if (slope(before, last) < slope(last, option)) break;
      hull.pop();
      [last, before] = [hull.at(-1), hull.at(-2)];
    }
    hull.push(option);
  }
  return hull;
}

/**
 * Says which ways of working give the most for their cost, and what one more unit of outcome asks.
 * Only for options between which the same patients could choose: variants of a pathway or years of
 * working, never people.
 *
 * Formula: options that another one equals or beats on both are dominated; of the rest, in order of
 * cost, those whose incremental cost per unit is not below that of the next are dominated by
 * extension; ICER_i = (C_i − C_(i−1)) / (E_i − E_(i−1)) along what remains.
 *
 * @param options means of each option; keys differ.
 * @returns every option in order of cost with its standing; `no-denominator` without options,
 *   `outside-method-range` for means that are not numbers.
 * Source: Johannesson and Weinstein 1993.
 * Example: options (cost, outcome) of 5,000 and 1, 12,000 and 1.5, 10,000 and 2, 25,000 and 3, 35,000
 *   and 4, 55,000 and 5 leave 5,000, 10,000, 35,000 and 55,000 at 5,000, 12,500 and 20,000 a unit.
 */
export function computeEfficientFrontier(
  options: readonly FrontierOption[],
): Result<readonly FrontierPlace[]> {
  const isMeasured = options.every(
    ({ meanOutcome, meanCostCents }) =>
      Number.isFinite(meanOutcome) && Number.isFinite(meanCostCents),
  );
  if (!isMeasured) return notComputable("outside-method-range", METHOD, "option");
  if (options.length === 0) return notComputable("no-denominator", METHOD, "options");
  const ordered = [...options].sort(
    (a, b) => a.meanCostCents - b.meanCostCents || b.meanOutcome - a.meanOutcome,
  );
  const dominated = new Set(
    ordered.filter((one) => ordered.some((other) => other !== one && isBetterOrSame(other, one))),
  );
  const hull = hullOf(ordered.filter((option) => !dominated.has(option)));
  const places = ordered.map((option): FrontierPlace => {
    const place = hull.indexOf(option);
    const before = hull[place - 1];
    if (place === -1) {
      const standing = dominated.has(option) ? "dominated" : "extended-dominated";
      return { ...option, standing, incrementalCents: null };
    }
    const incrementalCents = before ? slope(before, option) : null;
    return { ...option, standing: "efficient", incrementalCents };
  });
  const isWithinRange = places.every(
    ({ incrementalCents }) => incrementalCents === null || Number.isFinite(incrementalCents),
  );
  if (!isWithinRange) return notComputable("outside-method-range", METHOD, "option");
  return computed(places, "options", options.length, METHOD);
}
