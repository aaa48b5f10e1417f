export {
  RULE_KINDS,
  METHOD as RULES_METHOD,
  checkRule,
  countRuleByMonth,
  type ProcessRule,
  type RuleKind,
  type RuleMonth,
} from "./check-rules";
export {
  computeAlignment,
  computeConformance,
  METHOD as CONFORMANCE_METHOD,
  type AllowedStep,
  type Conformance,
} from "./compute-conformance";
export {
  computeDirectlyFollows,
  METHOD as DIRECTLY_FOLLOWS_METHOD,
  type ActivityFigures,
  type DirectlyFollows,
  type FollowsEdge,
  type TimeFigures,
} from "./compute-directly-follows";
export { computeHandovers, METHOD as HANDOVERS_METHOD, type Handover } from "./compute-handovers";
export { computeRework, METHOD as REWORK_METHOD, type Rework } from "./compute-rework";
export {
  computeBookedActual,
  computeOnTimeStarts,
  computeTheatreCost,
  computeTheatreUtilisation,
  computeTurnovers,
  METHOD as THEATRE_METHOD,
  type BookedActual,
  type OnTimeStarts,
  type TheatreCost,
  type TheatreUtilisation,
  type Turnovers,
} from "./compute-theatre-figures";
export {
  computeDottedChart,
  computePerformanceSpectrum,
  METHOD as TIME_VIEWS_METHOD,
  type DottedChart,
  type PerformanceSpectrum,
} from "./compute-time-views";
export {
  chooseVariants,
  computeVariantFigures,
  foldSmallVariants,
  listVariants,
  METHOD as VARIANTS_METHOD,
  type FoldedVariants,
  type VariantFigures,
} from "./compute-variants";
export { discloseEdges, type DisclosedEdge } from "./disclose-edges";
export {
  durationOf,
  END,
  orderInstances,
  START,
  type LoggedEvent,
  type ProcessCase,
} from "./event-log";
export { filterActivities } from "./filter-activities";
export { mergeRuns } from "./merge-runs";
export { rankBottlenecks } from "./rank-bottlenecks";
export type { TheatreBlock, TheatreCase } from "./theatre-log";
