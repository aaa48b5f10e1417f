import { computed, notComputable, type Method, type Result } from "../shared/result";
import type { EuroCents } from "../shared/units";

export const METHOD: Method = {
  id: "tdabc-implied-share",
  version: "1.0.0",
  source: "Dubron K, Verschaeve M, Roodhooft F. BMC Pregnancy Childbirth 2021;21:705",
};

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
