const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^linearReduction\.|\.occ\.|Share$|weightNew$/, "rate"],
  [/dayFactor$/, "justified-days-per-stay"],
  [/rerun/, "switch"],
  [/PointsPerBed|pointsPerBed/, "points-per-bed"],
  [/groupCostPerM2/, "eur-per-m2"],
  [/\.JB\.|[bB]eds$/, "beds"],
  [/\.JD|\.RD$|[dD]ays/, "days"],
  [/[mM]inutes$/, "minutes"],
  [/Admissions$/, "admissions"],
  [/[pP]oints$|[sS]core$|nationalSum$/, "points"],
  [/^lag\./, "years"],
  [/codes$/, "codes"],
];

/**
 * The unit in which a figure of the calibration card is written.
 *
 * @param parameter key of the figure.
 * @returns code of the unit; euro for an amount.
 * Source: BFM report 9.2 (fields of the calibration card).
 * Example: `b2.JD.CD` is in `days`, `b1.general` in `eur`.
 */
export function unitOfParameter(parameter: string): string {
  return UNITS.find(([pattern]) => pattern.test(parameter))?.[1] ?? "eur";
}
