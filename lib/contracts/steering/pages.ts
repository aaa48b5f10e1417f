import type { LetterChanges } from "@/lib/engine/budget";
import type { Result } from "@/lib/engine/shared/result";
import type { ChartKind, ExpectedFalseAlarms } from "@/lib/engine/statistics";
import type { ChartVersionRecord } from "./chart-study";
import type { DisclosedCell } from "@/lib/engine/disclosure";
import type { Estimate, IndicatorReading, LocalisedText, PeriodStamp, SourceStamp } from "./figure";
import type {
  PathwayGoalRecord,
  PathwayRecord,
  PathwayStepRecord,
  PathwayVersionRecord,
} from "./pathway";
import type { BudgetGrade, HospitalRecord } from "./review-contents";
import type { ReviewActionRecord, ReviewRecord } from "./review-meeting";
import type { AgendaItem } from "./review-page";

/** A pathway in a list: how many, how it goes, what it costs, what changed. */
export interface PathwaySummary {
  readonly pathway: PathwayRecord;
  readonly period: PeriodStamp;
  readonly episodes: Result;
  readonly outcome: IndicatorReading | null;
  /** Null without the right to see cost. */
  readonly cost: Result<Estimate> | null;
  readonly previousCost: Result<Estimate> | null;
  /** The newest quarter of which the cost is complete. */
  readonly costPeriod: PeriodStamp;
  readonly readings: readonly IndicatorReading[];
  readonly sources: readonly SourceStamp[];
}

/** What the frame of a steering page needs: whose data, which quarter, which others. */
export interface SteeringFrame {
  readonly hospital: HospitalRecord;
  readonly hospitals: readonly HospitalRecord[];
  readonly pathways: readonly PathwayRecord[];
  readonly sites: readonly { readonly code: string; readonly name: string }[];
  /** The site that the view is narrowed to; null for the whole hospital. */
  readonly siteCode: string | null;
  readonly quarter: string;
  readonly quarters: readonly string[];
  /** The source has years only: a quarter stands for the year around it. */
  readonly isYearly: boolean;
}

export interface PathwayListPage {
  readonly frame: SteeringFrame;
  readonly summaries: readonly PathwaySummary[];
}

export interface PathwayPage {
  readonly frame: SteeringFrame;
  readonly summary: PathwaySummary;
  readonly version: PathwayVersionRecord | null;
  readonly steps: readonly PathwayStepRecord[];
  readonly goals: readonly (PathwayGoalRecord & { readonly reading: IndicatorReading | null })[];
}

export interface IndicatorListPage {
  readonly frame: SteeringFrame;
  readonly pathway: PathwayRecord | null;
  readonly wards: readonly { readonly code: string; readonly name: string }[];
  readonly wardCode: string | null;
  readonly readings: readonly IndicatorReading[];
  /** What chance alone does among these charts. */
  readonly falseAlarms: ExpectedFalseAlarms;
}

export interface IndicatorPage extends IndicatorListPage {
  readonly pathway: PathwayRecord;
  readonly reading: IndicatorReading;
  readonly variant: string | null;
  readonly byWard: readonly (DisclosedCell & { readonly name: string })[];
  readonly byVariant: readonly (DisclosedCell & { readonly name: string })[];
  /** What people changed on the chart, newest first. */
  readonly chartVersions: readonly ChartVersionRecord[];
  /** Kinds of chart that the figures allow. */
  readonly possibleKinds: readonly ChartKind[];
}

export interface OverviewPage extends PathwayListPage {
  readonly changes: readonly {
    readonly pathway: PathwayRecord;
    readonly reading: IndicatorReading;
  }[];
  /** What chance alone does among the charts behind the overview. */
  readonly falseAlarms: ExpectedFalseAlarms;
  readonly meeting: ReviewRecord | null;
  readonly undecided: readonly PathwayRecord[];
  readonly openActions: readonly (ReviewActionRecord & { readonly isOverdue: boolean })[];
}

export interface BudgetLetterLine {
  readonly lineKey: string;
  readonly subPart: string;
  readonly lineCode: string;
  readonly label: string;
  readonly previousCents: number | null;
  readonly recalculatedCents: number | null;
  readonly notifiedCents: number;
  readonly isRecurrent: boolean;
  readonly originYear: number | null;
}

export interface BudgetLetterPage {
  readonly frame: SteeringFrame;
  readonly letter: {
    readonly letterKey: string;
    readonly title: string;
    readonly notifiedOn: string;
    readonly budgetFrom: string;
    readonly budgetTo: string;
    readonly grade: BudgetGrade;
  } | null;
  readonly lines: readonly BudgetLetterLine[];
  readonly pointValue: Result;
  readonly sources: readonly SourceStamp[];
  /** The letter of the same perimeter before this one, and what changed since; null without one. */
  readonly previous: { readonly title: string; readonly changes: LetterChanges } | null;
  /** The version of the rules in whose time the letter begins; null where none is known. */
  readonly rules: string | null;
  /** Figures of its calibration card that nobody confirmed. */
  readonly unconfirmedCount: number;
}

/** One score of a pathway, compared between hospitals. */
export interface NetworkColumn {
  readonly indicatorCode: string;
  readonly name: LocalisedText;
  readonly short: LocalisedText;
  readonly unit: string;
  readonly decimals: number;
}

export interface NetworkHospital {
  readonly hospital: HospitalRecord;
  /** By indicator code; a hospital without the score has none. */
  readonly figures: Readonly<Record<string, Result<Estimate>>>;
}

/** A pathway with the hospitals that delivered it. */
export interface NetworkPathway {
  readonly code: string;
  readonly name: LocalisedText;
  readonly columns: readonly NetworkColumn[];
  readonly hospitals: readonly NetworkHospital[];
}

export interface NetworkPage {
  readonly frame: SteeringFrame;
  readonly period: PeriodStamp | null;
  readonly pathways: readonly NetworkPathway[];
  /** Hospitals of the network without any of these scores in the period. */
  readonly others: readonly HospitalRecord[];
}

export interface ReviewAgendaPage {
  readonly frame: SteeringFrame;
  readonly meeting: ReviewRecord | null;
  /** Newest first. */
  readonly meetings: readonly ReviewRecord[];
  readonly agenda: readonly AgendaItem[];
  readonly mayFreeze: boolean;
}
