/** A set of run rules. Tools differ silently; the dialect and its parameters go with every chart. */
export interface RunRuleSet {
  /** Name and parameters in one key, stored with the chart. */
  readonly dialect: string;
  /** Points in a row on one side of the centre that make a shift. */
  readonly shiftLength: number;
  /** Points in a row, each further in one direction, that make a trend. */
  readonly trendLength: number;
  /** An equal neighbour: `ignored` neither counts nor cancels, `breaks` ends the trend. */
  readonly tieInTrend: "ignored" | "breaks";
  /** Distance from the centre, in sigma, of the limits. */
  readonly limitSigmas: number;
  /** Distance from the centre, in sigma, from where a point counts as near a limit. */
  readonly nearLimitSigmas: number;
  /** Who set these parameters. */
  readonly source: string;
}

const FAMILY = {
  limitSigmas: 3,
  nearLimitSigmas: 2,
} as const;

/**
 * The rules of a chart unless another set is chosen: those of NHS Making Data Count with a shift of
 * 8, which gives a false signal in 3.5 % instead of 8.2 % of stable 24-point charts.
 */
export const DEFAULT_RUN_RULES: RunRuleSet = {
  ...FAMILY,
  dialect: "making-data-count-shift-8",
  shiftLength: 8,
  trendLength: 7,
  tieInTrend: "ignored",
  source: "NHS England Making Data Count; shift length after own simulation of false signals",
};

/** The rules of the NHS tool itself, for a hospital that must match it point by point. */
export const MAKING_DATA_COUNT_RULES: RunRuleSet = {
  ...FAMILY,
  dialect: "making-data-count-7-7",
  shiftLength: 7,
  trendLength: 7,
  tieInTrend: "breaks",
  source: "NHSRplotthedots 0.2.2, ptd_calculate_point_type.R",
};

/** The variant with six points, which the Excel tool of Making Data Count offers. */
export const SIX_POINT_RULES: RunRuleSet = {
  ...FAMILY,
  dialect: "making-data-count-6-6",
  shiftLength: 6,
  trendLength: 6,
  tieInTrend: "breaks",
  source: "NHS England Making Data Count Excel tool; NHSRplotthedots issues 195 and 202",
};
