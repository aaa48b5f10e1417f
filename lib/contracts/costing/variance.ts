import type { CostVariance } from "@/lib/engine/costing";
import type { Result } from "@/lib/engine/shared/result";
import type { LocalisedText, PeriodStamp, SourceStamp } from "../steering/figure";
import type { SteeringFrame } from "../steering/pages";
import type { PathwayRecord } from "../steering/pathway";
import type { RatePeriod } from "./rates";

/** The map that figures rest on. */
export interface MapStamp {
  readonly version: number;
  readonly confirmedBy: string | null;
  readonly isIllustration: boolean;
  readonly ratePeriod: RatePeriod | null;
}

/** How much patients differ in what one step costs. */
export interface StepVariation {
  readonly stepKey: string;
  readonly coefficient: Result;
  /** Patients who had the step; null where telling it would give people away. */
  readonly patientCount: number | null;
}

/** Kinds of patients that were expected and came. */
export interface CaseMixRow {
  readonly key: string;
  readonly expectedShare: number;
  /** Null where it rests on too few. */
  readonly actualShare: number | null;
}

export interface VarianceAnalysis {
  readonly period: PeriodStamp;
  /** The volume of this period is what was expected; null when nothing is known of it. */
  readonly comparisonPeriod: PeriodStamp | null;
  readonly expectedCount: number;
  readonly actualCount: number;
  readonly variance: Result<CostVariance>;
  readonly mix: readonly CaseMixRow[];
  readonly variation: Result;
  readonly stepVariations: readonly StepVariation[];
  /** The map adds a mark-up that actual cost does not have; it is left out on both sides. */
  readonly isOverheadLeftOut: boolean;
}

/** What the pages of one pathway map have in common. */
export interface MapStudyPage {
  readonly frame: SteeringFrame;
  readonly pathway: PathwayRecord;
  /** Null without a confirmed map. */
  readonly map: MapStamp | null;
  readonly stepNames: Readonly<Record<string, LocalisedText>>;
  /** Null without the right to see physicians' cost. */
  readonly isWithPhysicians: boolean | null;
  readonly sources: readonly SourceStamp[];
}

export interface VariancePage extends MapStudyPage {
  readonly analysis: VarianceAnalysis | null;
}
