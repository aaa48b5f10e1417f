import type { ChartHeading } from "./chart-heading";
import type { FigureUnit } from "./figure-unit";

/** How often an amount came out, in bins of equal width, with marked percentiles. */
export interface HistogramModel {
  readonly kind: "histogram";
  readonly heading: ChartHeading;
  readonly unit: FigureUnit;
  /** Words over the columns of the table. */
  readonly words: { readonly from: string; readonly until: string; readonly count: string };
  readonly bins: readonly {
    readonly from: number;
    readonly until: number;
    readonly count: number;
    readonly announcement: string;
  }[];
  readonly markers: readonly { readonly amount: number; readonly label: string }[];
  /** Between these amounts the bars are in full colour. */
  readonly middle: { readonly from: number; readonly until: number };
}
