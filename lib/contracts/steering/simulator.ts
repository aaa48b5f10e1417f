import type {
  CalibratedLetter,
  Coefficient,
  ComponentKey,
  OutcomeGoal,
  SimulationPlan,
} from "@/lib/engine/budget";
import type { Result } from "../../engine/shared/result";
import type { SteeringFrame } from "./pages";

/** Figures that someone typed for a scenario, by key, in the unit of the parameter. */
export type TypedFigures = Readonly<Record<string, number>>;

/** A scenario in a list. */
export interface ScenarioRecord {
  readonly id: string;
  readonly name: string;
  readonly letterKey: string;
  readonly pathwayCode: string | null;
  readonly status: "draft" | "locked";
  readonly version: number;
  readonly author: string;
  readonly changedAt: string;
  readonly sentQuarter: string | null;
}

/** The amounts of a saved version as the server computed them. */
export interface ScenarioSummary {
  readonly components: readonly { readonly key: ComponentKey; readonly cents: number | null }[];
  readonly netCents: number | null;
  readonly unconfirmedCount: number;
}

/** A saved state of a scenario with everything that it was computed on. */
export interface ScenarioVersion {
  readonly version: number;
  readonly name: string;
  readonly note: string;
  readonly letter: CalibratedLetter;
  readonly plan: SimulationPlan;
  readonly figures: TypedFigures;
  readonly goals: readonly OutcomeGoal[];
  readonly summary: ScenarioSummary;
  readonly methodVersion: string;
  readonly author: string;
  readonly savedAt: string;
}

export interface ScenarioComment {
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly author: string;
  readonly authorRole: string;
  readonly createdAt: string;
}

/** A saved scenario that is open. */
export interface OpenScenario {
  readonly record: ScenarioRecord;
  readonly current: ScenarioVersion;
  readonly versions: readonly Pick<
    ScenarioVersion,
    "version" | "name" | "note" | "author" | "savedAt" | "summary"
  >[];
  readonly comments: readonly ScenarioComment[];
}

/** What a letter attributes to a pathway: another lens on the same money, never added to an effect. */
export interface AttributedBudget {
  readonly title: string;
  readonly rows: readonly { readonly subPart: string; readonly attributed: Result }[];
}

/** Everything that the simulator starts from. */
export interface SimulatorPage {
  readonly frame: SteeringFrame;
  /** The letter in force, or an empty one whose amounts are typed. */
  readonly letter: CalibratedLetter;
  /** The activity is that of this pathway; null when the reader types it. */
  readonly pathwayCode: string | null;
  readonly span: { readonly from: string; readonly until: string };
  readonly plan: SimulationPlan;
  readonly figures: TypedFigures;
  readonly goals: readonly OutcomeGoal[];
  /** Null for typed activity, and without a letter. */
  readonly attributed: AttributedBudget | null;
  /** First day of rules that nobody knows yet; null while no such version is announced. */
  readonly unknownRulesFrom: string | null;
  readonly scenarios: readonly ScenarioRecord[];
  readonly scenario: OpenScenario | null;
  /** A letter that is newer than the one of the open scenario. */
  readonly newer: { readonly letterKey: string; readonly title: string } | null;
  readonly canSave: boolean;
  readonly canSend: boolean;
}

/** A figure that differs between two letters. */
export interface ChangedFigure {
  readonly key: string;
  readonly before: Coefficient | null;
  readonly after: Coefficient | null;
}

/** The same scenario on its own letter and on a newer one. */
export interface RerunPage {
  readonly frame: SteeringFrame;
  readonly scenario: OpenScenario;
  readonly newer: { readonly letterKey: string; readonly title: string };
  readonly canSave: boolean;
  readonly before: ScenarioSummary;
  readonly after: ScenarioSummary;
  /** What each changed figure does alone to the total, in cents; null where it has no total. */
  readonly changed: readonly (ChangedFigure & { readonly effectCents: number | null })[];
  /** What all of them do: to the net, else to the budget, else to what both runs know; the rest is joint. */
  readonly total: {
    readonly kind: "net" | "budget" | "known";
    readonly differenceCents: number | null;
    readonly restCents: number | null;
  };
}

/** Up to four saved scenarios side by side. */
export interface ComparisonPage {
  readonly frame: SteeringFrame;
  readonly scenarios: readonly OpenScenario[];
}
