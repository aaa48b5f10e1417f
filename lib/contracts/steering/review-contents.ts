import type { Result } from "@/lib/engine/shared/result";
import type { ExperiencePart } from "./experience";
import type {
  DefinitionRecord,
  Estimate,
  IndicatorReading,
  LocalisedText,
  PeriodStamp,
  SourceStamp,
} from "./figure";
import type { PathwayRecord } from "./pathway";

/** Raised whenever a stored snapshot would no longer be read as it was written. */
export const REVIEW_CONTENTS_VERSION = 1;

export interface HospitalRecord {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly dataKind: "own" | "example" | "open-data";
  readonly source: string | null;
  readonly licence: string | null;
}

/** Outcome and cost of the same episodes in one period: two figures, never one score. */
export interface ValuePairPoint {
  readonly period: PeriodStamp;
  readonly outcome: Result<Estimate>;
  readonly cost: Result<Estimate>;
  readonly costWithoutPhysicians: Result<Estimate>;
}

export interface ValuePair {
  readonly outcome: DefinitionRecord;
  readonly sources: readonly SourceStamp[];
  /** Oldest first. */
  readonly points: readonly ValuePairPoint[];
}

/** Patients by Paretian class of health change; null where showing it would give patients away. */
export interface HealthChangeCounts {
  readonly better: number | null;
  readonly mixed: number | null;
  readonly worse: number | null;
  readonly same?: number | null;
  /** How "same" was kept in reviews frozen before classes of few were hidden. */
  readonly "same-other"?: number;
  readonly "same-full-health"?: number;
}

export interface HealthChangeBar {
  readonly definition: DefinitionRecord;
  readonly period: PeriodStamp;
  readonly classes: Result<HealthChangeCounts>;
}

/** A change of a score from before treatment to a moment after, with where it began and ended. */
export interface PromChange {
  readonly instrumentId: string;
  readonly scoreKey: string;
  readonly moment: string;
  readonly gain: IndicatorReading;
  /** Mean before and after in the same paired episodes. */
  readonly before: Result<Estimate>;
  readonly after: Result<Estimate>;
  readonly minimalChange: IndicatorReading | null;
}

export interface PromBlock {
  readonly changes: readonly PromChange[];
  readonly healthChanges: readonly HealthChangeBar[];
  readonly responses: readonly IndicatorReading[];
  /** Null where none was delivered; absent from reviews frozen before it was kept. */
  readonly experience?: ExperiencePart | null;
}

export interface CostStepRow {
  readonly stepCode: string;
  readonly name: LocalisedText;
  readonly valueLabel: "value-adding" | "necessary" | "waste" | null;
  /** Per episode of the pathway; null where the step uses no time. */
  readonly minutes: number | null;
  readonly costCents: number;
  readonly costWithoutPhysiciansCents: number;
  /** A year earlier; null when nothing was delivered then. */
  readonly previousCostCents: number | null;
  readonly previousCostWithoutPhysiciansCents: number | null;
}

export interface GroupCapacity {
  readonly resourceGroup: string;
  readonly isPhysician: boolean;
  readonly suppliedCents: number;
  readonly usedByPathwayCents: number;
  readonly usedByOthersCents: number;
  readonly unusedCents: number;
  readonly useRate: number;
}

export interface LedgerTotals {
  /** Without consumables, which are costed for each patient and are no capacity. */
  readonly totalCents: number;
  readonly physicianCents: number;
}

export interface CostClosure {
  readonly ledgerCents: number;
  readonly suppliedCents: number;
  readonly usedByPathwayCents: number;
  readonly usedByOthersCents: number;
  readonly unusedCents: number;
  readonly restCents: number;
}

export interface CostBlock {
  readonly mean: Result<Estimate>;
  readonly meanWithoutPhysicians: Result<Estimate>;
  readonly previousMean: Result<Estimate>;
  readonly previousMeanWithoutPhysicians: Result<Estimate>;
  /** The newest quarter of which the care, and so the cost, is complete. */
  readonly period: PeriodStamp;
  readonly comparisonPeriod: PeriodStamp;
  readonly steps: readonly CostStepRow[];
  /** Share of cost in steps that the patient would not ask for. */
  readonly nonValueAddingShare: Result;
  readonly capacities: readonly GroupCapacity[];
  readonly ledger: LedgerTotals;
  readonly closure: Result<CostClosure>;
  readonly sources: readonly SourceStamp[];
  readonly definition: DefinitionRecord | null;
}

export type BudgetGrade = "notified" | "published" | "claimed" | "assumed" | "illustration";

/** Money with what can be known of it: a base and, when it is uncertain, a range. */
export interface AmountRange {
  readonly baseCents: number;
  readonly lowCents: number | null;
  readonly highCents: number | null;
}

export interface BudgetRow {
  readonly subPart: string;
  readonly notifiedCents: number;
  readonly attributed: Result;
  readonly unallocated: Result;
  readonly nextRecalculation: Result<AmountRange>;
  /** Year in which the next recalculation is paid. */
  readonly effectYear: number | null;
  /** Parameters that are not confirmed by a letter or an official text, by key. */
  readonly unconfirmed: readonly { readonly parameter: string; readonly grade: BudgetGrade }[];
}

export interface BudgetBlock {
  readonly letterKey: string;
  readonly title: string;
  readonly notifiedOn: string;
  readonly budgetFrom: string;
  readonly budgetTo: string;
  readonly grade: BudgetGrade;
  readonly rows: readonly BudgetRow[];
  readonly sources: readonly SourceStamp[];
}

export interface GradeCount {
  readonly grade: string;
  /** Null where showing it would give patients away. */
  readonly n: number | null;
}

/** The fixed contents of a quarterly review, in the order that the committee knows (R023). */
export interface ReviewContents {
  readonly contentsVersion: typeof REVIEW_CONTENTS_VERSION;
  readonly hospital: HospitalRecord;
  readonly pathway: PathwayRecord;
  readonly pathwayVersion: number | null;
  readonly drgCodes: readonly string[];
  readonly quarter: string;
  readonly period: PeriodStamp;
  readonly comparisonPeriod: PeriodStamp;
  readonly episodes: Result;
  readonly wards: number;
  readonly sources: readonly SourceStamp[];
  readonly clinical: readonly IndicatorReading[];
  readonly prom: PromBlock;
  readonly valuePair: ValuePair | null;
  /** Null when no cost was ever delivered. */
  readonly cost: CostBlock | null;
  readonly complications: IndicatorReading | null;
  readonly complicationGrades: readonly GradeCount[];
  readonly readmissions: IndicatorReading | null;
  /** Null when no budget letter was ever delivered. */
  readonly budget: BudgetBlock | null;
}
