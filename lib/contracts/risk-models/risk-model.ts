import type { SteeringFrame } from "@/lib/contracts/steering/pages";
import type { RiskModelRecord } from "@/lib/contracts/steering/funnels";
import type { LocalisedText } from "@/lib/contracts/steering/figure";
import type { RiskLink, RiskTerm } from "@/lib/engine/statistics";
import type { SOURCE_GRADES } from "./source-grade";

/** Scales of a coefficient set, as they stand in a file. */
export const RISK_LINKS = ["logit", "linear"] as const satisfies readonly RiskLink[];

/** A coefficient set from outside that a hospital installed. */
export interface InstalledRiskModel {
  readonly modelId: string;
  readonly version: string;
  readonly title: string;
  readonly indicatorCode: string;
  readonly pathwayCode: string;
  readonly variant: string | null;
  readonly link: RiskLink;
  readonly intercept: number;
  readonly terms: readonly RiskTerm[];
  readonly population: string;
  readonly cases: number | null;
  readonly events: number | null;
  readonly madeOn: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
  readonly grade: (typeof SOURCE_GRADES)[number];
  readonly installedBy: string;
  readonly installedAt: string;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: string | null;
}

/** How a set stands today. */
export type RiskModelStanding = "in-use" | "not-yet-valid" | "expired" | "withdrawn";

/** A set as it is listed: with its standing and the names of what it is for. */
export interface ListedRiskModel extends InstalledRiskModel {
  readonly standing: RiskModelStanding;
  readonly indicatorName: LocalisedText;
  readonly pathwayName: LocalisedText;
}

/** The page of installed sets. */
export interface RiskModelsPage {
  readonly frame: SteeringFrame;
  readonly models: readonly ListedRiskModel[];
}

/** The page of one set. */
export interface RiskModelPage {
  readonly frame: SteeringFrame;
  readonly model: ListedRiskModel;
  /** The same set as it stands beside figures. */
  readonly record: RiskModelRecord;
}
