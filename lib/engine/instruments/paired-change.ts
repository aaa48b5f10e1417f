import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";
import { studentTQuantile } from "@/lib/engine/statistics";

export const METHOD: Method = {
  id: "mean-paired-change",
  version: "1.0.0",
  source: "Student 1908, paired t interval; Devlin, Parkin, Janssen 2020 (pairs only)",
};

/** A score of one patient before and after; null where it was not computable. */
export interface ScorePair {
  readonly before: number | null;
  readonly after: number | null;
}

export interface CompletePair {
  readonly before: number;
  readonly after: number;
}

export interface Interval {
  readonly lower: number;
  readonly upper: number;
  /** 0 to 1, e.g. 0.95. */
  readonly confidenceLevel: number;
}

export interface PairedChange {
  readonly meanBefore: number;
  readonly meanAfter: number;
  /** After minus before; whether that is good is the direction of the score. */
  readonly meanChange: number;
  /** Sample standard deviation of the change; needs two pairs. */
  readonly standardDeviation: Result;
  readonly interval: Result<Interval>;
  readonly completePairs: number;
  readonly incompletePairs: number;
}

/** Keeps the pairs that have both scores. */
export function completePairsOf(pairs: readonly ScorePair[]): readonly CompletePair[] {
  return pairs.flatMap(({ before, after }) =>
    before === null || after === null ? [] : [{ before, after }],
  );
}

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

function spreadOf(
  changes: readonly number[],
  unit: string,
  confidenceLevel: number,
): Pick<PairedChange, "standardDeviation" | "interval"> {
  const n = changes.length;
  if (n < 2) {
    return {
      standardDeviation: notComputable("below-minimum-count", METHOD, "2"),
      interval: notComputable("below-minimum-count", METHOD, "2"),
    };
  }
  const mean = meanOf(changes);
  const squares = changes.reduce((sum, change) => sum + (change - mean) ** 2, 0);
  const standardDeviation = Math.sqrt(squares / (n - 1));
  const quantile = studentTQuantile(1 - (1 - confidenceLevel) / 2, n - 1);
  const halfWidth = (quantile * standardDeviation) / Math.sqrt(n);
  return {
    standardDeviation: computed(standardDeviation, unit, n, METHOD),
    interval: computed(
      { lower: mean - halfWidth, upper: mean + halfWidth, confidenceLevel },
      unit,
      n,
      METHOD,
    ),
  };
}

/**
 * Computes the mean change of a score over patients measured twice, with its confidence interval.
 *
 * Formula: d = after - before; mean d +- t(1 - a/2, n - 1) x SD(d) / sqrt(n).
 *
 * @param pairs scores before and after; a pair with a null stays out and is counted.
 * @param unit unit of the score, e.g. `index` or `points`.
 * @param confidenceLevel strictly between 0 and 1.
 * @returns means, change, SD and interval with the number of complete pairs as denominator;
 *   `no-denominator` without a complete pair, `outside-method-range` for an impossible level. With
 *   one pair the SD and interval are `below-minimum-count`.
 * Source: Student 1908 (Biometrika 6:1-25); R `t.test(paired = TRUE)`.
 * Example: the ten patients of Student 1908 give 1.58 with 95 % interval 0.70 to 2.46.
 */
export function computePairedChange(
  pairs: readonly ScorePair[],
  unit: string,
  confidenceLevel = 0.95,
): Result<PairedChange> {
  if (!(confidenceLevel > 0 && confidenceLevel < 1)) {
    return notComputable("outside-method-range", METHOD, "confidenceLevel");
  }
  const complete = completePairsOf(pairs);
  if (complete.length === 0) return notComputable("no-denominator", METHOD, "completePairs");
  const changes = complete.map(({ before, after }) => after - before);
  const change: PairedChange = {
    meanBefore: meanOf(complete.map(({ before }) => before)),
    meanAfter: meanOf(complete.map(({ after }) => after)),
    meanChange: meanOf(changes),
    ...spreadOf(changes, unit, confidenceLevel),
    completePairs: complete.length,
    incompletePairs: pairs.length - complete.length,
  };
  return computed(change, unit, complete.length, METHOD);
}
