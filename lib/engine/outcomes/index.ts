export { dayNumberOf } from "./calendar-day";
export {
  CLAVIEN_DINDO_GRADES,
  computeComplicationIndex,
  METHOD as COMPLICATION_INDEX_METHOD,
  type ClavienDindoGrade,
} from "./complication-index";
export {
  classifyHighestGrade,
  computeComplications,
  METHOD as COMPLICATIONS_METHOD,
  type ComplicationSummary,
  type PatientComplications,
} from "./complications";
export { computeEventRate, METHOD as EVENT_RATE_METHOD, type EventRate } from "./event-rate";
export {
  computeLengthOfStay,
  computeLengthOfStaySummary,
  METHOD as LENGTH_OF_STAY_METHOD,
  type LengthOfStayConvention,
  type LengthOfStaySummary,
  type StayDates,
} from "./length-of-stay";
export {
  computeInHospitalMortality,
  computeMortalityWithin,
  IN_HOSPITAL_METHOD as IN_HOSPITAL_MORTALITY_METHOD,
  WINDOW_METHOD as WINDOW_MORTALITY_METHOD,
  type InHospitalMortality,
  type MortalityStay,
  type ProcedureFollowUp,
  type WindowMortality,
} from "./mortality";
export { computeProportion, METHOD as PROPORTION_METHOD, type Proportion } from "./proportion";
export { computeQuantile, METHOD as QUANTILE_METHOD } from "./quantile";
export {
  classifyReadmissions,
  computeReadmissionRate,
  METHOD as READMISSION_METHOD,
  NOT_INDEX_REASONS,
  type NotIndexReason,
  type ReadmissionClass,
  type ReadmissionStay,
  type ReadmissionSummary,
} from "./readmission";
export {
  findReadmissionRule,
  READMISSION_RULES,
  type DischargeDestination,
  type ReadmissionRule,
  type StayCategory,
} from "./readmission-rule";
export {
  findPublishedGain,
  type GainReferenceKey,
  type GainReferenceRow,
  type PublishedGain,
} from "./gain-reference";
