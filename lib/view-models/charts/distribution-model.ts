import type { ChartHeading } from "./chart-heading";
import type { FigureUnit } from "./figure-unit";

/** How drawn amounts lie: bars of how often, with marks at percentiles. */
export interface DistributionModel {
  readonly kind: "distribution";
  readonly heading: ChartHeading;
  readonly unit: FigureUnit;
  /** Words over the columns of the table. */
  readonly words: { readonly from: string; readonly to: string; readonly frequency: string };
  /** How often a bar is told: as a number of draws or as a share of them. */
  readonly frequencyUnit: FigureUnit;
  /** Neighbours in rising order. */
  readonly bins: readonly {
    readonly from: number;
    readonly to: number;
    readonly frequency: number;
    readonly announcement: string;
  }[];
  /** Lines with their words, e.g. the median with its amount; drawn in the order given. */
  readonly marks: readonly {
    readonly key: string;
    readonly amount: number;
    readonly label: string;
  }[];
  /** Bars that touch this span are in full colour, the others pale; null where all are alike. */
  readonly middle: { readonly from: number; readonly to: number } | null;
  /** True where an amount under zero is bad for the reader: zero is drawn, and those bars have their own colour. */
  readonly isLossBelowZero: boolean;
}
