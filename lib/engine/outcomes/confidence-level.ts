import { normalQuantile } from "@/lib/engine/statistics";

/** Whether a number can be a confidence level: strictly between 0 and 1. */
export function isConfidenceLevel(level: number): boolean {
  return level > 0 && level < 1;
}

/**
 * The normal quantile that belongs to a two-sided interval.
 *
 * Formula: z = quantile of 1 - (1 - level) / 2.
 *
 * @param level confidence level, strictly between 0 and 1 (throws otherwise).
 * @returns standard deviations, e.g. 1.96.
 * Source: standard normal distribution.
 * Example: level 0.95 gives 1.959964.
 */
export function twoSidedNormalQuantile(level: number): number {
  return normalQuantile(1 - (1 - level) / 2);
}
