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
} from "./compute-practical-capacity";
export {
  computeTimeEquation,
  METHOD as TIME_EQUATION_METHOD,
  type TimeTerm,
} from "./compute-time-equation";
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
export {
  computeBranchMix,
  computeImpliedShare,
  METHOD as BRANCH_MIX_METHOD,
  type PathwayBranch,
} from "./compute-branch-mix";
