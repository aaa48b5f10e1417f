import type { Result } from "@/lib/engine/shared/result";
import type {
  Bounds,
  CostPerOutcome,
  FrontierStanding,
  GuardVerdict,
  NetBenefit,
  OutcomePerCost,
  Quadrant,
  SafetyStanding,
} from "@/lib/engine/value";
import type { DefinitionRecord, Estimate, PeriodStamp, SourceStamp } from "./figure";
import type { SteeringFrame } from "./pages";
import type { PathwayRecord } from "./pathway";

/** What stands beside cost: a gain in points, the goal reached (1 or 0), or time in good health. */
export type ValueOutcomeKind = "gain" | "reached" | "quality-time";

/** An outcome that can be put beside cost. */
export interface ValueOutcome {
  /** Code of the indicator, or `quality-time`. */
  readonly key: string;
  readonly kind: ValueOutcomeKind;
  readonly instrumentId: string;
  readonly scoreKey: string;
  readonly moment: string;
  /** The definition of the indicator; of time in good health that of the index it is made from. */
  readonly definition: DefinitionRecord;
}

/** What groups are set beside each other: variants of the pathway, or quarters. */
export type ValueGrouping = "variant" | "period";

/** Questionnaires of the outcome's moment: how many are due, and how many were answered. */
export interface ValueResponse {
  /** Answered of those whose window has closed, 0 to 1. */
  readonly responseRate: Result;
  /** Part of the questionnaires that are due by now, 0 to 1. */
  readonly maturity: Result;
}

/** Cost of patients as a spread: descriptive, money is compared by its mean. */
export interface CostSpread {
  readonly medianCents: number;
  readonly p90Cents: number;
  /** Standard deviation / mean. */
  readonly coefficientOfVariation: number;
}

/** One group of patients: outcome and cost beside each other, and what joins them. */
export interface ValueGroup {
  readonly key: string;
  /** Null for a quarter. */
  readonly variant: string | null;
  readonly period: PeriodStamp;
  /** Null where telling it would give people away. */
  readonly patientCount: number | null;
  readonly pairedCount: number | null;
  readonly response: ValueResponse;
  readonly outcome: Result<Estimate>;
  readonly cost: Result<Estimate>;
  /** False while aftercare of later months is still to come: the known cases are the short ones. */
  readonly isCostComplete: boolean;
  /** Outcome and cost of the patients who have both: what joins the two rests on these. */
  readonly paired: { readonly outcome: Result<Estimate>; readonly cost: Result<Estimate> };
  readonly spread: Result<CostSpread>;
  readonly costPerOutcome: Result<CostPerOutcome>;
  /** The same interval by drawing patients again. */
  readonly drawnCostPerOutcome: Result<Bounds>;
  readonly outcomePerCost: Result<OutcomePerCost>;
  /** Null where no important change was published for the outcome. */
  readonly procedureValueIndex: Result<OutcomePerCost> | null;
  /** One for each threshold of the page. */
  readonly netBenefits: readonly Result<NetBenefit>[];
  /** Chance of more net benefit than the group before it at the middle threshold; null for the first. */
  readonly chanceOverPrevious: Result | null;
  /** Null where outcome or cost is not known or too few patients have both. */
  readonly quadrant: Quadrant | null;
  readonly frontier: {
    readonly standing: FrontierStanding;
    readonly incrementalCents: number | null;
  } | null;
}

/** A safety outcome with its limit. */
export interface SafetyReading {
  readonly definition: DefinitionRecord;
  readonly current: Result<Estimate>;
  readonly limit: number | null;
  readonly limitSource: string | null;
  readonly standing: SafetyStanding;
}

/** What was chosen and what could be. */
export interface ValueChoices {
  readonly grouping: ValueGrouping;
  readonly outcomes: readonly ValueOutcome[];
  readonly variant: string | null;
  readonly variants: readonly string[];
  /** Null without the right to see physicians' cost. */
  readonly isWithPhysicians: boolean | null;
  /** What the reader typed for one unit of outcome; null when nothing was typed. */
  readonly typedThresholdCents: number | null;
}

/** Outcome beside cost for the groups of a pathway. */
export interface ValueComparison {
  readonly outcome: ValueOutcome;
  readonly importantChange: { readonly amount: number; readonly source: string } | null;
  /** The days that all groups together are about. */
  readonly period: PeriodStamp;
  readonly groups: readonly ValueGroup[];
  /** Where the lines of the quadrant stand: the means of all patients with both figures. */
  readonly reference: { readonly outcome: number; readonly costCents: number } | null;
  readonly thresholdsCents: readonly number[];
  readonly guard: {
    readonly verdict: GuardVerdict;
    readonly readings: readonly SafetyReading[];
    readonly period: PeriodStamp;
  };
  readonly minimumShown: number;
  readonly minimumCompared: number;
  readonly draws: number;
  readonly seed: number;
  /** The deliveries behind outcome and cost. */
  readonly sources: readonly SourceStamp[];
}

export interface ValuePage {
  readonly frame: SteeringFrame;
  readonly pathway: PathwayRecord;
  readonly choices: ValueChoices;
  /** Null when no outcome was ever measured beside a cost. */
  readonly comparison: ValueComparison | null;
}
