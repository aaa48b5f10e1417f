import { at } from "../shared/at";
import { roundToCents, type EuroCents } from "../shared/units";

/** One bar of a distribution; the lower end belongs to it, the upper only in the last. */
export interface AmountBin {
  readonly fromCents: number;
  readonly toCents: number;
  readonly count: number;
}

/** How drawn amounts lie. */
export interface AmountSpread {
  readonly meanCents: EuroCents;
  readonly p5Cents: EuroCents;
  readonly p25Cents: EuroCents;
  readonly medianCents: EuroCents;
  readonly p75Cents: EuroCents;
  readonly p95Cents: EuroCents;
  readonly bins: readonly AmountBin[];
}

const BIN_COUNT = 20;

function countBins(sorted: readonly number[]): readonly AmountBin[] {
  const lowest = at(sorted, 0);
  const width = (at(sorted, sorted.length - 1) - lowest) / BIN_COUNT;
  if (width === 0) return [{ fromCents: lowest, toCents: lowest, count: sorted.length }];
  const counts = Array.from({ length: BIN_COUNT }, () => 0);
  for (const amount of sorted) {
    const place = Math.min(Math.floor((amount - lowest) / width), BIN_COUNT - 1);
    counts[place] = at(counts, place) + 1;
  }
  return counts.map((count, place) => ({
    fromCents: lowest + place * width,
    toCents: lowest + (place + 1) * width,
    count,
  }));
}

/** Mean, percentiles (nearest rank) and bars of amounts; there is at least one. */
export function summariseAmounts(amounts: readonly number[]): AmountSpread {
  const sorted = [...amounts].sort((a, b) => a - b);
  const quantileOf = (share: number): EuroCents =>
    roundToCents(at(sorted, Math.max(0, Math.ceil(share * sorted.length) - 1)));
  return {
    meanCents: roundToCents(sorted.reduce((sum, amount) => sum + amount, 0) / sorted.length),
    p5Cents: quantileOf(0.05),
    p25Cents: quantileOf(0.25),
    medianCents: quantileOf(0.5),
    p75Cents: quantileOf(0.75),
    p95Cents: quantileOf(0.95),
    bins: countBins(sorted),
  };
}
