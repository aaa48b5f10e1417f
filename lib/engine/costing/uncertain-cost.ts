/** One part of an expected cost: an amount that factors make larger or smaller. */
export interface UncertainLine {
  readonly lineKey: string;
  /** Unrounded euro cents with every factor at 1. */
  readonly baseCents: number;
  /** Factors that multiply it; the rest leave it as it is. */
  readonly factorKeys: readonly string[];
}

/** Minutes or a price that may be off, independent of the others; 1 is what the map says. */
export interface FreeFactor {
  readonly factorKey: string;
  /** Between 0 and 1. */
  readonly low: number;
  /** 1 or more. */
  readonly high: number;
}

/** Shares that exclude each other and add up to 1: when one rises the others fall. */
export interface ShareGroup {
  readonly groupKey: string;
  /** Patients in whom the shares were seen, or as if they had been; above 0. */
  readonly count: number;
  /** Share of the map, 0 to 1; together 1. */
  readonly members: readonly { readonly factorKey: string; readonly share: number }[];
}

/** An expected cost with everything about it that is uncertain. */
export interface UncertainCost {
  readonly lines: readonly UncertainLine[];
  readonly factors: readonly FreeFactor[];
  readonly groups: readonly ShareGroup[];
}

/** The cost with the given factors; a factor that is not given stays 1. */
export function evaluateCost(
  lines: readonly UncertainLine[],
  factors: ReadonlyMap<string, number>,
): number {
  let total = 0;
  for (const { baseCents, factorKeys } of lines) {
    let amount = baseCents;
    for (const key of factorKeys) amount *= factors.get(key) ?? 1;
    total += amount;
  }
  return total;
}

/** What stands in the way of a calculation; null when nothing does. */
export function findUncertaintyFault({ lines, factors, groups }: UncertainCost): string | null {
  const isLine = lines.every(({ baseCents }) => Number.isFinite(baseCents) && baseCents >= 0);
  const isFactor = factors.every(
    ({ low, high }) => low >= 0 && low <= 1 && high >= 1 && Number.isFinite(high),
  );
  const isGroup = groups.every(({ count, members }) => {
    const sum = members.reduce((total, { share }) => total + share, 0);
    const areShares = members.every(({ share }) => share >= 0 && share <= 1);
    return count > 0 && Number.isFinite(count) && areShares && Math.abs(sum - 1) < 1e-6;
  });
  if (!isLine) return "lines";
  if (!isFactor) return "factors";
  return isGroup ? null : "shares";
}
