import { computed, notComputable, withWarnings, type Method, type Result } from "../shared/result";
import {
  readCoefficients,
  provenanceWarnings,
  toProvenance,
  type Coefficient,
} from "./coefficient";

export const METHOD: Method = {
  id: "bfm-lag",
  version: "1.0.0",
  source: "B2 of July 2025 rests on data of 2023 (claimed); lag by line of the letter",
};

/**
 * Gives the budget year in which the activity of a year has its effect.
 *
 * Formula: effect year = activity year + lag.
 *
 * @param activityYear calendar year. @param lagYears whole years of the line: 2 for B2 and B8, 0 for
 *   variable cash, as data of the rule version.
 * @returns a calendar year; `missing-parameter` without lag, `outside-method-range` for a year or lag
 *   that is not whole, or a lag below 0.
 * Source: docs/methods/bfm-b2.md.
 * Example: activity of 2026 with a lag of 2 counts in 2028.
 */
export function computeEffectYear(activityYear: number, lagYears: Coefficient | null): Result {
  const read = readCoefficients({ lagYears }, METHOD);
  if (read.status !== "read") return read;
  const lag = read.present.lagYears.amount;
  if (!Number.isInteger(activityYear) || !Number.isInteger(lag) || lag < 0) {
    return notComputable("outside-method-range", METHOD, "lagYears");
  }
  const warnings = provenanceWarnings(toProvenance(read.used));
  return withWarnings(computed(activityYear + lag, "year", 1, METHOD), warnings);
}
