import type { ChartHeading } from "./chart-heading";
import type { FigureUnit } from "./figure-unit";
import type { PointMark } from "./spc-model";

/** One unit of a funnel; `amount` is null where it is too small to be drawn. */
export interface FunnelPointModel {
  readonly key: string;
  readonly label: string;
  readonly size: number;
  readonly amount: number | null;
  readonly mark: PointMark;
  /** The reader's own unit: ringed and named. */
  readonly isOwn: boolean;
  /** What the limits say of it, e.g. "hoger dan verwacht, 99,8 %". */
  readonly judgement: string;
  /** Everything of the point in one sentence, for a pointer, the keyboard and a screen reader. */
  readonly announcement: string;
}

/** Units by size, with the reach of chance around a target. No order but size. */
export interface FunnelChartModel {
  readonly kind: "funnel";
  readonly heading: ChartHeading;
  readonly unit: FigureUnit;
  /** Words under the horizontal axis, over the size column and over the judgement column. */
  readonly words: {
    readonly unit: string;
    readonly size: string;
    readonly judgement: string;
  };
  readonly sizeUnit: FigureUnit;
  readonly target: { readonly amount: number; readonly label: string };
  readonly points: readonly FunnelPointModel[];
  readonly limits: readonly {
    readonly size: number;
    readonly lowerAlarm: number;
    readonly lowerAlert: number;
    readonly upperAlert: number;
    readonly upperAlarm: number;
  }[];
  readonly limitLabels: { readonly alert: string; readonly alarm: string };
  readonly legend: readonly { readonly mark: PointMark; readonly label: string }[];
}
