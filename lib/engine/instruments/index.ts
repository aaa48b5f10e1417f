export {
  INSTRUMENT_IDS,
  LICENCE_DUTIES,
  MISSING_RULE_KINDS,
  RECALL_PERIODS,
  SCORE_KEYS,
  THRESHOLD_KINDS,
  VALUE_SET_IDS,
  type Answers,
  type Direction,
  type EvidenceGrade,
  type Instrument,
  type InstrumentId,
  type InstrumentItem,
  type InstrumentLicence,
  type InstrumentScore,
  type InstrumentScores,
  type LicenceDuty,
  type RecallPeriod,
  type ScoreBands,
  type ScoredAnswers,
  type ScoreKey,
  type ScoreOptions,
  type Threshold,
  type ThresholdKind,
  type ValueSetId,
} from "./instrument";
export {
  computeHealthProfileGrid,
  METHOD as HEALTH_PROFILE_GRID_METHOD,
  rankHealthState,
  type GridPoint,
  type HealthProfileGrid,
} from "./health-profile-grid";
export { groupGridPoints, METHOD as GRID_GROUPS_METHOD, type GridGroup } from "./grid-groups";
export { groupLevels, METHOD as LEVEL_BANDS_METHOD, type LevelBand } from "./level-bands";
export { computeLevelFrequencyScore, computeLevelSumScore, LFS_METHOD } from "./level-scores";
export {
  computeGroupQualityAdjustedTime,
  computeQualityAdjustedTime,
  METHOD as QUALITY_ADJUSTED_TIME_METHOD,
  type FollowedPatient,
  type GroupQualityAdjustedTime,
} from "./quality-adjusted-time";
export {
  computeScoreSummary,
  METHOD as SCORE_SUMMARY_METHOD,
  type ScoreSummary,
} from "./score-summary";
export { computeShannonIndex, METHOD as SHANNON_METHOD, type ShannonIndex } from "./shannon-index";
export {
  computeStateDistribution,
  METHOD as STATE_DISTRIBUTION_METHOD,
  type StateCount,
  type StateDistribution,
} from "./state-distribution";
export { EQ5D_DIMENSIONS, type Eq5dDimension } from "./definitions/eq5d";
export { computeEq5dIndex, METHOD as EQ5D_INDEX_METHOD } from "./eq5d-index";
export {
  computeExperienceCount,
  computeExperienceDimension,
  METHOD as EXPERIENCE_METHOD,
  type ExperienceCount,
} from "./experience";
export {
  EXPERIENCE_DIMENSIONS,
  EXPERIENCE_INSTRUMENTS,
  LEAST_ANSWERS as LEAST_EXPERIENCE_ANSWERS,
  METHOD as EXPERIENCE_REPORT_METHOD,
  reportExperience,
} from "./experience-report";
export {
  classifyHealthChange,
  computeHealthChange,
  HEALTH_CHANGE_CLASSES,
  isProfile,
  METHOD as HEALTH_CHANGE_METHOD,
  type Eq5dInstrumentId,
  type HealthChangeClass,
  type HealthChangeSummary,
  type ProfilePair,
} from "./health-change";
export {
  computeLevelFrequencies,
  METHOD as LEVEL_FREQUENCY_METHOD,
  type LevelFrequency,
} from "./level-frequency";
export {
  computeNetPromoterScore,
  METHOD as NET_PROMOTER_SCORE_METHOD,
  type NetPromoterScore,
} from "./net-promoter-score";
export {
  computeNormGap,
  METHOD as NORM_GAP_METHOD,
  type NormGap,
  type NormPatient,
} from "./norm-gap";
export {
  computePairedChange,
  METHOD as PAIRED_CHANGE_METHOD,
  type Interval,
  type PairedChange,
  type ScorePair,
} from "./paired-change";
export {
  findPopulationNorm,
  METHOD as POPULATION_NORM_METHOD,
  type NormMeasure,
  type NormOptions,
  type NormRegion,
  type NormSex,
  type PopulationNorm,
} from "./population-norm";
export {
  computeProbabilityOfSuperiority,
  METHOD as PROBABILITY_OF_SUPERIORITY_METHOD,
} from "./probability-of-superiority";
export { findInstrument, INSTRUMENTS } from "./registry";
export {
  computeResponderShare,
  METHOD as RESPONDER_SHARE_METHOD,
  type ResponderShare,
} from "./responder-share";
export { LSS_METHOD, PROFILE_METHOD, VAS_METHOD } from "./score-eq5d";
export { scoreInstrument } from "./score-instrument";
export { METHOD as OXFORD_METHOD } from "./score-oxford";
export { METHOD as PROMIS_GLOBAL_METHOD } from "./score-promis-global";
export { INTERVAL_METHOD, TOTAL_METHOD } from "./score-physical-function";
export { thresholdsOf } from "./thresholds";
export { findValueSet, VALUE_SETS, type ValueSet } from "./value-set";
