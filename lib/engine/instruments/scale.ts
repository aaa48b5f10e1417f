import type { Method } from "@/lib/engine/shared/result";
import type { ScoreKey } from "./instrument";

/** A scale of items. An item whose direction is not the score's is turned before it counts. */
export interface ItemScale {
  readonly score: ScoreKey;
  /**
   * `sum`: codes added up, missing items take the mean of the answered ones; `percentage`: each code
   * as a share of its own range, the mean of these times 100; `code`: the answer of one item.
   */
  readonly kind: "sum" | "percentage" | "code";
  readonly items: readonly string[];
  /** Fewest answered items with which the scale is scored. */
  readonly minimumAnswered: number;
  /** The scale applies only when this item has at least this code. */
  readonly onlyWhen?: { readonly item: string; readonly atLeast: number };
}

/** The mean of other scores; those whose direction is not the summary's are turned (100 − score). */
export interface SummaryScale {
  readonly score: ScoreKey;
  readonly kind: "mean-of-scores";
  readonly scores: readonly ScoreKey[];
  /** Fewest computed scores with which the mean is taken. */
  readonly minimumScores: number;
}

export type Scale = ItemScale | SummaryScale;

/** How answers become scores: item scales first, then what is made of them. */
export interface Scoring {
  readonly method: Method;
  readonly scales: readonly Scale[];
}
