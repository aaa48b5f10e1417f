export { normalQuantile, studentTQuantile } from "./distributions";
export {
  computeMeanInterval,
  computeMeanIntervalFromSums,
  METHOD as MEAN_INTERVAL_METHOD,
  type MeanInterval,
  type MomentSums,
} from "./compute-mean-interval";
export { computeMedian, computeQuantile, METHOD as QUANTILE_METHOD } from "./compute-quantile";
export {
  computeQuantileOfCounts,
  METHOD as QUANTILE_OF_COUNTS_METHOD,
  type ValueCount,
} from "./compute-quantile-of-counts";
export {
  computeLagOneCorrelation,
  METHOD as LAG_ONE_CORRELATION_METHOD,
} from "./compute-lag-one-correlation";
export {
  CHART_WARNINGS,
  SIGNAL_CODES,
  type ChartWarning,
  type ControlChart,
  type ControlChartOptions,
  type ControlChartPhase,
  type ControlChartPoint,
  type MeasureObservation,
  type PhaseStanding,
  type PhaseStart,
  type PointRequirements,
  type ProportionObservation,
  type SignalCode,
} from "./control-chart";
export { DEFAULT_CHART_OPTIONS } from "./chart-defaults";
export {
  DEFAULT_RUN_RULES,
  MAKING_DATA_COUNT_RULES,
  SIX_POINT_RULES,
  type RunRuleSet,
} from "./run-rules";
export { computeXmrChart, METHOD as XMR_METHOD } from "./compute-xmr-chart";
export { computePChart, METHOD as P_CHART_METHOD } from "./compute-p-chart";
export {
  classifyVariation,
  METHOD as VARIATION_METHOD,
  VARIATION_CODES,
  type Polarity,
  type Variation,
  type VariationCode,
} from "./classify-variation";
export {
  ASSURANCE_CODES,
  classifyAssurance,
  METHOD as ASSURANCE_METHOD,
  type Assurance,
  type AssuranceCode,
} from "./classify-assurance";
