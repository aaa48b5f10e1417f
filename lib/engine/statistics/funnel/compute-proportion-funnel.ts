import { computed, notComputable, type Method, type Result } from "../../shared/result";
import { computeBinomialChances } from "../count-distributions";
import { normalQuantile } from "../distributions";
import { assembleFunnel } from "./assemble-funnel";
import { interpolateCountLimit } from "./count-limit";
import type { Funnel, FunnelOptions } from "./funnel";
import { COUNT_FUNNEL_OPTIONS } from "./funnel-defaults";
import type { FunnelScale } from "./funnel-scale";

export const METHOD: Method = {
  id: "funnel-proportion",
  version: "1.0.0",
  source:
    "Spiegelhalter DJ. Stat Med 2005;24:1185-1202 (exact binomial limits, interpolated); Qual Saf Health Care 2005;14:347 (extra spread)",
};

/** Events among patients of one unit. */
export interface ProportionUnit {
  readonly key: string;
  readonly events: number;
  readonly cases: number;
}

/** Target and choices; a null target takes the share of all units together. */
export interface ProportionFunnelChoices extends Partial<FunnelOptions> {
  readonly target?: number | null;
}

function scaleOf(target: number): FunnelScale {
  const spreadOf = (n: number) => Math.sqrt(n * target * (1 - target));
  return {
    kind: "proportion",
    target,
    expectedOf: (n) => n * Math.min(target, 1 - target),
    chancesOf: ({ events, size }) =>
      events === null ? null : computeBinomialChances(events, size, target),
    limitAt: (size, share) => {
      const n = Math.max(1, Math.round(size));
      const guess = n * target + normalQuantile(share) * spreadOf(n);
      const chancesOf = (k: number) => computeBinomialChances(k, n, target);
      return Math.min(1, interpolateCountLimit(chancesOf, Math.min(n, guess), share) / n);
    },
    transform: (share) => Math.asin(Math.sqrt(share)),
    transformBack: (angle) => Math.sin(Math.min(Math.PI / 2, Math.max(0, angle))) ** 2,
    spreadAt: (n) => 1 / (2 * Math.sqrt(n)),
  };
}

/**
 * Compares shares of units with a target: which lie further out than chance explains?
 *
 * Formula: flagged high when P(X ≥ events) ≤ 0.025 (alert) or ≤ 0.001 (alarm) under Binomial(n,
 * target), low likewise; lines interpolate the exact quantiles. With extra spread: sin²(asin√target ±
 * z √(1/(4n) + τ²)).
 *
 * @param units whole events and cases of each unit; a unit without cases is left out.
 * @param choices target (null: the pooled share) and what differs from {@link COUNT_FUNNEL_OPTIONS}.
 * @returns the funnel, unit `rate`; `no-denominator` without cases, `outside-method-range` for counts
 *   that cannot be or a target outside 0 to 1.
 * Source: see METHOD.
 * Example: 30 events among 200 against a target of 0.1 has chance 0.0163266: an alert.
 */
export function computeProportionFunnel(
  units: readonly ProportionUnit[],
  choices: ProportionFunnelChoices = {},
): Result<Funnel> {
  const { target: chosen = null, ...rest } = choices;
  const isCount = (n: number) => Number.isSafeInteger(n) && n >= 0;
  const wrong = units.find(
    ({ events, cases }) => !isCount(events) || !isCount(cases) || events > cases,
  );
  if (wrong) return notComputable("outside-method-range", METHOD, `not-a-count:${wrong.key}`);
  const present = units.filter(({ cases }) => cases > 0);
  const cases = present.reduce((sum, unit) => sum + unit.cases, 0);
  if (cases === 0) return notComputable("no-denominator", METHOD, "cases");
  const events = present.reduce((sum, unit) => sum + unit.events, 0);
  const target = chosen ?? events / cases;
  if (!(target >= 0 && target <= 1)) return notComputable("outside-method-range", METHOD, "target");
  const funnel = assembleFunnel(
    scaleOf(target),
    present.map((unit) => ({
      key: unit.key,
      size: unit.cases,
      figure: unit.events / unit.cases,
      events: unit.events,
    })),
    { ...COUNT_FUNNEL_OPTIONS, ...rest },
  );
  return computed(funnel, "rate", cases, METHOD);
}
