import type { ChartHeading } from "./chart-heading";
import type { FigureUnit } from "./figure-unit";

/** What each uncertain figure alone does to an outcome: bars around the outcome as it stands. */
export interface TornadoModel {
  readonly kind: "tornado";
  /** True where amounts are gains and losses: they are written with their sign. */
  readonly isSigned: boolean;
  readonly heading: ChartHeading;
  readonly unit: FigureUnit;
  /** The outcome with every figure at its base; where the bars meet. */
  readonly base: { readonly amount: number; readonly label: string };
  /** Words over the columns of the table. */
  readonly words: { readonly figure: string; readonly atLow: string; readonly atHigh: string };
  /** Widest first. */
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    /** The low and high end of the figure, as written. */
    readonly lowText: string;
    readonly highText: string;
    /** The outcome at those ends. */
    readonly atLow: number;
    readonly atHigh: number;
    /** Rests on a figure that nobody confirmed. */
    readonly isUnconfirmed?: boolean;
  }[];
}
