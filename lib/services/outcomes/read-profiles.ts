import "server-only";
import type {
  ChangeClass,
  DimensionChange,
  GridPart,
  HealthChangePart,
  LevelTable,
} from "@/lib/contracts/steering/outcomes";
import {
  suppressSmallCells,
  suppressSmallCount,
  SUPPRESSION_METHOD,
} from "@/lib/engine/disclosure";
import {
  computeHealthChange,
  computeHealthProfileGrid,
  computeLevelFrequencies,
  computeProbabilityOfSuperiority,
  EQ5D_DIMENSIONS,
  groupGridPoints,
  groupLevels,
  HEALTH_CHANGE_CLASSES,
  HEALTH_CHANGE_METHOD,
  type Answers,
  type Eq5dDimension,
  type Eq5dInstrumentId,
  type HealthChangeClass,
  type HealthChangeSummary,
  type LevelFrequency,
  type ProfilePair,
  type ValueSetId,
} from "@/lib/engine/instruments";
import { computed, notComputable, type Result } from "@/lib/engine/shared/result";

function answersOf(profile: string | null): Answers {
  return Object.fromEntries(
    EQ5D_DIMENSIONS.map((dimension, place) => [dimension, Number(profile?.[place])]),
  );
}

const hidden = (minimumCount: number) =>
  notComputable("suppressed", SUPPRESSION_METHOD, `k=${minimumCount}`);

function toTable(frequency: Result<LevelFrequency>, minimumCount: number): LevelTable {
  if (frequency.status !== "computed") return { bands: [], people: 0, anyProblem: frequency };
  const { value, denominator, method } = frequency;
  const bands = groupLevels(value.counts, minimumCount);
  // Who has a problem is everyone outside level 1: known only when level 1 stands alone.
  const isOpen = bands[0]?.to === 1;
  return {
    bands,
    people: denominator,
    anyProblem: isOpen
      ? computed(value.anyProblemShare, "rate", denominator, method)
      : hidden(minimumCount),
  };
}

/** The five dimensions before and after, in the same patients. */
export function readDimensions(
  pairs: readonly ProfilePair[],
  instrumentId: Eq5dInstrumentId,
  minimumCount: number,
): readonly DimensionChange[] {
  const tablesOf = (profiles: readonly (string | null)[]) =>
    computeLevelFrequencies(instrumentId, profiles.map(answersOf));
  const before = tablesOf(pairs.map((pair) => pair.before));
  const after = tablesOf(pairs.map((pair) => pair.after));
  const superiority = computeProbabilityOfSuperiority(pairs, instrumentId);
  return EQ5D_DIMENSIONS.map((dimension: Eq5dDimension) => ({
    dimension,
    before: toTable(before[dimension], minimumCount),
    after: toTable(after[dimension], minimumCount),
    superiority: suppressSmallCount(superiority[dimension], minimumCount),
  }));
}

/**
 * The classes with their denominators. Where people without any problem may not be shown apart they
 * are counted with "no change": their number would follow from the two denominators.
 */
function classesOf(
  summary: HealthChangeSummary,
  minimumCount: number,
  isJoined = false,
): HealthChangePart {
  const { counts, classifiedPairs, pairsWithProblems } = summary;
  const unharmed = counts["no-problems"];
  const keys = HEALTH_CHANGE_CLASSES.filter((key) => !isJoined || key !== "no-problems");
  const countOf = (key: HealthChangeClass): number =>
    isJoined && key === "no-change" ? counts[key] + unharmed : counts[key];
  const shareOf = (key: HealthChangeClass): Result =>
    isJoined
      ? computed(countOf(key) / classifiedPairs, "rate", classifiedPairs, HEALTH_CHANGE_METHOD)
      : summary.shares[key];
  const cells = suppressSmallCells(
    keys.map((key) => ({ key, n: countOf(key), figure: shareOf(key) })),
    minimumCount,
  );
  const isUnharmedHidden = cells.some(({ key, n }) => key === "no-problems" && n === null);
  if (isUnharmedHidden) return classesOf(summary, minimumCount, true);
  return {
    classes: cells.map(({ key, n, figure }): ChangeClass => ({
      key: key as HealthChangeClass,
      n,
      share: figure,
    })),
    classifiedPairs,
    pairsWithProblems: isJoined ? null : pairsWithProblems,
  };
}

/** The Paretian classes of the group. */
export function readHealthChange(
  pairs: readonly ProfilePair[],
  instrumentId: Eq5dInstrumentId,
  minimumCount: number,
): Result<HealthChangePart> {
  const change = suppressSmallCount(computeHealthChange(pairs, instrumentId), minimumCount);
  if (change.status !== "computed") return change;
  return { ...change, value: classesOf(change.value, minimumCount) };
}

/** The health profile grid, in groups of neighbours so that nobody stands alone in it. */
export function readGrid(
  pairs: readonly ProfilePair[],
  valueSet: ValueSetId | null,
  minimumCount: number,
): Result<GridPart> {
  if (valueSet === null) {
    return notComputable("missing-parameter", HEALTH_CHANGE_METHOD, "valueSet");
  }
  const grid = suppressSmallCount(computeHealthProfileGrid(pairs, valueSet), minimumCount);
  if (grid.status !== "computed") return grid;
  const { points, states, better, worse, same } = grid.value;
  const sides = suppressSmallCells(
    Object.entries({ better, worse, same }).map(([key, n]) => ({
      key,
      n,
      figure: computed(n, "patients", n, grid.method),
    })),
    minimumCount,
  );
  const shown = (key: string) => sides.find((side) => side.key === key)?.n ?? null;
  const part: GridPart = {
    groups: groupGridPoints(points, minimumCount),
    states,
    better: shown("better"),
    worse: shown("worse"),
    same: shown("same"),
  };
  return { ...grid, value: part };
}
