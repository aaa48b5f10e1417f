import { studentTQuantile } from "../statistics";
import { computed, notComputable, type Method, type Result } from "../shared/result";
import type { RatioRule } from "./compute-cost-per-outcome";
import { momentsOf, type PatientPair } from "./pair-moments";
import { refusePairs } from "./refuse-pairs";

export const METHOD: Method = {
  id: "value-net-benefit",
  version: "1.0.0",
  source:
    "Tambour M, Zethraeus N, Johannesson M. Int J Technol Assess Health Care 1998;14:467-471; Stinnett AA, Mullahy J. Med Decis Making 1998;18(2 Suppl):S68-S80",
};

export interface NetBenefit {
  /** What the reader says one unit of outcome may cost. */
  readonly thresholdCents: number;
  readonly meanCents: number;
  readonly lowerCents: number;
  readonly upperCents: number;
}

/**
 * Gives what is left of an outcome, valued at what the reader says it may cost, after its cost. It is a
 * sum, not a ratio: it has an interval also where the gain is near none. There is no official value of
 * an outcome in Belgium: the threshold is the reader's, and several are shown.
 *
 * Formula: NMB = λĒ − C̄, with t(n − 1) × √((λ²s_E² − 2λs_EC + s_C²) / n).
 *
 * @param pairs patients with both figures. @param thresholdCents λ, cents for one unit, 0 or more.
 * @param rule confidence level and minimum count.
 * @returns unrounded euro cents for each patient; `no-denominator`, `below-minimum-count`,
 *   `no-finite-interval` for one patient, `outside-method-range` for figures or a threshold that cannot be.
 * Source: Stinnett and Mullahy 1998.
 * Example: a mean gain of 15.2 at 100 euro a point and a mean cost of 858 euro leave 662 euro.
 */
export function computeNetBenefit(
  pairs: readonly PatientPair[],
  thresholdCents: number,
  rule: RatioRule,
): Result<NetBenefit> {
  const { confidenceLevel, minimumCount } = rule;
  const isLevel = confidenceLevel > 0 && confidenceLevel < 1;
  if (!isLevel || !(thresholdCents >= 0) || !Number.isFinite(thresholdCents)) {
    return notComputable("outside-method-range", METHOD, "threshold");
  }
  const refusal = refusePairs(pairs, minimumCount, METHOD);
  if (refusal) return refusal;
  const count = pairs.length;
  if (count === 1) return notComputable("no-finite-interval", METHOD, "one-patient");
  const { meanOutcome, meanCost, spread } = momentsOf(pairs);
  const meanCents = thresholdCents * meanOutcome - meanCost;
  const squares =
    thresholdCents ** 2 * spread.outcome - 2 * thresholdCents * spread.both + spread.cost;
  const error = Math.sqrt(Math.max(0, squares) / ((count - 1) * count));
  const reach = studentTQuantile((1 + confidenceLevel) / 2, count - 1) * error;
  const [lowerCents, upperCents] = [meanCents - reach, meanCents + reach];
  if (![meanCents, lowerCents, upperCents].every(Number.isFinite)) {
    return notComputable("outside-method-range", METHOD, "pair");
  }
  const benefit: NetBenefit = { thresholdCents, meanCents, lowerCents, upperCents };
  return computed(benefit, "eur-cents", count, METHOD);
}
