export { computePatientPlan } from "./compute-patient-plan";
export {
  computeProgrammeRates,
  PROGRAMME_RATES,
  type ProgrammeCounts,
  type ProgrammeRate,
} from "./compute-programme-rates";
export {
  computeStandardisedDifference,
  IMBALANCE_FROM,
  METHOD as STANDARDISED_DIFFERENCE_METHOD,
  shareMoments,
  type GroupMoments,
} from "./compute-standardised-difference";
export { computeFraction, METHOD as PROGRAMME_RATE_METHOD, type Fraction } from "./fraction";
export {
  OBSTACLES,
  PLAN_STATUSES,
  STOP_REASONS,
  type Channel,
  type GivenAnswer,
  type NextSending,
  type Obstacle,
  type PlannedMoment,
  type PlanReason,
  type PlanStatus,
  type ProgrammeEpisode,
  type Reach,
  type ScheduledInstrument,
  type ScheduledMoment,
  type Sending,
  type SendingRules,
  type StopReason,
} from "./schedule";
