import { computed, notComputable, type Method, type Result } from "../../shared/result";
import { computePoissonChances } from "../count-distributions";
import { normalQuantile } from "../distributions";
import { isMeasurable } from "../is-measurable";
import { assembleFunnel } from "./assemble-funnel";
import { interpolateCountLimit } from "./count-limit";
import type { Funnel, FunnelOptions } from "./funnel";
import { COUNT_FUNNEL_OPTIONS } from "./funnel-defaults";
import type { FunnelScale } from "./funnel-scale";

export const METHOD: Method = {
  id: "funnel-observed-expected",
  version: "1.0.0",
  source:
    "Spiegelhalter DJ. Stat Med 2005;24:1185-1202 (exact Poisson limits, interpolated); Qual Saf Health Care 2005;14:347 (extra spread on the square-root scale, back-transformed)",
};

/** Observed and expected events of one unit. */
export interface RatioUnit {
  readonly key: string;
  readonly observed: number;
  readonly expected: number;
}

const SCALE: FunnelScale = {
  kind: "ratio",
  target: 1,
  expectedOf: (expected) => expected,
  chancesOf: ({ events, size }) => (events === null ? null : computePoissonChances(events, size)),
  limitAt: (expected, share) => {
    const guess = expected + normalQuantile(share) * Math.sqrt(expected);
    const chancesOf = (k: number) => computePoissonChances(k, expected);
    return interpolateCountLimit(chancesOf, guess, share) / expected;
  },
  transform: Math.sqrt,
  transformBack: (root) => Math.max(0, root) ** 2,
  spreadAt: (expected) => 1 / (2 * Math.sqrt(expected)),
};

/**
 * Compares observed with expected events of units: which lie further from 1 than chance explains?
 * Each unit is compared with its own expectation; two units are never compared with each other.
 *
 * Formula: flagged high when P(X ≥ O) ≤ 0.025 (alert) or ≤ 0.001 (alarm) under Poisson(E), low
 * likewise; lines interpolate the exact quantiles over E. With extra spread: (1 ± z √(1/(4E) + τ²))².
 *
 * @param units whole observed events, expected events of 0 or more; an expectation of 0 is left out.
 * @param choices what differs from {@link COUNT_FUNNEL_OPTIONS}.
 * @returns the funnel, unit `ratio`; `no-denominator` when nothing is expected,
 *   `outside-method-range` for counts that cannot be.
 * Source: see METHOD.
 * Example: 10 observed where 5 are expected has chance 0.0318281: no flag.
 */
export function computeRatioFunnel(
  units: readonly RatioUnit[],
  choices: Partial<FunnelOptions> = {},
): Result<Funnel> {
  const wrong = units.find(
    ({ observed, expected }) =>
      !Number.isSafeInteger(observed) || observed < 0 || !isMeasurable(expected) || expected < 0,
  );
  if (wrong) return notComputable("outside-method-range", METHOD, `not-a-count:${wrong.key}`);
  const present = units.filter(({ expected }) => expected > 0);
  if (present.length === 0) return notComputable("no-denominator", METHOD, "expected");
  const funnel = assembleFunnel(
    SCALE,
    present.map(({ key, observed, expected }) => ({
      key,
      size: expected,
      figure: observed / expected,
      events: observed,
    })),
    { ...COUNT_FUNNEL_OPTIONS, ...choices },
  );
  return computed(funnel, "ratio", present.length, METHOD);
}
