import { computeQuantile } from "../statistics";
import { computed, notComputable, type Result } from "../shared/result";
import type { Bounds } from "./pair-moments";
import { METHOD, type MeanDraw } from "./simulate-value";

/**
 * The interval of the cost for one unit of outcome over draws.
 *
 * Formula: the inverse of percentiles 1 − α/2 and α/2 of Ē / C̄. The ratio itself has a break at no
 * gain; its inverse has none. When percentile α/2 is not above 0 there is no finite interval.
 *
 * @param draws means of each draw, costs above 0. @param confidenceLevel between 0 and 1.
 * @returns euro cents for one unit; `no-denominator` without draws, `no-finite-interval` when too many
 *   draws have no gain, `outside-method-range` for a level or a cost that cannot be.
 * Source: Briggs, Wonderling and Mooney 1997.
 * Example: draws that are all 100 cents for 2 points give 50 to 50 cents.
 */
export function computeDrawnRatioInterval(
  draws: readonly MeanDraw[],
  confidenceLevel: number,
): Result<Bounds> {
  const isLevel = confidenceLevel > 0 && confidenceLevel < 1;
  if (!isLevel || draws.some(({ meanCostCents }) => !(meanCostCents > 0))) {
    return notComputable("outside-method-range", METHOD, "draws");
  }
  const tail = (1 - confidenceLevel) / 2;
  const inverse = draws.map(({ meanOutcome, meanCostCents }) => meanOutcome / meanCostCents);
  const low = computeQuantile(inverse, tail, "outcome-per-cent");
  const high = computeQuantile(inverse, 1 - tail, "outcome-per-cent");
  if (low.status !== "computed") return low;
  if (high.status !== "computed") return high;
  const bounds = { lower: 1 / high.value, upper: 1 / low.value };
  if (!(low.value > 0) || !Object.values(bounds).every(Number.isFinite)) {
    return notComputable("no-finite-interval", METHOD, "outcome-near-zero");
  }
  return computed(bounds, "eur-cents-per-outcome", draws.length, METHOD);
}

/**
 * The chance that one group leaves more net benefit than another at a threshold: how sure the choice
 * is, given these patients.
 *
 * Formula: share of paired draws with λ(Ē₁ − Ē₂) − (C̄₁ − C̄₂) > 0.
 *
 * @param one draws of a group. @param other draws of the group it is held against, as many.
 * @param thresholdCents λ, cents for one unit, 0 or more.
 * @returns a share from 0 to 1; `no-denominator` without draws, `outside-method-range` when the groups
 *   were not drawn equally often or the threshold cannot be.
 * Source: Fenwick E, O'Brien BJ, Briggs A. Health Econ 2004;13:405-415 (acceptability curves).
 * Example: a group that is cheaper and no worse in every draw has 1.
 */
export function computeAcceptability(
  one: readonly MeanDraw[],
  other: readonly MeanDraw[],
  thresholdCents: number,
): Result {
  const isThreshold = thresholdCents >= 0 && Number.isFinite(thresholdCents);
  if (!isThreshold || one.length !== other.length) {
    return notComputable("outside-method-range", METHOD, "draws");
  }
  if (one.length === 0) return notComputable("no-denominator", METHOD, "draws");
  const better = one.filter((draw, place) => {
    const against = other[place] ?? draw;
    const gain = thresholdCents * (draw.meanOutcome - against.meanOutcome);
    return gain - (draw.meanCostCents - against.meanCostCents) > 0;
  }).length;
  return computed(better / one.length, "rate", one.length, METHOD);
}
