import { computed, notComputable, type Method, type Result } from "../../shared/result";
import { normalQuantile } from "../distributions";
import { isMeasurable } from "../is-measurable";
import { computePoissonLimits } from "./compute-poisson-limits";

export const METHOD: Method = {
  id: "standardised-ratio",
  version: "1.0.0",
  source:
    "Breslow NE, Day NE. Statistical Methods in Cancer Research II, IARC 1987, ch. 2 (exact Poisson limits; Byar's approximation, p. 69)",
};

/** Observed over expected, with both beside it. */
export interface StandardisedRatio {
  readonly observed: number;
  readonly expected: number;
  readonly cases: number;
  readonly ratio: number;
  /** Exact limits. */
  readonly lower: number;
  readonly upper: number;
  /** Byar's approximation, for comparison with tools that use it. */
  readonly byarLower: number;
  readonly byarUpper: number;
}

function byarLimits(events: number, z: number): [number, number] {
  const next = events + 1;
  const lower =
    events === 0
      ? 0
      : events * Math.max(0, 1 - 1 / (9 * events) - z / (3 * Math.sqrt(events))) ** 3;
  return [lower, next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3];
}

/**
 * Observed events over the events that were to be expected (SMR, SIR).
 *
 * Formula: O / E; limits = exact Poisson limits of O, over E. Ratios of two units rest on different
 * patients and are not compared with each other.
 *
 * @param observed whole number of events, 0 or more.
 * @param expected sum of the expected chances of these patients; under 1 there is no ratio.
 * @param cases patients that the two rest on.
 * @param confidenceLevel strictly between 0 and 1.
 * @returns the ratio with limits, unit `ratio`; `no-denominator` without patients,
 *   `below-minimum-count` with detail `expected<1`, `outside-method-range` for impossible numbers.
 * Source: see METHOD.
 * Example: 10 observed, 8 expected gives 1.25, limits 0.599424 and 2.298795.
 */
export function computeStandardisedRatio(
  observed: number,
  expected: number,
  cases: number,
  confidenceLevel = 0.95,
): Result<StandardisedRatio> {
  const isCount = [observed, cases].every((n) => Number.isSafeInteger(n) && n >= 0);
  const isLevel = confidenceLevel > 0 && confidenceLevel < 1;
  if (!isCount || observed > cases || !isMeasurable(expected) || expected < 0 || !isLevel) {
    return notComputable("outside-method-range", METHOD);
  }
  if (cases === 0) return notComputable("no-denominator", METHOD, "cases");
  if (expected < 1) return notComputable("below-minimum-count", METHOD, "expected<1");
  const { lower, upper } = computePoissonLimits(observed, confidenceLevel);
  const z = normalQuantile(1 - (1 - confidenceLevel) / 2);
  const [byarLower, byarUpper] = byarLimits(observed, z);
  const ratio: StandardisedRatio = {
    observed,
    expected,
    cases,
    ratio: observed / expected,
    lower: lower / expected,
    upper: upper / expected,
    byarLower: byarLower / expected,
    byarUpper: byarUpper / expected,
  };
  return computed(ratio, "ratio", cases, METHOD);
}
