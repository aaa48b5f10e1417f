import { computeQuantile } from "../compute-quantile";
import type { RiskPatient } from "./risk-variable";

/** Bands of about equal size: more would leave strata without patients in a small unit. */
const BANDS = 3;

/** What a patient is put in a stratum by. */
export type StratifiedPatient = Pick<RiskPatient, "ageYears" | "sex">;

/**
 * The ages at which a new band begins, so that the reference population falls in three about equal
 * parts.
 *
 * Formula: the quantiles 1/3 and 2/3 of the ages, rounded up to a whole year; equal cuts count once and
 * a cut at the youngest age is left out.
 *
 * @param ages ages in years of the reference population, any order.
 * @returns the first age of every band but the first, rising; empty without ages.
 * Source: strata chosen on the reference population, Breslow NE, Day NE. Statistical Methods in Cancer
 *   Research II, IARC 1987, ch. 2.
 * Example: ages 60 to 68 are cut at 63 and 66.
 */
export function chooseAgeCuts(ages: readonly number[]): readonly number[] {
  const youngest = Math.min(...ages);
  const cuts = Array.from({ length: BANDS - 1 }, (_, band) => {
    const quantile = computeQuantile(ages, (band + 1) / BANDS, "years");
    return quantile.status === "computed" ? Math.ceil(quantile.value) : youngest;
  });
  return [...new Set(cuts)].filter((cut) => cut > youngest);
}

/**
 * The stratum of a patient: age band and sex.
 *
 * @param patient age in whole years and sex before care.
 * @param cuts as {@link chooseAgeCuts} gives them.
 * @returns `<band>|<sex>` with the number of the band from 0; null when age or sex is not known, so that
 *   the patient is counted apart.
 * Source: as {@link chooseAgeCuts}.
 * Example: with cuts 63 and 66 a woman of 65 is in `1|female`.
 */
export function stratumOf(patient: StratifiedPatient, cuts: readonly number[]): string | null {
  const { ageYears, sex } = patient;
  if (ageYears === null || sex === null) return null;
  return `${cuts.filter((cut) => ageYears >= cut).length}|${sex}`;
}
