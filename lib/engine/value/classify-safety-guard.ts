/** A safety outcome of the same patients and period beside the limit that the hospital set for it. */
export interface SafetyOutcome {
  readonly indicatorCode: string;
  readonly polarity: "higher-is-better" | "lower-is-better";
  /** Null where it was not measured or may not be shown. */
  readonly amount: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Null where nobody set one. */
  readonly limit: number | null;
}

/** How one safety outcome stands to its limit. */
export type SafetyStanding = "within" | "breached" | "breached-by-chance" | "no-limit" | "unknown";

/** Open; grey: shown with reserve; closed: no figure that joins outcome and cost is given. */
export type GuardVerdict = "open" | "grey" | "closed";

export interface SafetyGuard {
  readonly verdict: GuardVerdict;
  readonly outcomes: readonly {
    readonly indicatorCode: string;
    readonly standing: SafetyStanding;
  }[];
}

function standingOf({ amount, limit, lower, upper, polarity }: SafetyOutcome): SafetyStanding {
  if (limit === null) return "no-limit";
  if (amount === null) return "unknown";
  const isHigherWorse = polarity === "lower-is-better";
  const isWorse = isHigherWorse ? amount > limit : amount < limit;
  if (!isWorse) return "within";
  const near = isHigherWorse ? lower : upper;
  const isCertain = near !== null && (isHigherWorse ? near > limit : near < limit);
  return isCertain ? "breached" : "breached-by-chance";
}

/**
 * Greys or closes the ratios of value while a safety outcome is worse than its limit: guard first, then
 * cost.
 *
 * Rule: an interval that lies wholly on the wrong side of the limit closes the guard; a figure on the
 * wrong side whose interval holds the limit greys it; what has no limit or no figure does neither, and
 * is listed.
 *
 * @param outcomes safety outcomes of the pathway and period; may be empty.
 * @returns the verdict, and the standing of each outcome in the given order.
 * Source: Ryan AM, Tompkins CP. Efficiency and value in healthcare, National Quality Forum 2014 (quality
 *   as a condition before cost); tdabc research 4.1.
 * Example: readmissions of 5.0 % (4.0 to 6.2) against a limit of 3.5 % close the guard as "breached".
 */
export function classifySafetyGuard(outcomes: readonly SafetyOutcome[]): SafetyGuard {
  const judged = outcomes.map((outcome) => ({
    indicatorCode: outcome.indicatorCode,
    standing: standingOf(outcome),
  }));
  const has = (wanted: SafetyStanding) => judged.some(({ standing }) => standing === wanted);
  const doubt: GuardVerdict = has("breached-by-chance") ? "grey" : "open";
  return { verdict: has("breached") ? "closed" : doubt, outcomes: judged };
}
