import type { LocalisedText } from "./figure";

export interface PathwayRecord {
  readonly code: string;
  readonly name: LocalisedText;
  readonly whatMatters: string | null;
  readonly position: number;
}

/** One rule of who belongs to a pathway, e.g. diagnosis starts with M16. */
export interface PopulationRule {
  readonly field: string;
  readonly operator: string;
  readonly values: readonly string[];
}

export interface PopulationRules {
  readonly inclusion?: readonly PopulationRule[];
  readonly exclusion?: readonly PopulationRule[];
}

/** A part of the outcome set: an indicator, or an instrument with its schedule. */
export interface OutcomeSetEntry {
  readonly kind: string;
  readonly code?: string;
  readonly isHeadline?: boolean;
  readonly instrumentId?: string;
  readonly variants?: readonly string[] | null;
  readonly schedule?: readonly { readonly moment: string; readonly targetDays: number }[];
}

export interface PathwayVersionRecord {
  readonly version: number;
  readonly validFrom: string;
  readonly author: string | null;
  readonly populationRules: PopulationRules;
  readonly outcomeSet: readonly OutcomeSetEntry[];
}

export interface PathwayStepRecord {
  readonly code: string;
  readonly position: number;
  readonly name: LocalisedText;
  readonly valueLabel: "value-adding" | "necessary" | "waste";
  /** For some patients only: leaving it out is no deviation. */
  readonly isOptional: boolean;
}

export interface PathwayGoalRecord {
  readonly indicatorCode: string;
  readonly baseline: number | null;
  readonly target: number;
  readonly owner: string | null;
  readonly dueOn: string | null;
}
