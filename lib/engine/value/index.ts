export {
  computeCostPerOutcome,
  computeCostPerOutcomeFromSums,
  METHOD as COST_PER_OUTCOME_METHOD,
  type CostPerOutcome,
  type PairSums,
  type PatientPair,
  type RatioRule,
} from "./compute-cost-per-outcome";
export {
  computeValuePair,
  METHOD as VALUE_PAIR_METHOD,
  type PatientValue,
  type ValuePair,
  type ValuePairRequest,
} from "./compute-value-pair";
