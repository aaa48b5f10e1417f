import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";
import { computeEq5dIndex } from "./eq5d-index";
import { classifyHealthChange, type HealthChangeClass, type ProfilePair } from "./health-change";
import type { ValueSetId } from "./instrument";
import { VALUE_SETS } from "./value-set";

export const METHOD: Method = {
  id: "eq5d-health-profile-grid",
  version: "1.0.0",
  source:
    "Devlin NJ, Parkin D, Browne J. Health Econ 2010;19(8):886-905, health profile grid; Devlin, Parkin, Janssen 2020",
};

/** A patient on the grid: rank of the state before and after, 1 is the best of all states. */
export interface GridPoint {
  readonly before: number;
  readonly after: number;
  readonly change: HealthChangeClass;
}

export interface HealthProfileGrid {
  readonly points: readonly GridPoint[];
  /** How many states there are, and so the last rank: 3,125 for 5L, 243 for 3L. */
  readonly states: number;
  /** Patients whose rank became lower (better), higher (worse) or stayed. */
  readonly better: number;
  readonly worse: number;
  readonly same: number;
  readonly unclassifiedPairs: number;
}

/** All profiles of a number of levels, in the order of their digits. */
function listProfiles(levels: number): readonly string[] {
  return Array.from({ length: levels ** 5 }, (_, place) =>
    place
      .toString(levels)
      .padStart(5, "0")
      .replace(/\d/g, (digit) => String(Number(digit) + 1)),
  );
}

const RANKS = new Map<ValueSetId, ReadonlyMap<number, number>>();

/** The rank of every index that a value set knows: the place of its first state from the best. */
function ranksOf(valueSet: ValueSetId): ReadonlyMap<number, number> {
  const known = RANKS.get(valueSet);
  if (known) return known;
  const indices = listProfiles(VALUE_SETS[valueSet].decrements.MO.length)
    .map((profile) => computeEq5dIndex(profile, valueSet))
    .flatMap((index) => (index.status === "computed" ? [index.value] : []))
    .sort((a, b) => b - a);
  const ranks = new Map<number, number>();
  for (const [place, index] of indices.entries()) {
    if (!ranks.has(index)) ranks.set(index, place + 1);
  }
  RANKS.set(valueSet, ranks);
  return ranks;
}

/**
 * The place of a health state among all states, by its index.
 *
 * Formula: 1 + number of states with a higher index; states with the same index (rounded to three
 * decimals) share the first place of theirs.
 *
 * @param profile five digits in the order MO SC UA PD AD.
 * @param valueSet the value set that orders the states; other sets order them otherwise.
 * @returns the rank, 1 is the best; `invalid-answer` when it is no profile of that value set.
 * Source: Devlin, Parkin, Browne 2010; tie rule as in the R package eq5d.
 * Example: 11111 has rank 1, 55555 rank 3125 with BE-5L-2022.
 */
export function rankHealthState(profile: string, valueSet: ValueSetId): Result {
  const index = computeEq5dIndex(profile, valueSet);
  const isState = /^[1-5]{5}$/.test(profile);
  if (!isState || index.status !== "computed") {
    return notComputable("invalid-answer", METHOD, "profile");
  }
  const rank = ranksOf(valueSet).get(index.value);
  return rank === undefined
    ? notComputable("invalid-answer", METHOD, "profile")
    : computed(rank, "rank", 1, METHOD);
}

/**
 * Puts patients on the health profile grid: rank of their state before against rank after.
 *
 * Formula: rank as {@link rankHealthState}; a lower rank after is better. The Paretian class goes
 * with each point: a mixed change has a rank too, because the value set weighs it.
 *
 * @param pairs profiles before and after by patient; pairs that cannot be classified stay out.
 * @param valueSet the value set, which also says whether the profiles are 3L or 5L.
 * @returns the points with the classified pairs as denominator; `no-denominator` without any.
 * Source: Devlin, Parkin, Browne 2010; Devlin, Parkin, Janssen 2020.
 * Example: 55555 to 11111 goes from rank 3125 to rank 1 and is better.
 */
export function computeHealthProfileGrid(
  pairs: readonly ProfilePair[],
  valueSet: ValueSetId,
): Result<HealthProfileGrid> {
  const instrumentId = VALUE_SETS[valueSet].instrumentId === "eq-5d-3l" ? "eq-5d-3l" : "eq-5d-5l";
  const points = pairs.flatMap((pair): GridPoint[] => {
    const change = classifyHealthChange(pair, instrumentId);
    const before = rankHealthState(pair.before ?? "", valueSet);
    const after = rankHealthState(pair.after ?? "", valueSet);
    return change.status === "computed" &&
      before.status === "computed" &&
      after.status === "computed"
      ? [{ before: before.value, after: after.value, change: change.value }]
      : [];
  });
  if (points.length === 0) return notComputable("no-denominator", METHOD, "classifiedPairs");
  const better = points.filter(({ before, after }) => after < before).length;
  const worse = points.filter(({ before, after }) => after > before).length;
  const grid: HealthProfileGrid = {
    points,
    states: VALUE_SETS[valueSet].decrements.MO.length ** 5,
    better,
    worse,
    same: points.length - better - worse,
    unclassifiedPairs: pairs.length - points.length,
  };
  return computed(grid, "rank", points.length, METHOD);
}
