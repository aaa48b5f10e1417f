export {
  computeCostPerOutcome,
  computeCostPerOutcomeFromSums,
  METHOD as COST_PER_OUTCOME_METHOD,
  type CostPerOutcome,
  type PairSums,
  type RatioRule,
} from "./compute-cost-per-outcome";
export { type Bounds, type PatientPair } from "./pair-moments";
export {
  computeValuePair,
  METHOD as VALUE_PAIR_METHOD,
  type PatientValue,
  type ValuePair,
  type ValuePairRequest,
} from "./compute-value-pair";
export {
  computeOutcomePerCost,
  METHOD as OUTCOME_PER_COST_METHOD,
  type OutcomePerCost,
} from "./compute-outcome-per-cost";
export {
  computeProcedureValueIndex,
  METHOD as PROCEDURE_VALUE_INDEX_METHOD,
} from "./compute-procedure-value-index";
export {
  computeNetBenefit,
  METHOD as NET_BENEFIT_METHOD,
  type NetBenefit,
} from "./compute-net-benefit";
export {
  computeEfficientFrontier,
  METHOD as EFFICIENT_FRONTIER_METHOD,
  type FrontierOption,
  type FrontierPlace,
  type FrontierStanding,
} from "./compute-efficient-frontier";
export { classifyQuadrant, type Quadrant } from "./classify-quadrant";
export {
  classifySafetyGuard,
  type GuardVerdict,
  type SafetyGuard,
  type SafetyOutcome,
  type SafetyStanding,
} from "./classify-safety-guard";
export { METHOD as VALUE_BOOTSTRAP_METHOD, simulateMeans, type MeanDraw } from "./simulate-value";
export { computeAcceptability, computeDrawnRatioInterval } from "./summarise-draws";
export { VALUE_RULES } from "./value-rules";
