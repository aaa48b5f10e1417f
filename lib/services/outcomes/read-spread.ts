import "server-only";
import type { SpreadPart } from "@/lib/contracts/steering/outcomes";
import { suppressSmallCells, suppressSmallCount } from "@/lib/engine/disclosure";
import {
  computeLevelSumScore,
  computeScoreSummary,
  computeShannonIndex,
  computeStateDistribution,
  INSTRUMENTS,
  type Eq5dInstrumentId,
  type StateCount,
  type StateDistribution,
} from "@/lib/engine/instruments";
import { computed, type Result } from "@/lib/engine/shared/result";

const MOST_FREQUENT = 5;

function meanLevelSum(states: readonly StateCount[], instrumentId: Eq5dInstrumentId): Result {
  const sums = states.flatMap(({ profile, count }) => {
    const sum = computeLevelSumScore(profile, instrumentId);
    return sum.status === "computed" ? [{ value: sum.value, count }] : [];
  });
  const summary = computeScoreSummary(sums, "points");
  return summary.status === "computed" ? { ...summary, value: summary.value.mean } : summary;
}

/** The most frequent states that may be shown; all states are one table whose total is known. */
function listShownStates({ states }: StateDistribution, minimumCount: number) {
  const cells = suppressSmallCells(
    states.map(({ profile, count, share }) => ({
      key: profile,
      n: count,
      figure: computed(share, "rate", count, { id: "share", version: "1.0.0", source: "n / all" }),
    })),
    minimumCount,
  );
  return cells
    .flatMap(({ key, n }) => (n === null ? [] : [{ profile: key, n }]))
    .slice(0, MOST_FREQUENT);
}

/** How people are spread over health states: ceiling, states, density, Shannon, level sum. */
export function readSpread(
  states: readonly StateCount[],
  instrumentId: Eq5dInstrumentId,
  minimumCount: number,
): Result<SpreadPart> {
  const result = suppressSmallCount(computeStateDistribution(states, instrumentId), minimumCount);
  if (result.status !== "computed") return result;
  const { value: distribution, denominator, method } = result;
  const levels = INSTRUMENTS[instrumentId].items.find(({ key }) => key === "MO")?.maximum ?? 0;
  const shannon = computeShannonIndex(
    distribution.states.map(({ count }) => count),
    levels ** 5,
  );
  if (shannon.status !== "computed") return shannon;
  const { ceilingCount, ceilingShare, distinctStates, densityIndex } = distribution;
  const [ceiling] = suppressSmallCells(
    [ceilingCount, denominator - ceilingCount].map((n, place) => ({
      key: String(place),
      n,
      figure: computed(ceilingShare, "rate", denominator, method),
    })),
    minimumCount,
  );
  const part: SpreadPart = {
    ceiling: ceiling?.figure ?? computed(ceilingShare, "rate", denominator, method),
    distinctStates,
    densityIndex,
    diversity: shannon.value.diversity,
    evenness: shannon.value.evenness,
    levelSum: meanLevelSum(states, instrumentId),
    states: listShownStates(distribution, minimumCount),
  };
  return { ...result, value: part };
}
