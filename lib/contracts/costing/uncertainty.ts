import type { CostRun, ParetoPart, TimeOrigin } from "@/lib/engine/costing";
import type { Result } from "@/lib/engine/shared/result";
import type { MapStudyPage } from "./variance";

/** What an uncertain figure of the map is about. */
export interface UncertainFigure {
  readonly key: string;
  readonly kind: "minutes" | "share" | "count";
  readonly stepKey: string | null;
  /** Name of the resource, the branch or the complication; null for a step itself. */
  readonly name: string | null;
  /** Minutes, share or mean count of the map. */
  readonly base: number;
  readonly low: number;
  readonly high: number;
  /** Whether the range was asked or measured, or is the band of its origin. */
  readonly basis: "own" | "band" | "count";
}

/** One figure with what it does to the expected cost of a patient. */
export interface FigureSwing extends UncertainFigure {
  readonly atLowCents: number;
  readonly atHighCents: number;
  readonly swingCents: number;
}

/** Minutes that are worth checking first, with who vouches and how old they are. */
export interface EstimateToCheck extends FigureSwing {
  readonly origin: TimeOrigin;
  readonly observationCount: number | null;
  readonly takenOn: string | null;
  readonly isExpired: boolean;
  readonly owner: string;
  /** What patients' own records say, where enough of them do. */
  readonly measuredMinutes: number | null;
  /** How far the map is from that, 0.2 is 20 % too high. */
  readonly error: Result | null;
}

export interface UncertaintyAnalysis {
  /** Expected cost of a patient, without a mark-up, unrounded cents. */
  readonly baseCents: number;
  readonly run: Result<CostRun>;
  readonly swings: readonly FigureSwing[];
  readonly pareto: Result<
    readonly (ParetoPart & { readonly stepKey: string; readonly name: string })[]
  >;
  readonly toCheck: readonly EstimateToCheck[];
  readonly draws: number;
  readonly seed: number;
  readonly paretoLine: number;
  /** Patients as if a share that nobody counted had been seen in. */
  readonly shareCount: number;
  readonly isOverheadLeftOut: boolean;
  /** Lines of the map without minutes, rate or price: the cost is then incomplete. */
  readonly gapCount: number;
}

export interface UncertaintyPage extends MapStudyPage {
  readonly analysis: UncertaintyAnalysis | null;
}
