import type { ChartHeading } from "./chart-heading";
import type { FigureUnit } from "./figure-unit";

/** How drawn amounts lie: bars of how often, with a line at zero and marks at percentiles. */
export interface DistributionModel {
  readonly kind: "distribution";
  readonly heading: ChartHeading;
  readonly unit: FigureUnit;
  /** Words over the columns of the table and under the axis. */
  readonly words: { readonly from: string; readonly to: string; readonly share: string };
  /** Neighbours in rising order; shares of all draws, together 1. */
  readonly bins: readonly {
    readonly from: number;
    readonly to: number;
    readonly share: number;
    readonly announcement: string;
  }[];
  /** Lines with a word, e.g. the median; drawn in the order given. */
  readonly marks: readonly {
    readonly key: string;
    readonly amount: number;
    readonly label: string;
  }[];
  /** True where an amount under zero is bad for the reader: those bars get their own colour and hatch. */
  readonly isLossBelowZero: boolean;
}
