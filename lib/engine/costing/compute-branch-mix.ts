import { computed, notComputable, type Method, type Result } from "../shared/result";
import { roundToCents, type EuroCents } from "../shared/units";

export const METHOD: Method = {
  id: "tdabc-branch-mix",
  version: "1.0.0",
  source: "Dubron K, Verschaeve M, Roodhooft F. BMC Pregnancy Childbirth 2021;21:705",
};

/** One of the ways that exclude each other, e.g. vaginal or caesarean. */
export interface PathwayBranch {
  readonly branchKey: string;
  /** Share of patients, 0 to 1. */
  readonly share: number;
  readonly costCents: EuroCents;
}

/** How far the shares may be from 1: binary rounding only. 0.97 is refused. */
const SHARE_TOLERANCE = 1e-9;

/**
 * Gives the expected cost over branches that exclude each other.
 *
 * Formula: Σ share × cost; the shares must add up to 1.
 *
 * @param branches all branches of one point in the pathway.
 * @returns rounded euro cents; `no-denominator` without branches, `outside-method-range` with detail
 *   `branch-sum` when the shares do not add up to 1, or the branch with a share outside 0 to 1.
 * Source: Dubron et al. 2021.
 * Example: 0.8696 × 1,808.66 + 0.1304 × 2,463.98 is 1,894.11.
 */
export function computeBranchMix(branches: readonly PathwayBranch[]): Result<EuroCents> {
  if (branches.length === 0) return notComputable("no-denominator", METHOD, "branches");
  const outside = branches.find(({ share }) => !(share >= 0 && share <= 1));
  if (outside) return notComputable("outside-method-range", METHOD, outside.branchKey);
  const sum = branches.reduce((total, { share }) => total + share, 0);
  if (Math.abs(sum - 1) > SHARE_TOLERANCE) {
    return notComputable("outside-method-range", METHOD, "branch-sum");
  }
  const cost = branches.reduce((total, { share, costCents }) => total + share * costCents, 0);
  return computed(roundToCents(cost), "eur-cents", branches.length, METHOD);
}

/**
 * Gives the share of the second of two branches that a mean cost implies.
 *
 * Formula: (mean − first) / (second − first).
 *
 * @returns a share from 0 to 1, unit `rate`; `no-denominator` when both branches cost the same,
 *   `outside-method-range` when the mean lies outside the two.
 * Source: Dubron et al. 2021.
 * Example: a mean of 1,894.12 between 1,808.66 and 2,463.98 implies 0.1304.
 */
export function computeImpliedShare(
  meanCents: EuroCents,
  firstCents: EuroCents,
  secondCents: EuroCents,
): Result {
  if (firstCents === secondCents) return notComputable("no-denominator", METHOD, "branches");
  const share = (meanCents - firstCents) / (secondCents - firstCents);
  if (share < 0 || share > 1) return notComputable("outside-method-range", METHOD, "mean");
  return computed(share, "rate", 2, METHOD);
}
