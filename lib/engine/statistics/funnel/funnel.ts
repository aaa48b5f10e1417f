/** What a funnel says of a unit. High and low are about the figure, never about good and bad. */
export const FUNNEL_FLAGS = [
  "alarm-high",
  "alert-high",
  "none",
  "alert-low",
  "alarm-low",
  "not-judged",
] as const;

export type FunnelFlag = (typeof FUNNEL_FLAGS)[number];

/** How extra spread between units is taken up: not at all, or in the width of the limits. */
export type DispersionForm = "none" | "additive" | "multiplicative";

/** Why extra spread was, or was not, taken up in the limits. */
export type DispersionStanding = "applied" | "not-needed" | "not-asked" | "too-few-units";

/** The spread between units beyond chance. */
export interface Dispersion {
  /** Mean of the squared standardised differences after taming the extremes; 1 is chance alone. */
  readonly phi: number | null;
  /** Variance between units on the transformed scale; 0 when chance explains the spread. */
  readonly tauSquared: number | null;
  /** Share of the spread that lies between units, 0 to 1 (rankability). */
  readonly rankability: number | null;
  readonly unitCount: number;
  readonly form: DispersionForm;
  readonly standing: DispersionStanding;
}

/** One unit (hospital, ward, site) of a funnel. */
export interface FunnelPoint {
  readonly key: string;
  /** Where it stands on the horizontal axis: patients, or expected events. */
  readonly size: number;
  /** Null where the unit is too small to be drawn. */
  readonly figure: number | null;
  /** Chance of a count this far out, on its own side, when nothing is the matter; null for means. */
  readonly tailChance: number | null;
  /** Distance from the target in standard deviations, extra spread included when it is applied. */
  readonly distance: number | null;
  readonly flag: FunnelFlag;
}

/** The limits at one size; cut to the range of the figure. */
export interface FunnelLimits {
  readonly size: number;
  readonly lowerAlarm: number;
  readonly lowerAlert: number;
  readonly upperAlert: number;
  readonly upperAlarm: number;
}

/** A funnel: a target, units, and how far chance reaches at each size. */
export interface Funnel {
  readonly kind: "proportion" | "ratio" | "mean";
  readonly target: number;
  readonly points: readonly FunnelPoint[];
  readonly limits: readonly FunnelLimits[];
  readonly dispersion: Dispersion;
  /** Units large enough to be judged. */
  readonly judgedCount: number;
  /** How many of them chance alone flags at 95 % and at 99.8 %. */
  readonly expectedFalseAlerts: number;
  readonly expectedFalseAlarms: number;
}

/** Choices of a funnel; every one is shown beside it. */
export interface FunnelOptions {
  readonly dispersion: DispersionForm;
  /** Fewer expected events (or patients, for means) are drawn but not flagged. */
  readonly minimumToJudge: number;
  /** Fewer expected events are listed, not drawn. */
  readonly minimumToDraw: number;
  /** Extra spread is not estimated from fewer units. */
  readonly minimumUnitsForDispersion: number;
}
