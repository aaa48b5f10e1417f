export {
  STEP_LABELS,
  type ConsumableUse,
  type CostBreakdown,
  type CostCatalogue,
  type CostCell,
  type CostedConsumable,
  type CostedResource,
  type CostedStep,
  type ResourceUse,
  type StepLabel,
} from "./costing-model";
export {
  computeCapacityCostRate,
  METHOD as CAPACITY_COST_RATE_METHOD,
  type SuppliedCapacity,
} from "./compute-capacity-cost-rate";
export {
  computePracticalCapacity,
  METHOD as PRACTICAL_CAPACITY_METHOD,
  type CapacityDeduction,
  type CapacityRoute,
  type CapacityStep,
  type PracticalCapacity,
} from "./compute-practical-capacity";
export {
  computeCapacityByRule,
  type CapacityBlocks,
  type CapacityRule,
  type DeliveredCapacity,
  type RuleDeduction,
} from "./compute-capacity-by-rule";
export {
  computeTimeEquation,
  METHOD as TIME_EQUATION_METHOD,
  type VariableAmounts,
} from "./compute-time-equation";
export { parseTimeEquation, type ParsedEquation } from "./parse-time-equation";
export { printTimeEquation } from "./print-time-equation";
export { readTimeEquation } from "./read-time-equation";
export {
  EQUATION_FAULTS,
  TIME_OPERATORS,
  type EquationFault,
  type TimeExpression,
} from "./time-expression";
export {
  CONSUMABLE_KINDS,
  TIME_ORIGINS,
  type MapConsumable,
  type MapResource,
  type MapSection,
  type MapStep,
  type MapVariable,
  type PathwayMap,
  type StepOccurrence,
  type TimeOrigin,
  type TimeProvenance,
} from "./pathway-map";
export { findMapFaults, MAP_FAULTS, type MapFault, type MapFaultCode } from "./find-map-faults";
export {
  listExpectedLines,
  type ExpectedLine,
  type GapCode,
  type MapQuestion,
} from "./list-expected-lines";
export {
  computeExpectedPathwayCost,
  METHOD as EXPECTED_PATHWAY_COST_METHOD,
  type ExpectedAmount,
  type ExpectedCell,
  type ExpectedGroup,
  type ExpectedPathwayCost,
  type ExpectedStep,
} from "./compute-expected-pathway-cost";
export { computeStepOccurrence } from "./compute-step-occurrence";
export { listMapEdges, type MapEdge } from "./list-map-edges";
export {
  computeMapComparison,
  METHOD as MAP_COMPARISON_METHOD,
  type ComparedStep,
  type CostedMap,
  type MapComparison,
} from "./compute-map-comparison";
export { computeStepCosts, METHOD as STEP_COSTS_METHOD } from "./compute-step-costs";
export {
  computePathwayCost,
  METHOD as PATHWAY_COST_METHOD,
  type CostPart,
  type PathwayCost,
} from "./compute-pathway-cost";
export {
  computeNonValueAddingShare,
  METHOD as NON_VALUE_ADDING_SHARE_METHOD,
  type LabelShares,
} from "./compute-non-value-adding-share";
export {
  computeUnusedCapacity,
  METHOD as UNUSED_CAPACITY_METHOD,
  type CapacityUse,
  type UnusedCapacity,
} from "./compute-unused-capacity";
export {
  computeUsedMinutes,
  METHOD as USED_MINUTES_METHOD,
  type ResourceMinutes,
} from "./compute-used-minutes";
export {
  allocateLedger,
  METHOD as LEDGER_ALLOCATION_METHOD,
  type ResourceAmount,
  type ResourceDriver,
} from "./allocate-ledger";
export {
  computeReconciliation,
  METHOD as RECONCILIATION_METHOD,
  type NamedAmount,
  type Reconciliation,
} from "./compute-reconciliation";
export { computeImpliedShare, METHOD as IMPLIED_SHARE_METHOD } from "./compute-implied-share";
export {
  allocateSupport,
  METHOD as SUPPORT_ALLOCATION_METHOD,
  SUPPORT_METHODS,
  type SupportCentre,
  type SupportFlow,
  type SupportMethod,
} from "./allocate-support";
export {
  computeAgeExemption,
  METHOD as AGE_EXEMPTION_METHOD,
  type AgeClass,
} from "./compute-age-exemption";
export {
  chooseStudyRate,
  chooseStudyRates,
  computeIndexFactor,
  METHOD as STUDY_RATE_METHOD,
  type DatedRate,
  type DatedResource,
  type Indexation,
  type PriceStudy,
  type StudyRates,
  type StudyRateYear,
} from "./choose-study-rate";
export {
  computeCapacityNeed,
  METHOD as CAPACITY_NEED_METHOD,
  type CapacityChange,
  type CapacityNeed,
} from "./compute-capacity-need";
export {
  computeClosure,
  METHOD as CLOSURE_METHOD,
  type Closure,
  type ClosureCentre,
  type ClosureResource,
  type ClosureRow,
} from "./compute-closure";
export {
  computeCoefficientOfVariation,
  METHOD as COEFFICIENT_OF_VARIATION_METHOD,
} from "./compute-coefficient-of-variation";
export {
  computeCostVariance,
  METHOD as COST_VARIANCE_METHOD,
  type CostVariance,
  type VarianceClass,
  type VarianceLine,
  type VarianceParts,
} from "./compute-cost-variance";
export { computePareto, METHOD as PARETO_METHOD, type ParetoPart } from "./compute-pareto";
export {
  computeTornado,
  METHOD as TORNADO_METHOD,
  type Tornado,
  type TornadoBar,
} from "./compute-tornado";
export {
  simulateExpectedCost,
  METHOD as PROBABILISTIC_RUN_METHOD,
  type CostRun,
} from "./simulate-expected-cost";
export {
  type FreeFactor,
  type ShareGroup,
  type UncertainCost,
  type UncertainLine,
} from "./uncertain-cost";
export { computeEstimateError, METHOD as ESTIMATE_ERROR_METHOD } from "./compute-estimate-error";
export { bandOf, findMinutesRange, UNCERTAINTY_RULES, type MinutesRange } from "./estimate-bands";
