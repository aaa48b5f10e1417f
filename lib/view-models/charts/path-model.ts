import type { ChartHeading } from "./chart-heading";
import type { FigureUnit } from "./figure-unit";

/** A running figure in time order, with a limit where it has one. */
export interface PathChartModel {
  readonly kind: "path";
  readonly heading: ChartHeading;
  readonly unit: FigureUnit;
  readonly limit: { readonly amount: number; readonly label: string } | null;
  /** Column words: what the figure is and what a mark says. */
  readonly words: { readonly amount: string; readonly mark: string };
  readonly points: readonly {
    readonly key: string;
    readonly label: string;
    readonly amount: number;
    /** Words of a signal at this point; null without one. */
    readonly signal: string | null;
    readonly announcement: string;
  }[];
}
