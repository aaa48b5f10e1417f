import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";
import {
  computeMeanInterval,
  computeQuantileOfCounts,
  type MeanInterval,
  type ValueCount,
} from "@/lib/engine/statistics";

export const METHOD: Method = {
  id: "score-summary",
  version: "1.0.0",
  source:
    "Devlin, Parkin, Janssen 2020, ch. 3 and 4: n, mean, SD, median and quartiles of the index and the EQ VAS; quantiles of type 7",
};

/** What a publication prints about a score at one moment. */
export interface ScoreSummary {
  readonly mean: number;
  /** Mean with its t interval; not computable for one person. */
  readonly interval: Result<MeanInterval>;
  readonly median: number;
  readonly firstQuartile: number;
  readonly thirdQuartile: number;
  readonly lowest: number;
  readonly highest: number;
  /** Share with a score under zero, 0 to 1: for an index, worse than dead. */
  readonly belowZeroShare: number;
}

function listScores(counts: readonly ValueCount[]): readonly number[] {
  return counts.flatMap(({ value, count }) => Array.from({ length: count }, () => value));
}

/**
 * Summarises a score at one moment: mean with interval and SD, median, quartiles, ends.
 *
 * Formula: mean and t interval as `computeMeanInterval`; quantiles of Hyndman and Fan's type 7.
 *
 * @param counts people by score, whole counts of 0 or more; a score may stand more than once.
 * @param unit unit of the score, e.g. `index` or `points`.
 * @param confidenceLevel strictly between 0 and 1.
 * @returns the summary with n as denominator; `no-denominator` without a score,
 *   `outside-method-range` for a score that is not finite or a count that is not whole.
 * Source: see METHOD.
 * Example: scores 0.5, 0.7, 0.7 and 0.9 have mean 0.7, median 0.7, quartiles 0.65 and 0.75.
 */
export function computeScoreSummary(
  counts: readonly ValueCount[],
  unit: string,
  confidenceLevel = 0.95,
): Result<ScoreSummary> {
  const middle = computeQuantileOfCounts(counts, 0.5, unit);
  if (middle.status !== "computed") {
    return notComputable(middle.reason, METHOD, middle.detail);
  }
  const quartile = (share: number): number => {
    const result = computeQuantileOfCounts(counts, share, unit);
    return result.status === "computed" ? result.value : middle.value;
  };
  const scores = listScores(counts);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const present = counts.filter(({ count }) => count > 0).map(({ value }) => value);
  const summary: ScoreSummary = {
    mean,
    interval: computeMeanInterval(scores, unit, confidenceLevel),
    median: middle.value,
    firstQuartile: quartile(0.25),
    thirdQuartile: quartile(0.75),
    lowest: Math.min(...present),
    highest: Math.max(...present),
    belowZeroShare: scores.filter((score) => score < 0).length / scores.length,
  };
  return computed(summary, unit, scores.length, METHOD);
}
