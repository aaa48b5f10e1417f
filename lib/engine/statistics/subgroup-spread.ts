import type { SubgroupObservation } from "./control-chart";
import { isMeasurable } from "./is-measurable";
import { meanOf } from "./series-points";

/**
 * The standard deviation within the subgroups of a baseline, before it is corrected by c4: the plain
 * mean of the subgroups' own where they are all of one size, else pooled √(Σ(n − 1)s² / Σ(n − 1)).
 * `null` when no subgroup has a spread. Source: Montgomery, eq. 6.29 and 6.31.
 */
export function computeWithinSpread(subgroups: readonly SubgroupObservation[]): number | null {
  const usable = subgroups.flatMap(({ size, standardDeviation }) =>
    size !== null && size > 1 && standardDeviation !== null ? [{ size, standardDeviation }] : [],
  );
  if (usable.length === 0) return null;
  const sizes = new Set(subgroups.flatMap(({ size }) => (size === null ? [] : [size])));
  if (sizes.size === 1) return meanOf(usable.map((one) => one.standardDeviation));
  const freedom = usable.reduce((sum, { size }) => sum + size - 1, 0);
  const squares = usable.reduce(
    (sum, { size, standardDeviation }) => sum + (size - 1) * standardDeviation ** 2,
    0,
  );
  return Math.sqrt(squares / freedom);
}

/** The first subgroup that cannot be one, in words of the result's `detail`. */
export function findSubgroupFault(subgroups: readonly SubgroupObservation[]): string | null {
  for (const { periodKey, size, standardDeviation } of subgroups) {
    if (size !== null && (!Number.isSafeInteger(size) || size < 0)) {
      return `not-a-size:${periodKey}`;
    }
    const spread = standardDeviation ?? 0;
    if (!isMeasurable(spread) || spread < 0) return `not-a-spread:${periodKey}`;
  }
  return null;
}
