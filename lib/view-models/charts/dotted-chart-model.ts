import type { ChartHeading } from "./chart-heading";

/** All events at a glance: a row for each drawn case, the shortest first; never a key or a date. */
export interface DottedChartModel {
  readonly kind: "dotted";
  readonly heading: ChartHeading;
  readonly rows: number;
  readonly longestMinutes: number;
  readonly axes: { readonly time: string; readonly rows: string };
  readonly series: readonly {
    readonly key: string;
    readonly label: string;
    readonly count: number;
    readonly medianMinutes: number;
  }[];
  readonly dots: readonly {
    readonly row: number;
    readonly minute: number;
    /** Place in `series`. */
    readonly series: number;
  }[];
}
