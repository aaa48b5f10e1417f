import { studentTQuantile } from "../statistics";

/** Outcome and cost of the same patient: gain in points, or 1 and 0 for reached and not reached. */
export interface PatientPair {
  readonly outcomeGain: number;
  readonly costCents: number;
}

/** Means of pairs with the sums of squared and crossed distances to them. */
export interface PairMoments {
  readonly count: number;
  readonly meanOutcome: number;
  readonly meanCost: number;
  readonly spread: { readonly outcome: number; readonly cost: number; readonly both: number };
}

/** Two numbers between which the true one lies with the stated confidence. */
export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/** Whether every figure of every patient is a number. */
export function areFinite(pairs: readonly PatientPair[]): boolean {
  return pairs.every(
    ({ outcomeGain, costCents }) => Number.isFinite(outcomeGain) && Number.isFinite(costCents),
  );
}

/** Means and spreads of pairs; with no pairs the means are not numbers. */
export function momentsOf(pairs: readonly PatientPair[]): PairMoments {
  const count = pairs.length;
  const meanOutcome = pairs.reduce((sum, { outcomeGain }) => sum + outcomeGain, 0) / count;
  const meanCost = pairs.reduce((sum, { costCents }) => sum + costCents, 0) / count;
  const spread = { outcome: 0, cost: 0, both: 0 };
  for (const { outcomeGain, costCents } of pairs) {
    spread.outcome += (outcomeGain - meanOutcome) ** 2;
    spread.cost += (costCents - meanCost) ** 2;
    spread.both += (outcomeGain - meanOutcome) * (costCents - meanCost);
  }
  return { count, meanOutcome, meanCost, spread };
}

/** The same pairs with outcome and cost in each other's place. */
export function swapMoments({ count, meanOutcome, meanCost, spread }: PairMoments): PairMoments {
  return {
    count,
    meanOutcome: meanCost,
    meanCost: meanOutcome,
    spread: { outcome: spread.cost, cost: spread.outcome, both: spread.both },
  };
}

/**
 * Fieller's limits of mean cost / mean outcome, or `null` when the set of plausible ratios is not a
 * finite interval (g ≥ 1: the mean outcome cannot be told from 0). At least two pairs.
 */
export function computeFiellerBounds(
  { count, meanOutcome, meanCost, spread }: PairMoments,
  confidenceLevel: number,
): Bounds | null {
  const t = studentTQuantile((1 + confidenceLevel) / 2, count - 1);
  const scale = (t * t) / ((count - 1) * count);
  // The limits solve (C̄ − R Ē)² = t² Var(C̄ − R Ē): a R² − 2 b R + c = 0.
  const a = meanOutcome ** 2 - scale * Math.max(0, spread.outcome);
  const b = meanOutcome * meanCost - scale * spread.both;
  const c = meanCost ** 2 - scale * Math.max(0, spread.cost);
  if (!(a > 0)) return null;
  const root = Math.sqrt(Math.max(0, b * b - a * c));
  const bounds = { lower: (b - root) / a, upper: (b + root) / a };
  return Object.values(bounds).every(Number.isFinite) ? bounds : null;
}
