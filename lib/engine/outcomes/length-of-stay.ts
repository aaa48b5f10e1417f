import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";
import { dayNumberOf } from "./calendar-day";
import { computeQuantile } from "./quantile";

export const METHOD: Method = {
  id: "length-of-stay",
  version: "1.0.0",
  source: "Nights at midnight census between admission and discharge; quantiles type 7",
};

/**
 * `nights`: a stay that begins and ends on one day counts 0 (day cases are 0 nights).
 * `hospital-days`: the same stay counts 1; otherwise the day of discharge does not count.
 */
export type LengthOfStayConvention = "nights" | "hospital-days";

/** Local calendar dates `YYYY-MM-DD`; `dischargeDate` null while the patient is still in. */
export interface StayDates {
  readonly admissionDate: string;
  readonly dischargeDate: string | null;
}

export interface LengthOfStaySummary {
  readonly mean: number;
  readonly median: number;
  readonly p25: number;
  readonly p75: number;
  readonly p90: number;
  readonly minimum: number;
  readonly maximum: number;
}

/**
 * Computes the length of one stay.
 *
 * Formula: nights = calendar day of discharge - calendar day of admission; `hospital-days` = the
 * larger of 1 and nights.
 *
 * @param stay local calendar dates.
 * @param convention how a same-day stay counts; never mixed within one figure.
 * @returns whole nights (unit `nights`) or days (unit `days`); `not-delivered` while there is no
 *   discharge, `outside-method-range` for a date that does not exist or a discharge before admission.
 * Source: midnight census, docs/methods/length-of-stay.md.
 * Example: 2026-03-28 to 2026-03-30 is 2 nights, although the clock changed.
 */
export function computeLengthOfStay(
  stay: StayDates,
  convention: LengthOfStayConvention = "nights",
): Result {
  if (stay.dischargeDate === null) return notComputable("not-delivered", METHOD, "dischargeDate");
  const admission = dayNumberOf(stay.admissionDate);
  const discharge = dayNumberOf(stay.dischargeDate);
  if (admission === null) return notComputable("outside-method-range", METHOD, "admissionDate");
  if (discharge === null || discharge < admission) {
    return notComputable("outside-method-range", METHOD, "dischargeDate");
  }
  const nights = discharge - admission;
  return convention === "nights"
    ? computed(nights, "nights", 1, METHOD)
    : computed(Math.max(1, nights), "days", 1, METHOD);
}

/**
 * Summarises lengths of stay by their distribution, not only their mean (they are skewed).
 *
 * Formula: median, P25, P75 and P90 as type 7 quantiles; arithmetic mean; smallest and largest.
 *
 * @param lengths nights or days, 0 or more, all by one convention.
 * @param convention the convention of those lengths; gives the unit.
 * @returns the summary with the number of stays as denominator; `no-denominator` without stays,
 *   `outside-method-range` when a length is negative or not finite.
 * Source: Hyndman and Fan 1996, definition 7.
 * Example: 3, 6, 7, 8, 8, 10, 13, 15, 16, 20 have median 9, P25 7.25 and P75 14.5.
 */
export function computeLengthOfStaySummary(
  lengths: readonly number[],
  convention: LengthOfStayConvention = "nights",
): Result<LengthOfStaySummary> {
  if (lengths.length === 0) return notComputable("no-denominator", METHOD);
  if (lengths.some((length) => !Number.isFinite(length) || length < 0)) {
    return notComputable("outside-method-range", METHOD, "lengths");
  }
  const unit = convention === "nights" ? "nights" : "days";
  const quantileAt = (p: number): number => {
    const quantile = computeQuantile(lengths, p, unit);
    if (quantile.status === "not-computable") throw new RangeError("quantile of checked lengths");
    return quantile.value;
  };
  const summary: LengthOfStaySummary = {
    mean: lengths.reduce((sum, length) => sum + length, 0) / lengths.length,
    median: quantileAt(0.5),
    p25: quantileAt(0.25),
    p75: quantileAt(0.75),
    p90: quantileAt(0.9),
    minimum: quantileAt(0),
    maximum: quantileAt(1),
  };
  return computed(summary, unit, lengths.length, METHOD);
}
