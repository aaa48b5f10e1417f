import { computed, notComputable, type Method, type Result } from "../shared/result";

export const METHOD: Method = {
  id: "bfm-mix-drift",
  version: "1.0.0",
  source:
    "Kitagawa EM. J Am Stat Assoc 1955;50:1168-1194 (the part of a difference that comes from composition)",
};

/** Stays of one kind (APR-DRG and severity, in one bed index) in two years. */
export interface MixCell {
  readonly indexKey: string;
  readonly before: number;
  readonly now: number;
  /** Justified days of a stay of this kind; the same in both years. */
  readonly justifiedDays: number;
}

/** How the mix moved, and what that does to justified days when nothing else changes. */
export interface MixDrift {
  /** Half of what was added and taken from the shares: 0 the same mix, 1 nothing in common. */
  readonly distance: number;
  readonly days: number;
  readonly byIndex: readonly { readonly indexKey: string; readonly days: number }[];
  readonly beforeStays: number;
  readonly nowStays: number;
}

/**
 * Says what a change of case mix alone does to justified days.
 *
 * Formula: N_now × Σ_c (share now − share before) × days_c; distance = ½ Σ_c |share now − share before|.
 *
 * @param cells every kind of stay of either year; counts 0 or more, days 0 or more.
 * @returns days by bed index and together; `no-denominator` when a year has no stays,
 *   `outside-method-range` for figures that cannot be.
 * Source: see METHOD; direct standardisation with the days of the kind held still.
 * Example: 100 stays that move from 80/20 to 70/30 between 2 and 6 days gain 40 days, distance 0.1.
 */
export function computeMixDrift(cells: readonly MixCell[]): Result<MixDrift> {
  const isCount = (count: number) => Number.isSafeInteger(count) && count >= 0;
  const isPossible = cells.every(
    ({ before, now, justifiedDays }) =>
      isCount(before) && isCount(now) && Number.isFinite(justifiedDays) && justifiedDays >= 0,
  );
  if (!isPossible) return notComputable("outside-method-range", METHOD, "cell");
  const beforeStays = cells.reduce((sum, { before }) => sum + before, 0);
  const nowStays = cells.reduce((sum, { now }) => sum + now, 0);
  if (beforeStays === 0 || nowStays === 0) return notComputable("no-denominator", METHOD, "stays");
  const byIndex = new Map<string, number>();
  let distance = 0;
  for (const { indexKey, before, now, justifiedDays } of cells) {
    const moved = now / nowStays - before / beforeStays;
    distance += Math.abs(moved) / 2;
    byIndex.set(indexKey, (byIndex.get(indexKey) ?? 0) + nowStays * moved * justifiedDays);
  }
  const drift: MixDrift = {
    distance,
    days: [...byIndex.values()].reduce((sum, days) => sum + days, 0),
    byIndex: [...byIndex].map(([indexKey, days]) => ({ indexKey, days })),
    ...{ beforeStays, nowStays },
  };
  return computed(drift, "days", nowStays, METHOD);
}
