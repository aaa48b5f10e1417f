import reference from "./reference/readmission-rules.json";

export type StayCategory =
  "acute" | "psychiatric" | "rehabilitation" | "medical-cancer-treatment" | "palliative";

export type DischargeDestination =
  "home" | "residential-care" | "acute-hospital" | "other-care" | "against-advice" | "death";

/** One version of the readmission rule: policy, therefore data. */
export interface ReadmissionRule {
  readonly id: string;
  readonly version: string;
  /** Last day after discharge that counts, inclusive. */
  readonly windowDays: number;
  readonly includesDayCaseIndex: boolean;
  readonly excludedIndexCategories: readonly StayCategory[];
  readonly excludedIndexDestinations: readonly DischargeDestination[];
  /** Admissions of these categories are not "to an acute bed". */
  readonly nonAcuteCategories: readonly StayCategory[];
  /** Whether a planned acute admission closes the window (the first admission decides). */
  readonly plannedAdmissionEndsWindow: boolean;
  readonly source: string;
  readonly grade: string;
}

/** The rules that ship. Source: `reference/readmission-rules.json`. */
export const READMISSION_RULES = reference.rules as readonly ReadmissionRule[];

/**
 * Finds a readmission rule by its id.
 *
 * @param id e.g. `unplanned-30d`.
 * @returns the rule, or null when it does not exist.
 * Source: `reference/readmission-rules.json`.
 * Example: `findReadmissionRule("unplanned-30d")?.windowDays` is 30.
 */
export function findReadmissionRule(id: string): ReadmissionRule | null {
  return READMISSION_RULES.find((rule) => rule.id === id) ?? null;
}
