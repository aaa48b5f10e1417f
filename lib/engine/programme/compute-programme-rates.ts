import { computeFraction, type Fraction } from "./fraction";
import type { Result } from "@/lib/engine/shared/result";

/** Counts of episodes of one group whose windows have closed. */
export interface ProgrammeCounts {
  /** Meets the pathway's rule, alive at the end of the first window, not excluded. */
  readonly eligible: number;
  /** First moment completed inside its window. */
  readonly baselineCompleted: number;
  /** Forms of the first moment that were refused because their episode is not known. */
  readonly baselineUnlinked: number;
  /** First moment completed and alive at the end of the follow-up window. */
  readonly followUpEligible: number;
  /** Of those, to whom the follow-up was sent. */
  readonly followUpSent: number;
  /** Of the sent, completed inside the window. */
  readonly followUpCompleted: number;
  /** First moment and follow-up both complete inside their windows. */
  readonly pairs: number;
  /** Questionnaires that came back, and those of them with a score. */
  readonly returned: number;
  readonly scorable: number;
  readonly invited: number;
  readonly optedOut: number;
}

export const PROGRAMME_RATES = [
  "participation",
  "linkage",
  "issued",
  "response",
  "pairs",
  "completeness",
  "optOut",
] as const;
export type ProgrammeRate = (typeof PROGRAMME_RATES)[number];

/**
 * The rates of a questionnaire programme, each with its own denominator.
 *
 * Formulas: participation = first moment completed / eligible; linkage = linked forms / completed
 * forms; issued = follow-up sent / (first moment completed and alive in the window); response =
 * follow-up completed in the window / sent; matched pairs = complete first moment and follow-up /
 * eligible; completeness = scorable / returned; opt-out = opted out / invited.
 *
 * @param counts whole numbers of episodes, forms for linkage, questionnaires for completeness.
 * @returns each rate 0 to 1 with numerator and denominator; `no-denominator` when nobody could be
 *   counted, `outside-method-range` for counts that cannot be.
 * Source: NHS England PROMs (participation, linkage, issue and response rate); CMS THA/TKA PRO-PM
 *   (matched pairs over eligible); completeness and opt-out are own definitions.
 * Example: 60 pairs of 120 eligible give matched pairs 0.5, the threshold of CMS.
 */
export function computeProgrammeRates(
  counts: ProgrammeCounts,
): Readonly<Record<ProgrammeRate, Result<Fraction>>> {
  const { baselineCompleted, baselineUnlinked } = counts;
  return {
    participation: computeFraction(baselineCompleted, counts.eligible),
    linkage: computeFraction(baselineCompleted, baselineCompleted + baselineUnlinked),
    issued: computeFraction(counts.followUpSent, counts.followUpEligible),
    response: computeFraction(counts.followUpCompleted, counts.followUpSent),
    pairs: computeFraction(counts.pairs, counts.eligible),
    completeness: computeFraction(counts.scorable, counts.returned),
    optOut: computeFraction(counts.optedOut, counts.invited),
  };
}
