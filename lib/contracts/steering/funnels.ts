import type { Result } from "@/lib/engine/shared/result";
import type {
  Calibration,
  CusumLimit,
  Funnel,
  RiskTerm,
  StabilisedRatio,
  StandardisedRatio,
} from "@/lib/engine/statistics";
import type { DefinitionRecord, PeriodStamp, SourceStamp } from "./figure";
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
  /** `published`: printed by the publisher of the records; `delivered`: the delivered records together. */
  readonly kind: "published" | "delivered";
  readonly source: string | null;
}

/** A risk model as it stands beside the figures that rest on it. */
export interface RiskModelRecord {
  readonly id: string;
  readonly version: string;
  readonly date: string;
  readonly source: string;
  readonly reference: PeriodStamp;
  readonly cases: number;
  readonly events: number;
  readonly intercept: RiskTerm;
  readonly terms: readonly RiskTerm[];
  readonly warnings: readonly string[];
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

/** How the hospital as a whole stands against its own reference year, patient by patient. */
export interface RiskReport {
  readonly model: RiskModelRecord;
  readonly ratio: Result<StandardisedRatio>;
  readonly calibration: Result<Calibration>;
  readonly stabilised: Result<readonly StabilisedRatio[]>;
  readonly limit: Result<CusumLimit>;
  readonly months: readonly RiskMonth[];
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
