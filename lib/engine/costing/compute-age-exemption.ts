import { computed, notComputable, type Method, type Result } from "../shared/result";

export const METHOD: Method = {
  id: "tdabc-age-exemption",
  version: "1.0.0",
  source: "Mean of hours exempted by age, weighted by the age mix of a team",
};

/** An age class of a team: its part of the full-time posts and the hours that one post is exempted. */
export interface AgeClass {
  readonly classKey: string;
  /** Part of the full-time posts, 0 to 1. */
  readonly share: number;
  readonly exemptedHours: number;
}

/** How far shares may be from 1 together: people type them with one decimal of a percent. */
const SHARE_TOLERANCE = 0.005;

/**
 * Gives the hours a year that an average full-time post of a team is exempted from work by age.
 *
 * Formula: Σ share × hours.
 *
 * @param classes every age class of the team; the shares add up to 1.
 * @returns hours for each full-time post; `no-denominator` without classes,
 *   `outside-method-range` for a negative figure, or with detail `share-sum` when the shares do not
 *   add up to 1.
 * Source: weighted mean; the hours themselves are law and come with their source.
 * Example: half below 45 with 0 hours and half above 55 with 288 are 144 hours.
 */
export function computeAgeExemption(classes: readonly AgeClass[]): Result {
  if (classes.length === 0) return notComputable("no-denominator", METHOD, "classes");
  const broken = classes.find(
    ({ share, exemptedHours }) => !(share >= 0 && share <= 1 && exemptedHours >= 0),
  );
  if (broken) return notComputable("outside-method-range", METHOD, broken.classKey);
  const sum = classes.reduce((total, { share }) => total + share, 0);
  if (Math.abs(sum - 1) > SHARE_TOLERANCE) {
    return notComputable("outside-method-range", METHOD, "share-sum");
  }
  const hours = classes.reduce((total, row) => total + row.share * row.exemptedHours, 0);
  return Number.isFinite(hours)
    ? computed(hours, "hours", classes.length, METHOD)
    : notComputable("outside-method-range", METHOD, "hours");
}
