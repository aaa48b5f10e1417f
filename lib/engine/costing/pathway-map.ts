import type { StepLabel } from "./costing-model";

/** How minutes came to be known, best first. */
export const TIME_ORIGINS = ["measured", "observed", "estimated"] as const;

export type TimeOrigin = (typeof TIME_ORIGINS)[number];

/** Where minutes come from and how far they may be trusted. */
export interface TimeProvenance {
  readonly origin: TimeOrigin;
  /** Number of times measured or observed, or of people asked; `null` when nobody wrote it down. */
  readonly observationCount: number | null;
  /** Day on which the minutes were taken, ISO. */
  readonly takenOn: string | null;
  /** Last day on which they may be used without a look; `null` for no end. */
  readonly expiresOn: string | null;
  /** What a short and a long case take; the usual case is the equation. `null` when not asked. */
  readonly shortMinutes: number | null;
  readonly longMinutes: number | null;
}

/** Minutes of one resource in one step, as designed. */
export interface MapResource {
  /** Unique in its step. */
  readonly useKey: string;
  readonly resourceKey: string;
  /** A time equation in minutes, a bare number in the simplest case; empty while not known. */
  readonly equation: string;
  /** Units at work at the same time, e.g. 2.5 nurses; above 0. */
  readonly unitsInParallel: number;
  /** Patients over whom one unit is divided, e.g. one anaesthetist over 2 rooms; at least 1. */
  readonly patientsSharing: number;
  /** Patients in one session, e.g. 8; at least 1. */
  readonly groupSize: number;
  readonly provenance: TimeProvenance;
}

export const CONSUMABLE_KINDS = ["implant", "medicine", "material", "blood", "other"] as const;

/** An implant, medicine or material of one step; it has a price, never a time rate. */
export interface MapConsumable {
  readonly useKey: string;
  readonly consumableKey: string;
  readonly name: string;
  readonly kind: (typeof CONSUMABLE_KINDS)[number];
  /** Units for each patient, 0 or more; may carry decimals. */
  readonly quantity: number;
  /** Purchase price net of rebates in euro cents; `null` when not known. */
  readonly unitPriceCents: number | null;
  /** Year of the price; `null` or absent for that of the study. */
  readonly priceYear?: number | null | undefined;
  /** The standard of a preference card, or the mean of what was registered for patients. */
  readonly source: "standard" | "registered";
}

/** How often a step happens to a patient who reaches it. */
export type StepOccurrence =
  | { readonly kind: "always" }
  /** Share of patients, 0 to 1. */
  | { readonly kind: "optional"; readonly share: number }
  /** Mean count for each patient, 0 or more; may exceed 1. */
  | { readonly kind: "repeated"; readonly meanCount: number };

/** One step of the pathway as it is meant to be. */
export interface MapStep {
  readonly stepKey: string;
  readonly name: string;
  readonly label: StepLabel;
  readonly occurrence: StepOccurrence;
  /** The branch or complication that the step belongs to; `null` for every patient. */
  readonly sectionKey: string | null;
  /** Keys of the steps right before; `null` lets the order of the list decide. */
  readonly follows: readonly string[] | null;
  readonly resources: readonly MapResource[];
  readonly consumables: readonly MapConsumable[];
}

/**
 * A part of the pathway that not every patient goes through. Branches of one point exclude each
 * other and their shares add up to 1; a complication has a mean count for each patient.
 */
export interface MapSection {
  readonly sectionKey: string;
  readonly name: string;
  readonly kind: "branch" | "complication";
  /** The choice that branches belong to; `null` for a complication. */
  readonly pointKey: string | null;
  /** Share of the patients of the section around it: 0 to 1 for a branch, 0 or more otherwise. */
  readonly share: number;
  /** The section in which this one lies; `null` for the whole pathway. */
  readonly insideKey: string | null;
}

/** Something that lengthens or shortens the work and that time equations may name. */
export interface MapVariable {
  readonly variableKey: string;
  readonly name: string;
  /** A flag is 0 or 1 for a patient, and the share of patients for a group. */
  readonly kind: "flag" | "count" | "measure";
  /** E.g. `years`, `minutes`; `null` for a flag or a bare number. */
  readonly unit: string | null;
  /** Where the hospital's data have it, e.g. `care-episodes.age`; `null` when nowhere. */
  readonly sourceField: string | null;
  /** Expected amount in the group that the map is for; `null` must be given with the question. */
  readonly defaultAmount: number | null;
}

/** Overhead that is not in the rates: a mark-up on direct cost, shown apart. */
export interface MapOverhead {
  /** Part of direct cost, 0 or more. A share s of the total is a mark-up of s / (1 − s). */
  readonly markUp: number;
  /** Whether implants, medicines and materials carry it too; by default they do not. */
  readonly isOnConsumables: boolean;
}

/** A care pathway as designed: what happens, to whom, with which resources. */
export interface PathwayMap {
  readonly steps: readonly MapStep[];
  readonly sections: readonly MapSection[];
  readonly variables: readonly MapVariable[];
  readonly overhead: MapOverhead;
}
