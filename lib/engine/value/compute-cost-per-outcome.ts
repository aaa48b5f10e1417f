import { computed, notComputable, type Method, type Result } from "../shared/result";
import {
  areFinite,
  computeFiellerBounds,
  momentsOf,
  type PairMoments,
  type PatientPair,
} from "./pair-moments";

export const METHOD: Method = {
  id: "value-cost-per-outcome",
  version: "1.0.0",
  source: "Fieller EC. JRSS B 1954;16:175-185; Polsky D et al. Health Econ 1997;6:243-252",
};

/** Sums over patients, so that a ratio can be made from rollups. */
export interface PairSums {
  readonly count: number;
  readonly sumOutcome: number;
  readonly sumCost: number;
  readonly sumOutcomeSquared: number;
  readonly sumCostSquared: number;
  readonly sumOutcomeTimesCost: number;
}

/** When a ratio may be shown. Both come from the indicator, none is fixed here. */
export interface RatioRule {
  readonly confidenceLevel: number;
  /** Patients with both figures below which no ratio is given. */
  readonly minimumCount: number;
}

export interface CostPerOutcome {
  /** Ratio of means, unrounded euro cents for one unit of outcome. */
  readonly costPerOutcomeCents: number;
  readonly lowerCents: number;
  readonly upperCents: number;
  readonly meanOutcome: number;
  readonly meanCostCents: number;
  readonly confidenceLevel: number;
}

/**
 * Gives the cost of one unit of outcome, only where it has a finite interval. Outcome and cost stand
 * beside each other first; this ratio never replaces them and is no score.
 *
 * Formula: R = C̄ / Ē (ratio of means). With the variances and covariance of the means and
 * g = t² × v_E / Ē², Fieller's interval is
 * [R − g × c/v_E ± (t/Ē) × √(v_C − 2Rc + R²v_E − g(v_C − c²/v_E))] / (1 − g).
 *
 * @param pairs patients with both figures. @param rule confidence level and minimum count.
 * @returns euro cents per unit; `no-denominator` without patients, `below-minimum-count` under the
 *   minimum, `no-finite-interval` when the mean outcome cannot be told from 0 (g ≥ 1),
 *   `outside-method-range` for figures that are not numbers or a mean outcome below 0 (a cost per
 *   loss is not a cost per outcome).
 * Source: Fieller 1954.
 * Example: means of 859 units of cost and 15.2 points are 56.51 units for each point.
 */
export function computeCostPerOutcome(
  pairs: readonly PatientPair[],
  rule: RatioRule,
): Result<CostPerOutcome> {
  if (!areFinite(pairs)) return notComputable("outside-method-range", METHOD, "pair");
  return toRatio(momentsOf(pairs), rule);
}

/**
 * The same ratio from sums that rollups keep.
 *
 * Formula: spreads are Σxy − Σx Σy / n.
 *
 * @returns as {@link computeCostPerOutcome}; `outside-method-range` when the sums contradict.
 * Source: Fieller 1954.
 * Example: the sums of ten patients with means of 858.00 and 15.2 give what their rows give.
 */
export function computeCostPerOutcomeFromSums(
  sums: PairSums,
  rule: RatioRule,
): Result<CostPerOutcome> {
  const { count, sumOutcome, sumCost } = sums;
  const isCount = Number.isSafeInteger(count) && count >= 0;
  if (!isCount || !Object.values(sums).every(Number.isFinite)) {
    return notComputable("outside-method-range", METHOD, "sums");
  }
  const spread = {
    outcome: sums.sumOutcomeSquared - (sumOutcome * sumOutcome) / count,
    cost: sums.sumCostSquared - (sumCost * sumCost) / count,
    both: sums.sumOutcomeTimesCost - (sumOutcome * sumCost) / count,
  };
  const isContradicting =
    spread.outcome < -1e-9 * sums.sumOutcomeSquared || spread.cost < -1e-9 * sums.sumCostSquared;
  if (isContradicting) return notComputable("outside-method-range", METHOD, "sums");
  return toRatio(
    { count, meanOutcome: sumOutcome / count, meanCost: sumCost / count, spread },
    rule,
  );
}

function toRatio(moments: PairMoments, rule: RatioRule): Result<CostPerOutcome> {
  const { count, meanOutcome, meanCost } = moments;
  const { confidenceLevel, minimumCount } = rule;
  if (!(confidenceLevel > 0 && confidenceLevel < 1)) {
    return notComputable("outside-method-range", METHOD, "confidenceLevel");
  }
  if (count === 0) return notComputable("no-denominator", METHOD, "patients");
  if (count < minimumCount) return notComputable("below-minimum-count", METHOD, `${minimumCount}`);
  if (count === 1) return notComputable("no-finite-interval", METHOD, "one-patient");
  const bounds = computeFiellerBounds(moments, confidenceLevel);
  if (!bounds) return notComputable("no-finite-interval", METHOD, "outcome-near-zero");
  if (meanOutcome < 0) return notComputable("outside-method-range", METHOD, "mean-outcome");
  const ratio: CostPerOutcome = {
    costPerOutcomeCents: meanCost / meanOutcome,
    lowerCents: bounds.lower,
    upperCents: bounds.upper,
    meanOutcome,
    meanCostCents: meanCost,
    confidenceLevel,
  };
  return computed(ratio, "eur-cents-per-outcome", count, METHOD);
}
