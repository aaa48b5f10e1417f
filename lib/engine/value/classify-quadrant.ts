import type { Bounds } from "./pair-moments";

/** Source: outcome against cost with lines at a reference, e.g. Black WC. Med Decis Making 1990;10:212-214. */
export const QUADRANTS = [
  "better-cheaper",
  "better-dearer",
  "worse-cheaper",
  "worse-dearer",
  "noise",
] as const;

export type Quadrant = (typeof QUADRANTS)[number];

/** The intervals of a group. */
export interface QuadrantPoint {
  readonly outcome: Bounds;
  readonly cost: Bounds;
}

/** Where the lines of the quadrant are drawn. */
export interface QuadrantReference {
  readonly outcome: number;
  readonly costCents: number;
}

const holds = ({ lower, upper }: Bounds, amount: number) => lower <= amount && amount <= upper;

/**
 * Says in which quarter a group lies, or that chance alone can put it there.
 *
 * Formula: `noise` when the interval of the outcome or that of the cost holds its line; otherwise the
 * quarter of both intervals.
 *
 * @param point intervals of a group's mean outcome (higher is better) and mean cost.
 * @param reference the lines, in the same units.
 * @returns the quadrant; `noise` also for an interval that is not a number.
 * Source: tdabc research 4.1 (points inside the noise stay grey); see QUADRANTS.
 * Example: outcome 0.2 to 0.3 against 0.1 and cost 50 to 60 against 80 is "better-cheaper".
 */
export function classifyQuadrant(point: QuadrantPoint, reference: QuadrantReference): Quadrant {
  const { outcome, cost } = point;
  const numbers = [outcome.lower, outcome.upper, cost.lower, cost.upper];
  const isKnown = numbers.every(Number.isFinite);
  const isInside = holds(outcome, reference.outcome) || holds(cost, reference.costCents);
  if (!isKnown || isInside) return "noise";
  const isBetter = outcome.lower > reference.outcome;
  const isCheaper = cost.upper < reference.costCents;
  if (isBetter) return isCheaper ? "better-cheaper" : "better-dearer";
  return isCheaper ? "worse-cheaper" : "worse-dearer";
}
