import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";
import { dayNumberOf } from "./calendar-day";
import { computeProportion, type Proportion } from "./proportion";

export const IN_HOSPITAL_METHOD: Method = {
  id: "in-hospital-mortality-crude",
  version: "1.0.0",
  source: "Deaths in stay / ended stays, palliative-unit stays apart; crude, not case-mix adjusted",
};

export const WINDOW_METHOD: Method = {
  id: "mortality-within-window-crude",
  version: "1.0.0",
  source:
    "Deaths within the window after the procedure / procedures with complete follow-up; crude",
};

/** One stay; `hasDied` null while the patient is still in. */
export interface MortalityStay {
  readonly hasDied: boolean | null;
  readonly isPalliative: boolean;
}

export interface InHospitalMortality {
  readonly crude: Result<Proportion>;
  readonly palliativeStays: number;
  readonly openStays: number;
}

/** One patient's first procedure in the episode; dates are local calendar dates `YYYY-MM-DD`. */
export interface ProcedureFollowUp {
  readonly procedureDate: string;
  readonly deathDate: string | null;
  /** Last date on which the vital status is known (register link, later contact). */
  readonly aliveKnownUntil: string | null;
}

export interface WindowMortality {
  readonly proportion: Proportion;
  readonly windowDays: number;
  /** Procedures without known vital status at the end of the window; never counted as survivors. */
  readonly incompleteFollowUp: number;
}

/**
 * Computes the crude in-hospital mortality.
 *
 * Formula: deaths in stay / ended stays outside the palliative unit.
 *
 * @param stays one row per stay; open and palliative stays stay out and are counted.
 * @returns a Wilson proportion and the stays left out; `no-denominator` when none is left.
 * Source: outcome set of the pathway; crude hospital mortality.
 * Example: 1 death among 3 ended stays, a palliative and an open stay apart, gives 1/3.
 */
export function computeInHospitalMortality(
  stays: readonly MortalityStay[],
): Result<InHospitalMortality> {
  const counted = stays.filter((stay) => stay.hasDied !== null && !stay.isPalliative);
  if (counted.length === 0) return notComputable("no-denominator", IN_HOSPITAL_METHOD, "stays");
  const deaths = counted.filter((stay) => stay.hasDied).length;
  const mortality: InHospitalMortality = {
    crude: computeProportion(deaths, counted.length),
    palliativeStays: stays.filter((stay) => stay.isPalliative).length,
    openStays: stays.filter((stay) => stay.hasDied === null && !stay.isPalliative).length,
  };
  return computed(mortality, "rate", counted.length, IN_HOSPITAL_METHOD);
}

/** Whether the patient died in the window; null when nobody knows. */
function hasDiedWithin(followUp: ProcedureFollowUp, windowDays: number): boolean | null {
  const procedure = dayNumberOf(followUp.procedureDate);
  if (procedure === null) return null;
  const death = followUp.deathDate === null ? null : dayNumberOf(followUp.deathDate);
  if (death !== null) return death < procedure ? null : death - procedure <= windowDays;
  if (followUp.deathDate !== null || followUp.aliveKnownUntil === null) return null;
  const aliveUntil = dayNumberOf(followUp.aliveKnownUntil);
  return aliveUntil !== null && aliveUntil - procedure >= windowDays ? false : null;
}

/**
 * Computes the mortality within a window (30 or 90 days) after a procedure.
 *
 * Formula: deaths on day 0 to `windowDays` / procedures whose vital status at the end of the window
 * is known; day 0 is the day of the procedure, the last day counts.
 *
 * @param procedures first procedure of each episode with what is known of survival.
 * @param windowDays length of the window in days, a whole number of 0 or more.
 * @returns a Wilson proportion; `no-denominator` without complete follow-up,
 *   `outside-method-range` for an impossible window.
 * Source: 30- and 90-day mortality after surgery, docs/methods/mortality.md.
 * Example: death on day 30 counts, on day 31 does not.
 */
export function computeMortalityWithin(
  procedures: readonly ProcedureFollowUp[],
  windowDays: number,
): Result<WindowMortality> {
  if (!Number.isSafeInteger(windowDays) || windowDays < 0) {
    return notComputable("outside-method-range", WINDOW_METHOD, "windowDays");
  }
  const outcomes = procedures.map((followUp) => hasDiedWithin(followUp, windowDays));
  const known = outcomes.filter((hasDied) => hasDied !== null);
  const proportion = computeProportion(known.filter(Boolean).length, known.length);
  if (proportion.status === "not-computable") {
    return notComputable(proportion.reason, WINDOW_METHOD, "completeFollowUp");
  }
  const mortality: WindowMortality = {
    proportion: proportion.value,
    windowDays,
    incompleteFollowUp: outcomes.length - known.length,
  };
  return computed(mortality, "rate", known.length, WINDOW_METHOD);
}
