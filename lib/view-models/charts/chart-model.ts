import type { Polarity, SignalCode } from "@/lib/engine/statistics";
import type { ChartHeading } from "./chart-heading";
import type { FigureUnit } from "./figure-unit";
import type { DottedChartModel } from "./dotted-chart-model";
import type { DistributionModel } from "./distribution-model";
import type { FlowMapModel } from "./flow-map-model";
import type { HistogramModel } from "./histogram-model";
import type { TornadoModel } from "./tornado-model";
import type { PanelsModel, PlaneModel } from "./value-models";

/** What a point says, as shape and colour. `excluded` is drawn, but not judged. */
export type PointMark =
  | "common"
  | "better"
  | "worse"
  | "rising"
  | "falling"
  | "excluded"
  /** On a chart without a judgement. */
  | "unjudged";

export interface SpcPointModel {
  readonly key: string;
  /** The period in words, e.g. "mrt 25". */
  readonly label: string;
  /** `null` is a gap in the line. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Limits of this point; `null` where there are none. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly signals: readonly SignalCode[];
  readonly mark: PointMark;
  /** Not all data are in: drawn dotted and pale. */
  readonly isProvisional: boolean;
}

export interface SpcPhaseModel {
  readonly startKey: string;
  readonly endKey: string;
  readonly centre: number | null;
  /** Trial limits: drawn with a looser dash. */
  readonly isTrial: boolean;
}

/** A control chart in time order. */
export interface SpcChartModel {
  readonly kind: "spc";
  /** How it is read: periods with limits, gaps between rare events, or periods around a median. */
  readonly reading: "spc" | "gaps" | "run";
  readonly heading: ChartHeading;
  readonly unit: FigureUnit;
  readonly polarity: Polarity;
  readonly points: readonly SpcPointModel[];
  readonly phases: readonly SpcPhaseModel[];
  readonly target: { readonly amount: number; readonly label: string } | null;
  readonly annotations: readonly { readonly key: string; readonly text: string }[];
  /** Ends of the scale of the measure, e.g. 0 and 1 for a share. */
  readonly bounds: { readonly minimum: number | null; readonly maximum: number | null };
}

/** An estimate with its 95 % interval; the interval is `null` where there is none. */
export interface Estimate {
  readonly amount: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Outcome beside cost: two axes, never one figure. In time order; the last point is the current. */
export interface OutcomeCostModel {
  readonly kind: "outcome-cost";
  readonly heading: ChartHeading;
  readonly outcome: { readonly label: string; readonly unit: FigureUnit };
  readonly cost: { readonly label: string; readonly unit: FigureUnit };
  readonly points: readonly {
    readonly key: string;
    readonly label: string;
    readonly outcome: Estimate;
    readonly cost: Estimate;
    readonly count: number;
  }[];
}

/** Pareto Classification of Health Change: shares of people who got better, mixed, same, worse. */
export interface ChangeBarModel {
  readonly kind: "change-bar";
  readonly heading: ChartHeading;
  readonly count: number;
  readonly parts: readonly {
    /** `hidden`: classes of too few people, shown together. */
    readonly key: "better" | "mixed" | "same" | "worse" | "hidden";
    readonly label: string;
    readonly count: number;
  }[];
}

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

/** How people are spread over the levels of a problem, two moments under each other; shares of 1. */
export interface LevelProfileModel {
  readonly kind: "level-profile";
  readonly heading: ChartHeading;
  /** Names of the levels, from no problem to the worst. */
  readonly levels: readonly { readonly key: string; readonly label: string }[];
  readonly groups: readonly {
    readonly key: string;
    readonly label: string;
    readonly rows: readonly {
      readonly key: string;
      readonly label: string;
      /** One level, or neighbours joined because each holds too few; together 1. */
      readonly bands: readonly {
        readonly key: string;
        readonly label: string;
        /** Places in `levels`, from 0. */
        readonly from: number;
        readonly to: number;
        readonly share: number;
      }[];
      /** Share with any problem; `null` where it would give the few away. */
      readonly anyProblem: number | null;
    }[];
  }[];
}

/** A mean with its interval at each moment of a schedule, on the full scale of the instrument. */
export interface CourseModel {
  readonly kind: "course";
  readonly heading: ChartHeading;
  readonly unit: FigureUnit;
  readonly bounds: { readonly minimum: number; readonly maximum: number };
  /** Which end is good, in words. */
  readonly direction: string;
  /** Name of the reference beside the means; `null` when there is none. */
  readonly normLabel: string | null;
  readonly moments: readonly {
    readonly key: string;
    readonly label: string;
    /** `null` where there are too few. */
    readonly estimate: Estimate | null;
    readonly count: number | null;
    /** Mean of the reference for the same people. */
    readonly norm: number | null;
  }[];
}

/** Ranks of health states before and after, in groups of neighbours; rank 1 is the best. */
export interface ProfileGridModel {
  readonly kind: "profile-grid";
  readonly heading: ChartHeading;
  /** The last rank. */
  readonly states: number;
  readonly axes: { readonly before: string; readonly after: string };
  /** Words for the two sides of the line of no change. */
  readonly sides: { readonly better: string; readonly worse: string };
  readonly ends: { readonly best: string; readonly worst: string };
  readonly groups: readonly {
    readonly key: string;
    readonly before: number;
    readonly after: number;
    readonly count: number;
  }[];
}

/** Everything that `components/charts` can draw. A closed union: the renderer decides nothing. */
export type ChartModel =
  | SpcChartModel
  | OutcomeCostModel
  | ChangeBarModel
  | StackedBarModel
  | WaterfallModel
  | RangeBarModel
  | FunnelChartModel
  | PathChartModel
  | LevelProfileModel
  | CourseModel
  | ProfileGridModel
  | FlowMapModel
  | TornadoModel
  | DistributionModel
  | PanelsModel
  | PlaneModel
  | DottedChartModel
  | HistogramModel;

/** A small line without axes, for a tile or a table row. */
export interface SparklineModel {
  readonly points: readonly (number | null)[];
  readonly centre: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly lastMark: PointMark;
  /** What the line shows, in words. */
  readonly description: string;
}
