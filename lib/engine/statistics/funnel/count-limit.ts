import type { CountChances } from "../count-distributions";

/** The chances of a count under the target. */
export type ChancesOf = (count: number) => CountChances;

/**
 * The count under which a share of the units lies, made smooth between whole counts, for drawing.
 *
 * Formula: r = smallest count with P(X ≤ r) ≥ p; α = (P(X ≤ r) − p) / P(X = r); limit = r − α.
 *
 * @param chancesOf chances under the target.
 * @param guess where to begin looking, e.g. by the normal approximation; only speed depends on it.
 * @param share p, strictly between 0 and 1.
 * @returns a count from 0, not whole; below the first whole count it is 0.
 * Source: Spiegelhalter DJ. Statistics in Medicine 2005;24:1185-1202, appendix A.1.1.
 * Example: Poisson with 10 expected and p 0.975 gives 16.15995 (P(X ≤ 17) 0.98572, P(X = 17) 0.01276).
 */
export function interpolateCountLimit(chancesOf: ChancesOf, guess: number, share: number): number {
  let count = Math.max(0, Math.round(guess));
  while (count > 0 && chancesOf(count - 1).orFewer >= share) count -= 1;
  while (chancesOf(count).orFewer < share) count += 1;
  const { exactly, orFewer } = chancesOf(count);
  return Math.max(0, count - (orFewer - share) / exactly);
}
