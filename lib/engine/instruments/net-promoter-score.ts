import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";

export const METHOD: Method = {
  id: "net-promoter-score",
  version: "1.0.0",
  source:
    "Reichheld FF. The one number you need to grow. Harvard Business Review, December 2003; interval from the variance of the difference of two shares of one sample",
};

export interface NetPromoterScore {
  /** Whole group, −100 (all 0 to 6) to 100 (all 9 or 10). */
  readonly points: number;
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  /** Ends of the 95 % interval, within −100 and 100. */
  readonly lower: number;
  readonly upper: number;
}

// Two-sided 95 % of the normal distribution, as the source of the interval prints it.
const Z_95 = 1.96;
const PROMOTER_FROM = 9;
const DETRACTOR_TO = 6;
const HIGHEST = 10;

/**
 * Computes the net promoter score of a group.
 *
 * Formula: 100 × (p − d) with p the share of 9 and 10 and d the share of 0 to 6; variance of one
 * person p + d − (p − d)²; interval ± 1.96 × √(variance ÷ n).
 *
 * @param answers one whole number 0 to 10 for each completion; null is not answered.
 * @returns points and counts with the valid answers as denominator; `no-denominator` without a valid
 *   answer; `invalid-answer` when a code does not exist.
 * Source: Reichheld 2003.
 * Example: 50 promoters, 30 passives and 20 detractors give 30, interval 14.7 to 45.3.
 */
export function computeNetPromoterScore(
  answers: readonly (number | null)[],
): Result<NetPromoterScore> {
  const codes = answers.filter((code) => code !== null);
  const isPossible = (code: number) => Number.isInteger(code) && code >= 0 && code <= HIGHEST;
  if (!codes.every(isPossible)) return notComputable("invalid-answer", METHOD, "nps");
  if (codes.length === 0) return notComputable("no-denominator", METHOD, "answers");
  const promoters = codes.filter((code) => code >= PROMOTER_FROM).length;
  const detractors = codes.filter((code) => code <= DETRACTOR_TO).length;
  const n = codes.length;
  const difference = (promoters - detractors) / n;
  const variance = (promoters + detractors) / n - difference ** 2;
  const halfWidth = 100 * Z_95 * Math.sqrt(Math.max(0, variance) / n);
  const points = 100 * difference;
  const score: NetPromoterScore = {
    points,
    promoters,
    passives: n - promoters - detractors,
    detractors,
    lower: Math.max(-100, points - halfWidth),
    upper: Math.min(100, points + halfWidth),
  };
  return computed(score, "points", n, METHOD);
}
