import type { Result } from "@/lib/engine/shared/result";
import type {
  Calibration,
  CoefficientSet,
  CusumLimit,
  ExactRate,
  Funnel,
  RiskTerm,
  ScoreCalibration,
  StabilisedRatio,
  StandardisedRate,
  StandardisedRatio,
} from "@/lib/engine/statistics";
import type { DefinitionRecord, PeriodStamp, SourceStamp } from "./figure";
import type { SOURCE_GRADES } from "../risk-models/source-grade";
import type { SteeringFrame } from "./pages";
import type { PathwayRecord } from "./pathway";

/** What stands beside each other in a funnel. */
export const FUNNEL_GROUPINGS = ["hospital", "site", "department", "ward"] as const;

export type FunnelGrouping = (typeof FUNNEL_GROUPINGS)[number];

/** A unit of a funnel. */
export interface FunnelUnitRecord {
  readonly key: string;
  /** Null for a hospital that is compared without its name. */
  readonly name: string | null;
  readonly isOwn: boolean;
  /** Null where the count is too small to be shown. */
  readonly cases: number | null;
}

/** What gains are held against, and who says so. */
export interface GainOrigin {
  readonly meanGain: number;
  readonly standardDeviation: number;
  readonly cases: number;
  /**
   * `published`: printed by the publisher of the records; `delivered`: the delivered records together,
   * by the publisher's model; `imported`: the same by a model that the hospital installed.
   */
  readonly kind: "published" | "delivered" | "imported";
  readonly source: string | null;
}

/** A risk model as it stands beside the figures that rest on it. */
export interface RiskModelRecord {
  /** `own`: fitted on the hospital's reference year; `imported`: a set from outside. */
  readonly origin: "own" | "imported";
  readonly id: string;
  /** Null for a model of one's own. */
  readonly title: string | null;
  readonly version: string;
  readonly date: string;
  readonly source: string;
  readonly grade: (typeof SOURCE_GRADES)[number] | null;
  /** On whom an imported set was estimated. */
  readonly population: string | null;
  /** The year on which an own model was estimated. */
  readonly reference: PeriodStamp | null;
  readonly link: CoefficientSet["link"];
  readonly cases: number | null;
  readonly events: number | null;
  readonly intercept: RiskTerm;
  readonly terms: readonly RiskTerm[];
  readonly warnings: readonly string[];
}

/** A model that can be chosen: the hospital's own, the publisher's, or one that was installed. */
export interface RiskModelChoice {
  /** `own`, `source`, or `<model>@<version>`. */
  readonly key: string;
  readonly title: string | null;
  readonly version: string | null;
}

/** Outcomes against expectation up to the end of a month, or of a few small ones together. */
export interface RiskMonth {
  readonly from: string;
  readonly until: string;
  readonly cases: number;
  /** Highest point of the CUSUM in it. */
  readonly height: number;
  readonly hasSignal: boolean;
  /** Expected minus observed events since the start. */
  readonly balance: number;
}

/** How the hospital as a whole stands against what the model expects, patient by patient. */
export interface RiskReport {
  readonly model: RiskModelRecord;
  /** Patients of the compared span of whom a term of the model is not known. */
  readonly leftOut: number;
  readonly ratio: Result<StandardisedRatio>;
  readonly calibration: Result<Calibration>;
  readonly stabilised: Result<readonly StabilisedRatio[]>;
  readonly limit: Result<CusumLimit>;
  readonly months: readonly RiskMonth[];
}

/** How an installed model expects reported scores, and how well that fits. */
export interface ScoreReport {
  readonly model: RiskModelRecord;
  readonly leftOut: number;
  readonly calibration: Result<ScoreCalibration>;
}

/** A unit's rate: raw, at the reference's mix of patients, and against the reference's rates. */
export interface StandardisedUnit {
  readonly key: string;
  readonly cases: number;
  readonly raw: Result<ExactRate>;
  readonly direct: Result<StandardisedRate>;
  readonly indirect: Result<StandardisedRatio>;
}

/** Rates standardised to the hospital's reference year by age band and sex. */
export interface StandardisedReport {
  readonly reference: PeriodStamp;
  readonly referenceCases: number;
  readonly referenceRate: number;
  /** First age of every band but the first. */
  readonly ageCuts: readonly number[];
  /** Patients of the compared span without known age or sex. */
  readonly leftOut: number;
  readonly units: readonly StandardisedUnit[];
}

/** A comparison of units on one indicator: raw and adjusted. */
export interface FunnelComparison {
  readonly definition: DefinitionRecord;
  readonly variants: readonly string[];
  readonly variant: string | null;
  readonly period: PeriodStamp;
  readonly units: readonly FunnelUnitRecord[];
  /** Units whose count is too small to be shown. */
  readonly hiddenCount: number;
  readonly raw: Result<Funnel>;
  readonly adjusted: Result<Funnel>;
  readonly gain: GainOrigin | null;
  readonly risk: RiskReport | null;
  readonly score: ScoreReport | null;
  readonly standardised: StandardisedReport | null;
  readonly models: readonly RiskModelChoice[];
  /** The model behind the adjusted side; null where there is none to choose. */
  readonly modelKey: string | null;
}

/** The page of funnels: what can be chosen and what was. */
export interface FunnelPage {
  readonly frame: SteeringFrame;
  readonly pathway: PathwayRecord | null;
  readonly definitions: readonly DefinitionRecord[];
  readonly groupings: readonly FunnelGrouping[];
  readonly grouping: FunnelGrouping;
  /** Other hospitals are points without a name. */
  readonly isAnonymous: boolean;
  readonly comparison: FunnelComparison | null;
  readonly sources: readonly SourceStamp[];
}
