import { computed, notComputable, type Method, type Result } from "../shared/result";
import { minutes, type Minutes } from "../shared/units";

export const METHOD: Method = {
  id: "tdabc-time-equation",
  version: "1.0.0",
  source: "Demeere N, Stouthuysen K, Roodhooft F. Health Policy 2009;92:296-304",
};

/** Extra minutes for each unit of a driver: a flag (0 or 1), a count or a measure. */
export interface TimeTerm {
  readonly driverKey: string;
  readonly minutesPerUnit: number;
}

/**
 * Gives the minutes of an activity that takes longer for some patients.
 *
 * Formula: minutes = b0 + b1 × x1 + b2 × x2 + …
 *
 * @param baseMinutes b0, what every patient takes.
 * @param terms the drivers that add or save minutes.
 * @param drivers the value of each driver for this patient.
 * @returns minutes; `missing-parameter` naming a driver without value, `outside-method-range` when
 *   the result is negative or not finite.
 * Source: Demeere et al. 2009.
 * Example: registration takes 2 + 2 × [unknown patient]: 4 minutes for an unknown patient.
 */
export function computeTimeEquation(
  baseMinutes: number,
  terms: readonly TimeTerm[],
  drivers: Readonly<Record<string, number>>,
): Result<Minutes> {
  let total = baseMinutes;
  for (const { driverKey, minutesPerUnit } of terms) {
    const driver = drivers[driverKey];
    if (driver === undefined) return notComputable("missing-parameter", METHOD, driverKey);
    total += minutesPerUnit * driver;
  }
  if (!Number.isFinite(total) || total < 0) {
    return notComputable("outside-method-range", METHOD, "minutes");
  }
  return computed(minutes(total), "minutes", 1, METHOD);
}
