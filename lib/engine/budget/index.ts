export {
  isConfirmed,
  PROVENANCE_GRADES,
  toProvenance,
  UNCONFIRMED_WARNING,
  type Coefficient,
  type Confirmation,
  type Provenance,
  type ProvenanceGrade,
} from "./coefficient";
export type { BudgetChange } from "./budget-change";
export {
  computeIntensiveBeds,
  computeJustifiedBeds,
  METHOD as JUSTIFIED_BEDS_METHOD,
  type BedRule,
  type IndexDays,
  type JustifiedBeds,
} from "./compute-justified-beds";
export {
  computeOwnPoints,
  METHOD as OWN_POINTS_METHOD,
  type BedGroup,
  type OwnPoints,
  type PointBlock,
} from "./compute-own-points";
export { computePointValue, METHOD as POINT_VALUE_METHOD } from "./compute-point-value";
export {
  computeB2Scenario,
  METHOD as B2_SCENARIO_METHOD,
  type B2Calibration,
  type EnvelopeMode,
  type PointChange,
} from "./compute-b2-scenario";
export {
  computeMarginalPointValue,
  METHOD as MARGINAL_POINT_VALUE_METHOD,
} from "./compute-marginal-point-value";
export {
  computeB1Core,
  computeB1Scenario,
  METHOD as B1_METHOD,
  type B1Calibration,
  type B1Change,
  type B1Drivers,
} from "./compute-b1-scenario";
export {
  computeP4pAmount,
  computeP4pScenario,
  METHOD as P4P_METHOD,
  type P4pIndicator,
  type P4pStanding,
} from "./compute-p4p-scenario";
export { computeB8Transition, METHOD as B8_METHOD } from "./compute-b8-transition";
export {
  computeC2Timeline,
  METHOD as C2_METHOD,
  type C2Line,
  type C2Timeline,
  type C2Year,
} from "./compute-c2-timeline";
export {
  computeCashLens,
  METHOD as CASH_METHOD,
  type CashLens,
  type PaymentTerms,
} from "./compute-cash-lens";
export {
  allocateSubPart,
  METHOD as ATTRIBUTION_METHOD,
  type SubPartAttribution,
  type SubPartLine,
} from "./allocate-sub-part";
export {
  computePathwayPoints,
  METHOD as PATHWAY_POINTS_METHOD,
  type PathwayBedDays,
  type PathwayBlock,
  type PathwayPoints,
} from "./compute-pathway-points";
export { computeEffectYear, METHOD as LAG_METHOD } from "./compute-effect-year";
export {
  computeDaySurgeryConversion,
  METHOD as DAY_SURGERY_METHOD,
  type ConversionCase,
  type ConversionEffect,
} from "./compute-day-surgery-conversion";
export {
  computeChangeRange,
  METHOD as CHANGE_RANGE_METHOD,
  type ChangeRange,
} from "./compute-change-range";
export { simulate, type ComponentEffect, type Simulation } from "./simulation/simulate";
export { levelParameterOf, METHOD as SIMULATION_METHOD } from "./simulation/simulation-figures";
export { isHalfYear } from "./simulation/place-in-half-years";
export type { TornadoBar } from "./simulation/explore-ranges";
export {
  BUDGET_COMPONENTS,
  COMPONENT_KEYS,
  LEVER_KEYS,
  type CalibratedLetter,
  type ComponentKey,
  type EnvelopeChoice,
  type FormulaLine,
  type FormulaTerm,
  type LeverKey,
  type OutcomeGoal,
  type SimulationLine,
  type SimulationParameters,
  type SimulationPlan,
} from "./simulation/simulation-model";
export { calibrateLetter, type CalibratedPart } from "./simulation/calibrate";
export {
  reconcileLetter,
  type ReconciledGroup,
  type ReconciledLetter,
} from "./simulation/reconcile-letter";
export { SUB_PARTS, type SubPart } from "./sub-parts";
export {
  computeLetterGaps,
  type LetterBalance,
  type LetterGap,
  type StatedTotal,
} from "./compute-letter-gaps";
export {
  computeLetterChanges,
  type ComparedLine,
  type LetterChanges,
  type LineChange,
  type LineFate,
} from "./compute-letter-changes";
export {
  classifyCalibration,
  CALIBRATION_NEEDS,
  type CalibratedComponent,
  type CalibrationState,
} from "./classify-calibration";
export {
  OWN_FIGURES,
  TYPED_LETTER,
  withTypedFigures,
  type OwnFigure,
} from "./simulation/own-figures";
export {
  computeMixDrift,
  METHOD as MIX_DRIFT_METHOD,
  type MixCell,
  type MixDrift,
} from "./compute-mix-drift";
export {
  computeDaysEffect,
  METHOD as DAYS_EFFECT_METHOD,
  type DaysChange,
  type DaysEffect,
} from "./compute-days-effect";
export { computeListChanges, type ListChanges, type ListedCode } from "./compute-list-changes";
