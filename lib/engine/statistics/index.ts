export { normalQuantile, studentTQuantile } from "./distributions";
export { seededRandom } from "./seeded-random";
export { drawGamma, drawShares } from "./random-draws";
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
  computeInterpolatedQuantile,
  METHOD as INTERPOLATED_QUANTILE_METHOD,
} from "./compute-interpolated-quantile";
export {
  CHART_KINDS,
  CHART_WARNINGS,
  SIGNAL_CODES,
  type ChartKind,
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
  type SubgroupObservation,
  type WeightedObservation,
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
export { computeRunChart, METHOD as RUN_CHART_METHOD } from "./compute-run-chart";
export { computeMovingRangeChart, METHOD as MR_CHART_METHOD } from "./compute-mr-chart";
export { computeUChart, METHOD as U_CHART_METHOD } from "./compute-u-chart";
export { computeCChart, METHOD as C_CHART_METHOD } from "./compute-c-chart";
export { computeGChart, METHOD as G_CHART_METHOD } from "./compute-g-chart";
export { computeTChart, METHOD as T_CHART_METHOD } from "./compute-t-chart";
export { computeXBarChart, METHOD as X_BAR_CHART_METHOD } from "./compute-x-bar-chart";
export { computeSChart, METHOD as S_CHART_METHOD } from "./compute-s-chart";
export { computeIPrimeChart, METHOD as I_PRIME_CHART_METHOD } from "./compute-i-prime-chart";
export {
  computeAnhoejRules,
  METHOD as ANHOEJ_METHOD,
  type AnhoejRules,
} from "./compute-anhoej-rules";
export {
  classifyRareEvents,
  METHOD as RARE_EVENTS_METHOD,
  type EventCount,
  type EventFrequency,
} from "./classify-rare-events";
export {
  CHART_REASONS,
  chooseChart,
  METHOD as CHART_CHOICE_METHOD,
  type ChartChoice,
  type ChartedMeasure,
  type ChartEvidence,
  type ChartReason,
} from "./choose-chart";
export { computeTimesBetween, listCasesBetween, type DatedEvent } from "./compute-event-gaps";
export { withholdJudgement } from "./withhold-judgement";
export { METHOD as REBASE_METHOD, proposeRebase, type RebaseProposal } from "./propose-rebase";
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
export {
  computeBinomialChances,
  computePoissonChances,
  type CountChances,
} from "./count-distributions";
export {
  FUNNEL_FLAGS,
  type Dispersion,
  type DispersionForm,
  type DispersionStanding,
  type Funnel,
  type FunnelFlag,
  type FunnelLimits,
  type FunnelOptions,
  type FunnelPoint,
} from "./funnel/funnel";
export { COUNT_FUNNEL_OPTIONS, MEAN_FUNNEL_OPTIONS } from "./funnel/funnel-defaults";
export { estimateDispersion, type Taming, type TransformedUnit } from "./funnel/compute-dispersion";
export { interpolateCountLimit } from "./funnel/count-limit";
export {
  computeProportionFunnel,
  METHOD as PROPORTION_FUNNEL_METHOD,
  type ProportionUnit,
} from "./funnel/compute-proportion-funnel";
export {
  computeRatioFunnel,
  METHOD as RATIO_FUNNEL_METHOD,
  type RatioUnit,
} from "./funnel/compute-ratio-funnel";
export {
  computeMeanFunnel,
  METHOD as MEAN_FUNNEL_METHOD,
  type MeanReference,
  type MeanUnit,
} from "./funnel/compute-mean-funnel";
export { computePoissonLimits, type PoissonLimits } from "./risk/compute-poisson-limits";
export {
  computeStandardisedRatio,
  METHOD as STANDARDISED_RATIO_METHOD,
  type StandardisedRatio,
} from "./risk/compute-standardised-ratio";
export {
  computeDirectStandardisation,
  computeIndirectStandardisation,
  type StandardisedRate,
  type Stratum,
} from "./risk/compute-standardised-rates";
export {
  type CoefficientSet,
  type Covariates,
  type RiskLink,
  type RiskTerm,
} from "./risk/risk-model";
export { parseRiskVariable, readCovariates, type RiskPatient } from "./risk/risk-variable";
export { findTermFaults, type TermFault } from "./risk/find-term-faults";
export { computeExactRate, type ExactRate } from "./risk/compute-binomial-limits";
export { chooseAgeCuts, stratumOf, type StratifiedPatient } from "./risk/stratify-patients";
export { computeExpectedScore } from "./risk/compute-expected-score";
export {
  computeScoreCalibration,
  type ExpectedScore,
  type ScoreCalibration,
} from "./risk/compute-score-calibration";
export { computeRisk, METHOD as RISK_METHOD } from "./risk/compute-risk";
export {
  fitLogisticModel,
  METHOD as LOGISTIC_METHOD,
  type FittedModel,
  type FittingCase,
} from "./risk/fit-logistic-model";
export {
  computeCalibration,
  computeRecalibration,
  METHOD as CALIBRATION_METHOD,
  type Calibration,
  type CalibrationGroup,
  type ExpectedCase,
} from "./risk/compute-calibration";
export {
  computeStabilisedRatios,
  METHOD as STABILISED_RATIO_METHOD,
  type StabilisedRatio,
} from "./risk/compute-stabilised-ratios";
export {
  computeCusumWeight,
  computeRiskAdjustedCusum,
  METHOD as CUSUM_METHOD,
  type RiskAdjustedCusum,
} from "./risk/compute-risk-adjusted-cusum";
export {
  simulateCusumLimit,
  METHOD as CUSUM_LIMIT_METHOD,
  type CusumDesign,
  type CusumLimit,
} from "./risk/simulate-cusum-limit";
export { computeVlad, METHOD as VLAD_METHOD } from "./risk/compute-vlad";
export {
  computeAdjustedGain,
  METHOD as ADJUSTED_GAIN_METHOD,
  type GainReference,
  type GainSums,
} from "./risk/compute-adjusted-gain";
export {
  computeExpectedFalseAlarms,
  METHOD as FALSE_ALARMS_METHOD,
  type ExpectedFalseAlarms,
} from "./compute-expected-false-alarms";
