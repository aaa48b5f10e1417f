import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";
import { normalQuantile } from "@/lib/engine/statistics";

export const METHOD: Method = {
  id: "quality-adjusted-time",
  version: "1.0.0",
  source:
    "Trapezium rule, as in Manca A, Hawkins N, Sculpher MJ. Health Econ 2005;14(5):487-496; without control group, so QALY-like only",
};

/** Below this many complete patients there is no group figure. */
const MINIMUM_PATIENTS = 30;

/** An index at a time after treatment; the value before treatment stands at 0. */
export interface TimedIndex {
  readonly years: number;
  /** Null where it was not answered. Negative values (worse than dead) stay. */
  readonly index: number | null;
}

/** One patient from treatment until a horizon. */
export interface FollowedPatient {
  readonly measurements: readonly TimedIndex[];
  /** When the patient died, in years after treatment; null or absent when alive at the horizon. */
  readonly diedAfterYears?: number | null;
}

export interface QualityAdjustedTime {
  /** Area under the index, in years in full health. */
  readonly years: number;
  /** Area minus what staying at the index before treatment would have given. */
  readonly gainYears: number;
}

/** A mean over the strata with its interval. */
interface WeightedMean {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  readonly confidenceLevel: number;
}

export interface GroupQualityAdjustedTime {
  readonly years: WeightedMean;
  readonly gainYears: WeightedMean;
  readonly completePatients: number;
  readonly leftOut: number;
}

interface Corner {
  readonly years: number;
  readonly index: number;
}

/** The measured line until the horizon or, straight to zero, until death; null when it has a gap. */
function cornersOf(patient: FollowedPatient, horizonYears: number): readonly Corner[] | null {
  const died = patient.diedAfterYears ?? null;
  const end = died === null ? horizonYears : Math.min(died, horizonYears);
  const lived = patient.measurements
    .filter(
      ({ years }) => years >= 0 && (died === null ? years <= end : years < end || years === 0),
    )
    .sort((a, b) => a.years - b.years);
  const corners = lived.flatMap(({ years, index }) => (index === null ? [] : [{ years, index }]));
  const isWhole = corners.length === lived.length && corners[0]?.years === 0;
  if (!isWhole) return null;
  if (died !== null && died <= horizonYears) return [...corners, { years: end, index: 0 }];
  return corners.at(-1)?.years === horizonYears ? corners : null;
}

/**
 * The area under a patient's index from treatment until a horizon, and the gain over staying as before.
 *
 * Formula: area = sum of (t(k+1) - t(k)) x (u(k) + u(k+1)) / 2 in years; gain = area - u(0) x horizon.
 * After death the index is 0; the line runs straight to 0 on the day of death. No discounting: the
 * horizon is one year at most.
 *
 * @param patient index by time, 0 = treatment with the value measured before it; every scheduled
 *   moment stands in it, null when it was not answered.
 * @param horizonYears above 0 and at most 1.
 * @returns years; `missing-answer` when a moment before the horizon (or death) is missing, because
 *   leaving it out bends the line, `outside-method-range` for another horizon.
 * Source: Manca, Hawkins, Sculpher 2005 (trapezium rule).
 * Example: 0.5 before, 0.7 at 3 and 0.9 at 12 months: area 0.125 x 1.2 + 0.375 x 1.6 = 0.75, gain 0.25.
 */
export function computeQualityAdjustedTime(
  patient: FollowedPatient,
  horizonYears: number,
): Result<QualityAdjustedTime> {
  if (!(horizonYears > 0 && horizonYears <= 1)) {
    return notComputable("outside-method-range", METHOD, "horizon");
  }
  const corners = cornersOf(patient, horizonYears);
  if (corners === null) return notComputable("missing-answer", METHOD, "moment");
  const years = corners.slice(1).reduce((sum, corner, place) => {
    const before = corners[place] ?? corner;
    return sum + ((corner.years - before.years) * (before.index + corner.index)) / 2;
  }, 0);
  const start = corners[0]?.index ?? 0;
  return computed({ years, gainYears: years - start * horizonYears }, "years", 1, METHOD);
}

/** Who died within the horizon, and who lived; each with how many there are in all. */
function strataOf(patients: readonly FollowedPatient[], horizonYears: number) {
  const isDead = ({ diedAfterYears = null }: FollowedPatient): boolean =>
    diedAfterYears !== null && diedAfterYears <= horizonYears;
  return [patients.filter(isDead), patients.filter((patient) => !isDead(patient))].flatMap(
    (members) => {
      const times = members.flatMap((patient) => {
        const time = computeQualityAdjustedTime(patient, horizonYears);
        return time.status === "computed" ? [time.value] : [];
      });
      return times.length === 0 ? [] : [{ members: members.length, times }];
    },
  );
}

type Strata = ReturnType<typeof strataOf>;

/** The stratified mean: the complete stand for the incomplete of their own stratum. */
function meanOver(
  strata: Strata,
  amountOf: (time: QualityAdjustedTime) => number,
  confidenceLevel: number,
): WeightedMean {
  const total = strata.reduce((sum, { members }) => sum + members, 0);
  const parts = strata.map(({ members, times }) => {
    const amounts = times.map(amountOf);
    const mean = amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length;
    const squares = amounts.reduce((sum, amount) => sum + (amount - mean) ** 2, 0);
    const variance = amounts.length > 1 ? squares / (amounts.length - 1) / amounts.length : 0;
    return { share: members / total, mean, variance };
  });
  const mean = parts.reduce((sum, part) => sum + part.share * part.mean, 0);
  const error = Math.sqrt(parts.reduce((sum, part) => sum + part.share ** 2 * part.variance, 0));
  const reach = normalQuantile((1 + confidenceLevel) / 2) * error;
  return { mean, lower: mean - reach, upper: mean + reach, confidenceLevel };
}

/**
 * The mean area and gain of a group, from patients who answered at every moment or died.
 *
 * Formula: strata dead and alive at the horizon, each with its share of all patients; mean = sum of
 * share x mean of the complete of that stratum; variance = sum of share^2 x s^2 / n. The dead are
 * always complete and the living are not, so a plain mean of the complete would count the dead too often.
 *
 * @param patients everyone with an index before treatment whose follow-up is over.
 * @param horizonYears above 0 and at most 1.
 * @param confidenceLevel strictly between 0 and 1.
 * @returns means with intervals, denominator = complete patients; `below-minimum-count` under 30.
 *   A gain has no control group: it is no proof of effect.
 * Source: Manca, Hawkins, Sculpher 2005; stratified mean Cochran, Sampling Techniques, 1977, ch. 5;
 *   minimum of 30 docs/methods/eq5d-analyses.md.
 * Example: 40 patients with 0.5, 0.7 and 0.9 at 0, 3 and 12 months gain 0.25 years each.
 */
export function computeGroupQualityAdjustedTime(
  patients: readonly FollowedPatient[],
  horizonYears: number,
  confidenceLevel = 0.95,
): Result<GroupQualityAdjustedTime> {
  if (!(confidenceLevel > 0 && confidenceLevel < 1)) {
    return notComputable("outside-method-range", METHOD, "confidenceLevel");
  }
  const strata = strataOf(patients, horizonYears);
  const completePatients = strata.reduce((sum, { times }) => sum + times.length, 0);
  if (completePatients < MINIMUM_PATIENTS) {
    return notComputable("below-minimum-count", METHOD, String(MINIMUM_PATIENTS));
  }
  const group: GroupQualityAdjustedTime = {
    years: meanOver(strata, ({ years }) => years, confidenceLevel),
    gainYears: meanOver(strata, ({ gainYears }) => gainYears, confidenceLevel),
    completePatients,
    leftOut: patients.length - completePatients,
  };
  return computed(group, "years", completePatients, METHOD);
}
