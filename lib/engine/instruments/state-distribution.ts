import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";
import { isProfile, type Eq5dInstrumentId } from "./health-change";

export const METHOD: Method = {
  id: "eq5d-state-distribution",
  version: "1.0.0",
  source:
    "Zamora B, Parkin D, Feng Y, Bateman A, Herdman M, Devlin N. New methods for analysing the distribution of EQ-5D observations. OHE Research Paper 2018; Devlin, Parkin, Janssen 2020",
};

/** How many people reported a profile. */
export interface StateCount {
  readonly profile: string;
  readonly count: number;
}

/** One reported state with its place in the distribution; the corner points of the density curve. */
export interface RankedState extends StateCount {
  /** Count / all, 0 to 1. */
  readonly share: number;
  /** Share of people in this and all more frequent states, 0 to 1. */
  readonly cumulativeShare: number;
  /** Place of this state among the distinct states, 0 to 1. */
  readonly cumulativeStates: number;
}

export interface StateDistribution {
  /** Most frequent first; equal counts in the order of the digits. */
  readonly states: readonly RankedState[];
  /** k: how many different states were reported. */
  readonly distinctStates: number;
  /** Health state density index, 0 (all in one state of many) to 1 (every state equally often). */
  readonly densityIndex: number;
  /** Share without any problem (11111), the ceiling, 0 to 1. */
  readonly ceilingShare: number;
  readonly ceilingCount: number;
}

function addUp(counts: readonly StateCount[], instrumentId: Eq5dInstrumentId) {
  const totals = new Map<string, number>();
  for (const { profile, count } of counts) {
    if (!isProfile(profile, instrumentId) || count <= 0) continue;
    totals.set(profile, (totals.get(profile) ?? 0) + count);
  }
  return [...totals].sort(
    ([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : a > b ? 1 : 0),
  );
}

/**
 * Describes over which health states people are spread: the most frequent states, the ceiling, and
 * the health state density curve with its index.
 *
 * Formula: states by falling count, p(i) = n(i) / N, c(i) = i / k for k distinct states;
 * HSDI = sum of p(i) x (c(i) + c(i - 1)).
 *
 * @param counts people by profile, in any order; a profile may stand more than once; what is no
 *   profile of that version stays out.
 * @param instrumentId the version of all profiles.
 * @returns the distribution with the people as denominator; `no-denominator` without a valid
 *   profile. With one distinct state the index is 1, so it is always read with k.
 * Source: Zamora et al. 2018; Devlin, Parkin, Janssen 2020.
 * Example: three people in 11111 and one in 21111: ceiling 0.75, k 2, density index 0.75.
 */
export function computeStateDistribution(
  counts: readonly StateCount[],
  instrumentId: Eq5dInstrumentId,
): Result<StateDistribution> {
  const sorted = addUp(counts, instrumentId);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return notComputable("no-denominator", METHOD, "profiles");
  const distinctStates = sorted.length;
  let passed = 0;
  const states = sorted.map(([profile, count], position): RankedState => {
    passed += count;
    return {
      profile,
      count,
      share: count / total,
      cumulativeShare: passed / total,
      cumulativeStates: (position + 1) / distinctStates,
    };
  });
  const densityIndex = states.reduce(
    (sum, { share }, position) => sum + share * ((2 * position + 1) / distinctStates),
    0,
  );
  const ceilingCount = states.find(({ profile }) => profile === "11111")?.count ?? 0;
  const distribution: StateDistribution = {
    states,
    distinctStates,
    densityIndex,
    ceilingShare: ceilingCount / total,
    ceilingCount,
  };
  return computed(distribution, "rate", total, METHOD);
}
