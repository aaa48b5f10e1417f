import { computed, notComputable, type Method, type Result } from "../../shared/result";
import { computeBinomialChances } from "../count-distributions";

export const METHOD: Method = {
  id: "binomial-exact-limits",
  version: "1.0.0",
  source: "Clopper CJ, Pearson ES. Biometrika 1934;26:404-413",
};

/** A share with its exact limits; all from 0 to 1. */
export interface ExactRate {
  readonly events: number;
  readonly rate: number;
  readonly lower: number;
  readonly upper: number;
}

const STEPS = 60;

// The chance grows with p, so the root is closed in from both sides.
function bisect(isTooLow: (p: number) => boolean): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (isTooLow(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * A share of patients with its exact limits.
 *
 * Formula: lower p with P(X ≥ events; n, p) = α/2, upper p with P(X ≤ events; n, p) = α/2; no event has
 * lower limit 0, only events have upper limit 1.
 *
 * @param events whole number, 0 to cases.
 * @param cases whole number of patients.
 * @param confidenceLevel strictly between 0 and 1.
 * @returns the share with limits, unit `rate`; `no-denominator` without cases, `outside-method-range`
 *   for counts or a level that cannot be.
 * Source: see METHOD.
 * Example: 10 of 20 gives 0.5 with limits 0.2719578 and 0.7280422.
 */
export function computeExactRate(
  events: number,
  cases: number,
  confidenceLevel = 0.95,
): Result<ExactRate> {
  const areCounts = [events, cases].every((n) => Number.isSafeInteger(n) && n >= 0);
  const isLevel = confidenceLevel > 0 && confidenceLevel < 1;
  if (!areCounts || events > cases || !isLevel) {
    return notComputable("outside-method-range", METHOD);
  }
  if (cases === 0) return notComputable("no-denominator", METHOD, "cases");
  const tail = (1 - confidenceLevel) / 2;
  const chancesAt = (p: number) => computeBinomialChances(events, cases, p);
  const lower = events === 0 ? 0 : bisect((p) => chancesAt(p).orMore < tail);
  const upper = events === cases ? 1 : bisect((p) => chancesAt(p).orFewer > tail);
  return computed({ events, rate: events / cases, lower, upper }, "rate", cases, METHOD);
}
