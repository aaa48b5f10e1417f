import type {
  Direction,
  Eq5dDimension,
  GridGroup,
  GroupQualityAdjustedTime,
  HealthChangeClass,
  LevelBand,
  NormGap,
  ScoreSummary,
  Threshold,
} from "@/lib/engine/instruments";
import type { Result } from "@/lib/engine/shared/result";
import type { DefinitionRecord, IndicatorReading, PeriodStamp, SourceStamp } from "./figure";
import type { SteeringFrame } from "./pages";
import type { PathwayRecord } from "./pathway";
import type { InstrumentResponse } from "./questionnaire-response";
import type { ExperiencePart } from "./experience";
import type { PromBlock } from "./review-contents";

export const OUTCOME_TABS = ["overview", "clinical", "prom"] as const;
export type OutcomeTab = (typeof OUTCOME_TABS)[number];

/** How long patients are gathered: the quarter of the review, or the twelve months that end with it. */
export type OutcomeSpan = "quarter" | "year";

/** What was chosen and what could be. */
export interface OutcomeChoices {
  readonly moment: string | null;
  /** Moments after treatment with paired answers, the earliest first. */
  readonly moments: readonly string[];
  readonly span: OutcomeSpan;
  readonly variant: string | null;
  readonly variants: readonly string[];
}

/** The levels of one dimension at one moment; levels of few people are joined with their neighbours. */
export interface LevelTable {
  readonly bands: readonly LevelBand[];
  readonly people: number;
  /** Share with level 2 or worse. */
  readonly anyProblem: Result;
}

export interface DimensionChange {
  readonly dimension: Eq5dDimension;
  readonly before: LevelTable;
  readonly after: LevelTable;
  readonly superiority: Result;
}

/** A Paretian class with its share in the denominator that belongs to it. */
export interface ChangeClass {
  readonly key: HealthChangeClass;
  readonly n: number | null;
  readonly share: Result;
}

export interface HealthChangePart {
  readonly classes: readonly ChangeClass[];
  readonly classifiedPairs: number;
  readonly pairsWithProblems: number | null;
}

/** Everyone who answered at a moment, beside the norm of the same people. */
export interface CourseMoment {
  readonly moment: string;
  readonly summary: Result<Omit<ScoreSummary, "lowest" | "highest">>;
  /** Not computable where the instrument has no norm. */
  readonly norm: Result<NormGap>;
}

/** A score over the moments of its schedule. */
export interface ScoreCourse {
  readonly instrumentId: string;
  readonly scoreKey: string;
  readonly unit: "index" | "points" | "t-score";
  readonly direction: Direction;
  readonly minimum: number;
  readonly maximum: number;
  readonly moments: readonly CourseMoment[];
}

/** The share that reaches a published threshold, with the threshold itself. */
export interface ThresholdShare {
  readonly reading: IndicatorReading;
  readonly thresholds: readonly Threshold[];
}

export interface GridPart {
  readonly groups: readonly GridGroup[];
  readonly states: number;
  readonly better: number | null;
  readonly worse: number | null;
  readonly same: number | null;
}

/** How people are spread over health states at one moment. */
export interface SpreadPart {
  readonly ceiling: Result;
  readonly distinctStates: number;
  readonly densityIndex: number;
  readonly diversity: number;
  readonly evenness: Result;
  readonly levelSum: Result;
  /** Most frequent states that may be shown. */
  readonly states: readonly { readonly profile: string; readonly n: number }[];
}

export interface RespondentFigures {
  readonly patients: number;
  readonly meanAge: number | null;
  readonly womenShare: Result;
  readonly complicationShare: Result;
  readonly meanStayDays: number | null;
}

/** Who answered both questionnaires against everyone who was treated. */
export interface RespondentComparison {
  readonly period: PeriodStamp;
  readonly responders: RespondentFigures;
  readonly everyone: RespondentFigures;
}

/** Everything that EQ-5D answers of a cohort say. */
export interface PromAnalyses {
  readonly instrumentId: "eq-5d-5l" | "eq-5d-3l";
  readonly valueSet: string | null;
  readonly definition: DefinitionRecord;
  readonly moment: string;
  readonly period: PeriodStamp;
  /** Patients with a profile before and at the moment. */
  readonly pairs: Result;
  /** By instrument; empty where the source has no dates, so that nobody knows what was due. */
  readonly responses: readonly InstrumentResponse[];
  /** The newest quarter whose windows have all closed, when the chosen one still has open windows. */
  readonly closedPeriod: PeriodStamp | null;
  /** Fewer than three in ten of who should have answered did: no conclusion is drawn. */
  readonly isResponseLow: boolean;
  readonly dimensions: readonly DimensionChange[];
  readonly healthChange: Result<HealthChangePart>;
  readonly courses: readonly ScoreCourse[];
  readonly thresholdShares: readonly ThresholdShare[];
  readonly grid: Result<GridPart>;
  readonly spreadBefore: Result<SpreadPart>;
  readonly spreadAfter: Result<SpreadPart>;
  readonly qualityTime: Result<GroupQualityAdjustedTime>;
  readonly respondents: Result<RespondentComparison>;
  readonly sources: readonly SourceStamp[];
}

/** The outcomes of a pathway, one tab of them. */
export interface OutcomesPage {
  readonly frame: SteeringFrame;
  readonly pathway: PathwayRecord;
  readonly tab: OutcomeTab;
  readonly period: PeriodStamp;
  readonly choices: OutcomeChoices;
  readonly sources: readonly SourceStamp[];
  /** Clinical and process indicators; empty on the PROM tab. */
  readonly clinical: readonly IndicatorReading[];
  /** Change, health change and response as in the review; null on the clinical tab. */
  readonly reported: PromBlock | null;
  /** Null off the PROM tab, or where no EQ-5D was answered. */
  readonly analyses: PromAnalyses | null;
  /** Null off the PROM tab, or where no experience was delivered. */
  readonly experience: ExperiencePart | null;
}
