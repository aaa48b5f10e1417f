import { computed, notComputable, type Method, type Result } from "../../shared/result";
import { isMeasurable } from "../is-measurable";
import { computePoissonLimits } from "./compute-poisson-limits";
import { computeStandardisedRatio, type StandardisedRatio } from "./compute-standardised-ratio";

export const INDIRECT_METHOD: Method = {
  id: "indirect-standardisation",
  version: "1.0.0",
  source: "Breslow NE, Day NE. Statistical Methods in Cancer Research II, IARC 1987, ch. 2",
};

export const DIRECT_METHOD: Method = {
  id: "direct-standardisation",
  version: "1.0.0",
  source: "Dobson AJ et al. Stat Med 1991;10:457-462 (limits of weighted sums of Poisson counts)",
};

/** Fewer events give limits that mean nothing; the English public health tools withhold them too. */
const MINIMUM_EVENTS = 10;

/** Events among the cases of one stratum, e.g. an age group. */
export interface Stratum {
  readonly key: string;
  readonly events: number;
  readonly cases: number;
}

/** A rate standardised to the mix of a reference population. */
export interface StandardisedRate {
  readonly events: number;
  readonly rate: number;
  readonly lower: number;
  readonly upper: number;
}

const isStratum = ({ events, cases }: Stratum): boolean =>
  Number.isSafeInteger(events) && events >= 0 && isMeasurable(cases) && cases >= 0;

/**
 * Indirect standardisation: what would have happened to these patients at the reference's rates?
 *
 * Formula: E = Σ cases × reference rate of the stratum; the ratio is O / E.
 *
 * @param strata whole events and cases of each stratum, any order.
 * @param referenceRates rate of each stratum in the reference, 0 to 1.
 * @returns observed, expected and their ratio; `no-reference-for-group` with the stratum that the
 *   reference does not know; else as {@link computeStandardisedRatio}.
 * Source: see METHOD.
 * Example: 10 and 20 cases at reference rates 0.1 and 0.2 expect 5 events.
 */
export function computeIndirectStandardisation(
  strata: readonly Stratum[],
  referenceRates: ReadonlyMap<string, number>,
): Result<StandardisedRatio> {
  if (!strata.every(isStratum)) return notComputable("outside-method-range", INDIRECT_METHOD);
  let expected = 0;
  for (const { key, cases } of strata.filter((stratum) => stratum.cases > 0)) {
    const rate = referenceRates.get(key);
    if (rate === undefined) {
      return notComputable("no-reference-for-group", INDIRECT_METHOD, key);
    }
    expected += cases * rate;
  }
  const observed = strata.reduce((sum, { events }) => sum + events, 0);
  const cases = strata.reduce((sum, stratum) => sum + stratum.cases, 0);
  const ratio = computeStandardisedRatio(observed, expected, cases);
  return { ...ratio, method: INDIRECT_METHOD };
}

/**
 * Direct standardisation: the rate if the mix of patients were that of the reference. Rates of two
 * units standardised to one reference may be compared.
 *
 * Formula: Σ w r / Σ w; limits = rate + √(Var(rate) / O) × (exact Poisson limit of O − O), with
 * Var = Σ w² events / cases² / (Σ w)².
 *
 * @param strata whole events and cases of each stratum; a stratum with weight needs cases.
 * @param weights size of each stratum in the reference, 0 or more.
 * @param confidenceLevel strictly between 0 and 1.
 * @returns the rate with limits, unit `rate`; `below-minimum-count` under ten events,
 *   `no-reference-for-group` for a stratum without weight, `no-denominator` for a weight without cases.
 * Source: see METHOD.
 * Example: rates 10/100 and 40/200 with weights 1 and 3 give 0.175.
 */
export function computeDirectStandardisation(
  strata: readonly Stratum[],
  weights: ReadonlyMap<string, number>,
  confidenceLevel = 0.95,
): Result<StandardisedRate> {
  const level = confidenceLevel > 0 && confidenceLevel < 1;
  const isSound = [...weights.values()].every((weight) => isMeasurable(weight) && weight >= 0);
  if (!strata.every(isStratum) || !isSound || !level) {
    return notComputable("outside-method-range", DIRECT_METHOD);
  }
  const fault = findMixFault(strata, weights);
  if (fault) return fault;
  const events = strata.reduce((sum, stratum) => sum + stratum.events, 0);
  if (events < MINIMUM_EVENTS) {
    return notComputable("below-minimum-count", DIRECT_METHOD, `${MINIMUM_EVENTS}`);
  }
  const { rate, variance } = sumWeighted(strata, weights);
  const limits = computePoissonLimits(events, confidenceLevel);
  const scale = Math.sqrt(variance / events);
  const cases = strata.reduce((sum, stratum) => sum + stratum.cases, 0);
  return computed(
    {
      events,
      rate,
      lower: rate + scale * (limits.lower - events),
      upper: rate + scale * (limits.upper - events),
    },
    "rate",
    cases,
    DIRECT_METHOD,
  );
}

/** A stratum that the reference does not name has no weight. */
const weightOf = (key: string, weights: ReadonlyMap<string, number>): number =>
  weights.get(key) ?? 0;

const totalWeight = (strata: readonly Stratum[], weights: ReadonlyMap<string, number>): number =>
  strata.reduce((sum, { key }) => sum + weightOf(key, weights), 0);

function sumWeighted(strata: readonly Stratum[], weights: ReadonlyMap<string, number>) {
  const total = totalWeight(strata, weights);
  let [rate, variance] = [0, 0];
  for (const { key, events, cases } of strata) {
    const weight = weightOf(key, weights) / total;
    if (weight === 0) continue;
    rate += (weight * events) / cases;
    variance += (weight ** 2 * events) / cases ** 2;
  }
  return { rate, variance };
}

function findMixFault(strata: readonly Stratum[], weights: ReadonlyMap<string, number>) {
  const unknown = strata.find(({ key, cases }) => cases > 0 && !weights.has(key));
  if (unknown) return notComputable("no-reference-for-group", DIRECT_METHOD, unknown.key);
  const empty = strata.find(({ key, cases }) => cases === 0 && weightOf(key, weights) > 0);
  if (empty) return notComputable("no-denominator", DIRECT_METHOD, empty.key);
  const isEmpty = totalWeight(strata, weights) === 0;
  return isEmpty ? notComputable("no-denominator", DIRECT_METHOD, "weights") : null;
}
