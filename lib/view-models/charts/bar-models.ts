import type { ChartHeading } from "./chart-heading";
import type { FigureUnit } from "./figure-unit";
import type { Estimate } from "./outcome-models";

/** Amounts that add up, one bar for each row; at most eight series. All bars start at zero. */
export interface StackedBarModel {
  readonly kind: "stacked-bar";
  readonly heading: ChartHeading;
  readonly unit: FigureUnit;
  readonly series: readonly { readonly key: string; readonly label: string }[];
  readonly bars: readonly {
    readonly key: string;
    readonly label: string;
    /** In the order of `series`; `null` is not delivered. */
    readonly amounts: readonly (number | null)[];
  }[];
}

/** From one amount to another by steps, e.g. last budget to this budget by sub-part. */
export interface WaterfallModel {
  readonly kind: "waterfall";
  readonly heading: ChartHeading;
  readonly unit: FigureUnit;
  /** What more means: better (absent), worse because it is a cost, or nothing because it is a part. */
  readonly meaning?: "cost" | "parts";
  readonly steps: readonly {
    readonly key: string;
    readonly label: string;
    /** Change for a step, level for a total; `null` is not delivered. */
    readonly amount: number | null;
    readonly isTotal: boolean;
    /** Drawn pale: not the reader's doing, or of little weight. */
    readonly isPale?: boolean;
    /** Rests on a parameter that nobody confirmed. */
    readonly isUnconfirmed?: boolean;
  }[];
}

/** One estimate with a range for each row, on one scale that includes zero. */
export interface RangeBarModel {
  readonly kind: "range-bar";
  readonly heading: ChartHeading;
  readonly unit: FigureUnit;
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly estimate: Estimate | null;
    readonly isUnconfirmed?: boolean;
  }[];
}
