import type { EuroCents, EuroCentsPerMinute, Minutes } from "../shared/units";

/** What a step is to the patient (requirement R084). */
export const STEP_LABELS = ["value-adding", "necessary", "waste"] as const;

export type StepLabel = (typeof STEP_LABELS)[number];

/** A person, room or device that works in minutes, with its rate in one period at one site. */
export interface CostedResource {
  readonly resourceKey: string;
  readonly resourceGroupKey: string;
  /** True for groups that the perspective without physicians leaves out. */
  readonly isPhysician: boolean;
  /** Unrounded; `null` when no rate is known: the total is then incomplete, not cheaper. */
  readonly rate: EuroCentsPerMinute | null;
  /** Year of a rate that exists but is of other prices than the study's; `null` or absent otherwise. */
  readonly otherYear?: number | null;
}

/** An implant, drug or material, at purchase price net of rebates. */
export interface CostedConsumable {
  readonly consumableKey: string;
  /** Unrounded euro cents for one unit; `null` when no price is known. */
  readonly unitPriceCents: number | null;
}

/** Everything that has a price in one period, hospital and site. */
export interface CostCatalogue {
  readonly resources: readonly CostedResource[];
  readonly consumables: readonly CostedConsumable[];
}

/** Minutes of one resource in one step. */
export interface ResourceUse {
  readonly resourceKey: string;
  readonly minutes: Minutes;
  /** Units at work at the same time, e.g. 2.5 nurses; above 0. */
  readonly unitsInParallel: number;
  /** Patients who share those minutes, e.g. 8 in a group session; at least 1. */
  readonly patientsSharing: number;
  /** Share of patients, or mean count when the event repeats; 0 or more; 1 when it happened. */
  readonly occurrence: number;
}

/** Units of one consumable in one step. */
export interface ConsumableUse {
  readonly consumableKey: string;
  /** 0 or more; may carry decimals. */
  readonly quantity: number;
  /** As in {@link ResourceUse}. */
  readonly occurrence: number;
}

/** One step of a pathway, as designed or as it happened to one patient. */
export interface CostedStep {
  readonly stepKey: string;
  readonly label: StepLabel;
  readonly resources: readonly ResourceUse[];
  readonly consumables: readonly ConsumableUse[];
}

/** The cost of one resource group, or of the consumables, in one step. The finest grain shown. */
export interface CostCell {
  readonly stepKey: string;
  readonly label: StepLabel;
  readonly kind: "resource" | "consumable";
  /** `null` for consumables. */
  readonly resourceGroupKey: string | null;
  readonly isPhysician: boolean;
  readonly minutes: Minutes;
  readonly amountCents: EuroCents;
}

/** A cost that is the exact sum of its cells, so that every total of a part agrees with the whole. */
export interface CostBreakdown {
  readonly cells: readonly CostCell[];
  readonly totalCents: EuroCents;
  readonly withoutPhysiciansCents: EuroCents;
  readonly physicianCents: EuroCents;
  readonly consumableCents: EuroCents;
}
