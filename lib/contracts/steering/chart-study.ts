import type {
  AnhoejRules,
  ChartChoice,
  ChartEvidence,
  RebaseProposal,
} from "@/lib/engine/statistics";
import type { ChartSettings } from "./chart-settings";
import type { LocalisedText, TargetRecord } from "./figure";

/** What a version of a chart's definition changed. */
export const CHART_CHANGES = [
  "chart-chosen",
  "phase-started",
  "phase-removed",
  "phase-declined",
  "point-excluded",
  "point-included",
  "undone",
] as const;

/** One version of a chart's definition, without its contents. */
export interface ChartVersionRecord {
  readonly version: number;
  readonly change: (typeof CHART_CHANGES)[number];
  /** What it is about: the first day of a period, a kind of chart, a version; null for none. */
  readonly subject: string | null;
  readonly reason: string;
  readonly author: string;
  readonly decidedOn: string;
}

/** A version of the indicator's definition that took the place of another. */
export interface DefinitionChangeRecord {
  readonly validFrom: string;
  readonly version: number;
  readonly change: LocalisedText;
}

/** How a chart was made and what else it says: the second opinion, a proposal, targets of before. */
export interface ChartStudy {
  readonly choice: ChartChoice;
  readonly evidence: ChartEvidence;
  readonly settings: ChartSettings;
  /** Zero while nobody changed anything. */
  readonly version: number;
  /** Of the last phase; null where runs say nothing. */
  readonly secondOpinion: AnhoejRules | null;
  readonly proposal: RebaseProposal | null;
  /** New definitions that began to hold within the series, oldest first. */
  readonly definitionChanges: readonly DefinitionChangeRecord[];
  /** Oldest first, only those that held within the series. */
  readonly targets: readonly TargetRecord[];
}
