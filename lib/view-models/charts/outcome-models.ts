import type { ChartHeading } from "./chart-heading";
import type { FigureUnit } from "./figure-unit";

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
