import type { Method } from "@/lib/engine/shared/result";

export const METHOD: Method = {
  id: "level-bands",
  version: "1.0.0",
  source:
    "Global recoding of ordered categories (Hundepool A et al. Statistical Disclosure Control, Wiley 2012, ch. 3)",
};

/** Neighbouring levels of a dimension, counted together; `from` and `to` are the same for one level. */
export interface LevelBand {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const isOpen = ({ count }: LevelBand, minimumCount: number): boolean =>
  count > 0 && count < minimumCount;

const join = (a: LevelBand, b: LevelBand): LevelBand => ({
  from: Math.min(a.from, b.from),
  to: Math.max(a.to, b.to),
  count: a.count + b.count,
});

/**
 * Joins levels of few people with their neighbours, so that each band holds nobody or at least k.
 *
 * Rule: from the worst level down, a band that holds 1 to k - 1 people takes in the next milder level;
 * what is left at the mildest end joins the band above it. "Level 3 or worse" reads better than a gap,
 * and leaves the share with any problem visible.
 *
 * @param counts people by level, first element level 1.
 * @param minimumCount k, a whole number of 1 or more.
 * @returns bands in the order of the levels, together everyone; one band when all together are few.
 * Source: see METHOD.
 * Example: 12, 26, 14, 2 and 1 with k = 5 are bands 1 (12), 2 (26) and 3 to 5 (17).
 */
export function groupLevels(counts: readonly number[], minimumCount: number): readonly LevelBand[] {
  const bands: LevelBand[] = [];
  for (const [place, count] of [...counts.entries()].reverse()) {
    const level = { from: place + 1, to: place + 1, count };
    const worse = bands[0];
    if (worse && isOpen(worse, minimumCount)) bands[0] = join(level, worse);
    else bands.unshift(level);
  }
  let [mildest, next] = bands;
  while (mildest && next && isOpen(mildest, minimumCount)) {
    bands.splice(0, 2, join(mildest, next));
    [mildest, next] = bands;
  }
  return bands;
}
