import type { Polarity, SignalCode } from "@/lib/engine/statistics";
import type { ChartHeading } from "./chart-heading";
import type { FigureUnit } from "./figure-unit";

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
