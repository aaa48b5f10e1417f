import { computeQuantile, drawGamma, drawShares, seededRandom } from "../statistics";
import { computed, notComputable, type Method, type Result } from "../shared/result";
import { evaluateCost, findUncertaintyFault, type UncertainCost } from "./uncertain-cost";

export const METHOD: Method = {
  id: "cost-probabilistic-run",
  version: "1.0.0",
  source:
    "Briggs A, Claxton K, Sculpher M. Decision Modelling for Health Economic Evaluation, 2006, ch. 4 (gamma for what is positive and skewed, beta and Dirichlet for shares)",
};

/** How often everything uncertain is drawn together, and from which seed. */
export interface RunRule {
  /** Whole, 1 or more. */
  readonly draws: number;
  readonly seed: number;
}

export interface CostRun {
  readonly meanCents: number;
  readonly standardDeviationCents: number;
  /** Percentiles of the expected cost, unrounded euro cents. */
  readonly percentiles: readonly { readonly share: number; readonly cents: number }[];
  /** Draws in bins of equal width, for a picture. */
  readonly bins: readonly {
    readonly fromCents: number;
    readonly untilCents: number;
    readonly count: number;
  }[];
}

const PERCENTILES = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975] as const;
const BINS = 24;
/** A range is read as the tenth to the ninetieth percentile: 2 × 1.2816 standard deviations. */
const RANGE_IN_DEVIATIONS = 2.563103131089201;

/** Draws a factor with mean 1 and the spread that its range says. */
function drawFactor(low: number, high: number, random: () => number): number {
  const deviation = (high - low) / RANGE_IN_DEVIATIONS;
  if (deviation <= 1e-9) return 1;
  const shape = 1 / (deviation * deviation);
  return drawGamma(shape, random) / shape;
}

function drawFactors(cost: UncertainCost, random: () => number): ReadonlyMap<string, number> {
  const drawn = new Map(
    cost.factors.map(({ factorKey, low, high }) => [factorKey, drawFactor(low, high, random)]),
  );
  for (const { members, count } of cost.groups) {
    const present = members.filter(({ share }) => share > 0);
    const shares = drawShares(
      present.map(({ share }) => share * count),
      random,
    );
    present.forEach(({ factorKey, share }, place) => {
      drawn.set(factorKey, (shares[place] ?? share) / share);
    });
  }
  return drawn;
}

function binsOf(totals: readonly number[]): CostRun["bins"] {
  const [low, high] = [Math.min(...totals), Math.max(...totals)];
  if (!(high > low)) return [{ fromCents: low, untilCents: high, count: totals.length }];
  const width = (high - low) / BINS;
  const counts = Array.from({ length: BINS }, () => 0);
  for (const total of totals) {
    const place = Math.min(BINS - 1, Math.floor((total - low) / width));
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts.map((count, place) => ({
    fromCents: low + place * width,
    untilCents: low + (place + 1) * width,
    count,
  }));
}

function refuse(cost: UncertainCost, { draws, seed }: RunRule): Result<CostRun> | null {
  const isRule = Number.isSafeInteger(draws) && draws > 0 && Number.isFinite(seed);
  const fault = isRule ? findUncertaintyFault(cost) : "draws";
  if (fault) return notComputable("outside-method-range", METHOD, fault);
  return cost.lines.length === 0 ? notComputable("no-denominator", METHOD, "lines") : null;
}

/**
 * Draws everything that is uncertain about an expected cost at once, many times, and says between which
 * amounts it lies. It is the uncertainty of the mean of the map, not the spread between patients.
 *
 * Formula: factors of minutes are gamma with mean 1 and a standard deviation of (high − low) / 2.5631;
 * exclusive shares are Dirichlet with share × count; C = Σ base × Π factors; percentiles of C (type 7).
 *
 * @param cost lines, free factors and exclusive shares. @param rule draws and seed.
 * @returns mean, standard deviation, percentiles and bins in unrounded euro cents; the same seed gives
 *   the same figures. `no-denominator` without lines, `outside-method-range` naming what cannot be.
 * Source: Briggs, Claxton and Sculpher 2006.
 * Example: a cost of which nothing is uncertain has every percentile at the cost itself.
 */
export function simulateExpectedCost(cost: UncertainCost, rule: RunRule): Result<CostRun> {
  const refusal = refuse(cost, rule);
  if (refusal) return refusal;
  const random = seededRandom(rule.seed);
  const totals = Array.from({ length: rule.draws }, () =>
    evaluateCost(cost.lines, drawFactors(cost, random)),
  );
  const meanCents = totals.reduce((sum, total) => sum + total, 0) / rule.draws;
  const squares = totals.reduce((sum, total) => sum + (total - meanCents) ** 2, 0);
  const deviation = rule.draws > 1 ? Math.sqrt(squares / (rule.draws - 1)) : 0;
  const percentiles = PERCENTILES.flatMap((share) => {
    const quantile = computeQuantile(totals, share, "eur-cents");
    return quantile.status === "computed" ? [{ share, cents: quantile.value }] : [];
  });
  const isWhole = Number.isFinite(deviation) && percentiles.length === PERCENTILES.length;
  if (!isWhole) return notComputable("outside-method-range", METHOD, "lines");
  const bins = binsOf(totals);
  const run = { meanCents, standardDeviationCents: deviation, percentiles, bins };
  return computed(run, "eur-cents", rule.draws, METHOD);
}
