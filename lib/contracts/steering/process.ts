import type { Result } from "@/lib/engine/shared/result";
import type {
  ActivityFigures,
  Conformance,
  DisclosedEdge,
  DottedChart,
  FoldedVariants,
  Handover,
  PerformanceSpectrum,
  ProcessRule,
  Rework,
  RuleMonth,
  VariantFigures,
} from "@/lib/engine/process";
import type { ControlChart } from "@/lib/engine/statistics";
import type { LocalisedText, PeriodStamp, SourceStamp } from "./figure";
import type { PathwayRecord } from "./pathway";
import type { SteeringFrame } from "./pages";

/** What the page shows of a log, one at a time. */
export const PROCESS_VIEWS = ["map", "ways", "time", "again", "rules", "compare"] as const;
export type ProcessView = (typeof PROCESS_VIEWS)[number];

/** An event is a step of the pathway, an activity as the log names it, or time at a unit or a resource. */
export const PROCESS_LEVELS = ["step", "activity", "unit", "resource"] as const;
export type ProcessLevel = (typeof PROCESS_LEVELS)[number];

/** How long back from the chosen quarter. */
export const PROCESS_SPANS = ["quarter", "year", "all"] as const;
export type ProcessSpan = (typeof PROCESS_SPANS)[number];

/** Which unwanted outcome stands beside a way. */
export const PROCESS_OUTCOMES = ["complication-cd2", "readmission-30d", "mortality-30d"] as const;
export type ProcessOutcome = (typeof PROCESS_OUTCOMES)[number];

/** By what two groups are set side by side. */
export const PROCESS_GROUPINGS = ["variant", "ward", "half"] as const;
export type ProcessGrouping = (typeof PROCESS_GROUPINGS)[number];

/** Which ways count as designed: the steps of the pathway, or the way that most cases went. */
export const PROCESS_DESIGNS = ["steps", "commonest"] as const;
export type ProcessDesign = (typeof PROCESS_DESIGNS)[number];

/** What was chosen, after everything impossible was left out. */
export interface ProcessChoice {
  readonly level: ProcessLevel;
  readonly span: ProcessSpan;
  readonly wardCode: string | null;
  readonly variant: string | null;
  /** 0 to 1. */
  readonly caseShare: number;
  readonly activityShare: number;
  readonly outcome: ProcessOutcome;
  readonly view: ProcessView;
}

/** A pathway or imported log that has events, and from when to when. */
export interface ProcessLogRecord {
  readonly pathway: PathwayRecord;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly hasSteps: boolean;
  readonly hasUnits: boolean;
  readonly hasResources: boolean;
}

/** How much of the log stands on the page. Never left out. */
export interface ProcessCounts {
  readonly cases: number;
  readonly events: number;
  /** Episodes of the period without any event. */
  readonly emptyCases: number;
  readonly shownCases: number;
  readonly variants: number;
  readonly shownVariants: number;
  readonly activities: number;
  readonly keptActivities: number;
  /** Kinds of activity that fewer than k cases have. */
  readonly rareActivities: number;
  readonly dayOnlyEvents: number;
  readonly endlessEvents: number;
  /** The newest cases only, because there are more. */
  readonly isCapped: boolean;
  readonly minimumCount: number;
}

export interface ProcessMap {
  readonly activities: readonly ActivityFigures[];
  readonly edges: readonly DisclosedEdge[];
  readonly foldedEdges: number;
}

/** How far cases go the designed way; null is a count so small that it would tell of persons. */
export interface ShownConformance extends Omit<Conformance, "conforming"> {
  readonly conforming: number | null;
}

export interface ProcessWays {
  readonly variants: readonly VariantFigures[];
  readonly folded: FoldedVariants;
  readonly hasCost: boolean;
  readonly designs: readonly ProcessDesign[];
  readonly design: ProcessDesign;
  readonly allowed: readonly { readonly activity: string; readonly isOptional: boolean }[];
  readonly conformance: Result<ShownConformance>;
}

export interface ProcessTimes {
  readonly bottlenecks: readonly DisclosedEdge[];
  readonly spectrum: PerformanceSpectrum | null;
  /** Null without the right to see the course of cases, or with too few of them. */
  readonly dotted: DottedChart | null;
  readonly mayTrace: boolean;
}

export interface ProcessAgain {
  readonly rework: readonly Rework[];
  readonly handovers: readonly Handover[];
  readonly hasUnits: boolean;
}

export interface ProcessRuleRecord extends ProcessRule {
  readonly id: string;
  readonly reason: string | null;
  readonly author: string;
  readonly createdOn: string;
}

export interface CheckedRule {
  readonly rule: ProcessRuleRecord;
  readonly applicable: number;
  readonly rate: Result<{ readonly rate: number; readonly lower: number; readonly upper: number }>;
  /** Months of fewer than k cases are left out. */
  readonly months: readonly RuleMonth[];
  readonly chart: Result<ControlChart>;
}

export interface ProcessRules {
  readonly checked: readonly CheckedRule[];
  readonly activities: readonly string[];
  readonly mayManage: boolean;
}

export interface ProcessGroup {
  readonly key: string;
  readonly name: string | null;
  readonly cases: number;
  readonly medianDurationMinutes: Result;
  readonly map: ProcessMap;
}

export interface ProcessComparison {
  readonly groupings: readonly ProcessGrouping[];
  readonly grouping: ProcessGrouping;
  readonly choices: readonly { readonly key: string; readonly name: string | null }[];
  /** Two groups of at least k cases each; empty when there are no two. */
  readonly groups: readonly ProcessGroup[];
}

/** What a view holds; the others are null. */
export interface ProcessContents {
  readonly map: ProcessMap | null;
  readonly ways: ProcessWays | null;
  readonly times: ProcessTimes | null;
  readonly again: ProcessAgain | null;
  readonly rules: ProcessRules | null;
  readonly comparison: ProcessComparison | null;
}

export interface ProcessPage {
  readonly frame: SteeringFrame;
  readonly logs: readonly ProcessLogRecord[];
  readonly log: ProcessLogRecord | null;
  readonly choice: ProcessChoice;
  readonly period: PeriodStamp;
  readonly wards: readonly { readonly code: string; readonly name: string }[];
  readonly variants: readonly string[];
  /** Names of steps by code; an activity of the log is its own name. */
  readonly names: Readonly<Record<string, LocalisedText>>;
  readonly counts: ProcessCounts;
  readonly contents: ProcessContents;
  readonly sources: readonly SourceStamp[];
}
