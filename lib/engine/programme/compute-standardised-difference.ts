import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";

export const METHOD: Method = {
  id: "standardised-difference",
  version: "1.0.0",
  source: "Austin PC. Stat Med 2009;28:3083-3107, section 3.1",
};

/** From this size on a difference between two groups counts as an imbalance (Austin 2009). */
export const IMBALANCE_FROM = 0.1;

/** A characteristic in one group: how many, their mean and their variance; a share p has p(1 − p). */
export interface GroupMoments {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

/**
 * Moments of a share, so that one formula serves means and shares.
 *
 * Formula: mean p = k/n, variance p(1 − p).
 *
 * @param count whole number of people with the characteristic, 0 to n.
 * @param n people in the group; 0 gives mean 0 and variance 0.
 * @returns n, mean 0 to 1 and variance 0 to 0.25.
 * Source: see METHOD.
 * Example: 30 of 100 has mean 0.3 and variance 0.21.
 */
export function shareMoments(count: number, n: number): GroupMoments {
  const mean = n === 0 ? 0 : count / n;
  return { n, mean, variance: mean * (1 - mean) };
}

/**
 * How far two groups lie apart on a characteristic, in standard deviations; unlike a test it does not
 * grow with the number of patients.
 *
 * Formula: d = (m1 − m0) / sqrt((s1² + s0²) / 2).
 *
 * @param group for instance the responders.
 * @param reference for instance everyone who was asked.
 * @returns d without unit; `no-denominator` for an empty group, `outside-method-range` when neither
 *   group varies and their means differ. Two groups that are the same give 0.
 * Source: see METHOD.
 * Example: means 68 and 66 with variance 100 in both give 0.2.
 */
export function computeStandardisedDifference(
  group: GroupMoments,
  reference: GroupMoments,
): Result {
  if (group.n === 0 || reference.n === 0) return notComputable("no-denominator", METHOD);
  const difference = group.mean - reference.mean;
  const spread = Math.sqrt((group.variance + reference.variance) / 2);
  if (spread === 0 && difference !== 0) return notComputable("outside-method-range", METHOD);
  return computed(spread === 0 ? 0 : difference / spread, "sd", group.n, METHOD);
}
