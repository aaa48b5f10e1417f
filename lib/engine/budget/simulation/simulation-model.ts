import type { Result } from "../../shared/result";
import type { EuroCents } from "../../shared/units";
import type { Coefficient, ProvenanceGrade } from "../coefficient";

/** What a hospital can move. A closed list; each has a level now and a level in the scenario. */
export const LEVER_KEYS = [
  "dayShareListA",
  "dayShareListB",
  "lengthOfStayDays",
  "complicationRate",
  "readmissionRate",
  "theatreMinutesPerStay",
  "stays",
  "p4pScore",
  "registrationCompleteness",
  "socialStays",
  "transfers",
  "avoidableDays",
  "squareMetres",
  "decileSteps",
] as const;

export type LeverKey = (typeof LEVER_KEYS)[number];

/** What a scenario does money to, in the order of the screen. */
export const COMPONENT_KEYS = [
  "B1",
  "B2",
  "B4",
  "B5",
  "B8",
  "B9",
  "fees",
  "low-variability",
  "day-lump-sums",
  "drugs",
  "implants",
  "cost",
] as const;

export type ComponentKey = (typeof COMPONENT_KEYS)[number];

/** Parts of the hospital budget; the rest is money beside it. */
export const BUDGET_COMPONENTS: readonly ComponentKey[] = ["B1", "B2", "B4", "B5", "B8", "B9"];

/** Every figure that a formula may ask for, by key: letter, rules, own activity, assumptions. */
export type SimulationParameters = Readonly<Record<string, Coefficient>>;

/** A line of the letter as notified. */
export interface SimulationLine {
  readonly lineCode: string;
  readonly subPart: string;
  readonly label: string;
  readonly notifiedCents: number;
  readonly isRecurrent: boolean;
}

/** A notification letter with everything that is known beside it. */
export interface CalibratedLetter {
  readonly letterKey: string;
  readonly title: string;
  /** First day of the budget period. */
  readonly budgetFrom: string;
  readonly grade: ProvenanceGrade;
  readonly lines: readonly SimulationLine[];
  readonly parameters: SimulationParameters;
}

export type EnvelopeChoice = "closed" | "price-taker" | "given-point-value";

/** What is changed, and what the others are taken to do. */
export interface SimulationPlan {
  /** Levels in the scenario; a lever that is absent stays where it is. */
  readonly levers: Readonly<Partial<Record<LeverKey, number>>>;
  /** Bed index of the wards of these stays, e.g. `CD`. */
  readonly bedIndex: string;
  readonly envelope: EnvelopeChoice;
  /** Part of the other hospitals that does the same, 0 (only we) to 1 (everyone). */
  readonly followShare: number;
  /** First half-year in which the change is in force, e.g. `2027-H1`. */
  readonly startHalfYear: string;
  /** Whether the conditions of conditional lines (B9, contracts) are kept. */
  readonly areConditionsMet: boolean;
}

/** A clinical goal that a scenario may not harm; for these levers a higher level is worse. */
export interface OutcomeGoal {
  readonly lever: "complicationRate" | "readmissionRate";
  readonly target: number;
}

/** A figure inside a written formula: an amount with what it is, or a sign. */
export interface FormulaTerm {
  readonly sign: "=" | "+" | "−" | "×" | "÷" | "(" | ")" | null;
  readonly amount: number | null;
  readonly unit: string;
  /** Key of the parameter, lever or earlier line that the amount comes from. */
  readonly source: string | null;
}

/** One line of the explanation of an amount, with the numbers filled in. */
export interface FormulaLine {
  readonly key: string;
  readonly terms: readonly FormulaTerm[];
  readonly amount: number;
  readonly unit: string;
}

/** What one component becomes in a year, without phasing. */
export interface ComponentAmount {
  readonly cents: EuroCents;
  readonly lines: readonly FormulaLine[];
  readonly used: readonly Coefficient[];
  readonly warnings: readonly string[];
}

export type ComponentResult = Result<ComponentAmount>;
