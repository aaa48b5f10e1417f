import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";
import type { ValueSetId } from "./instrument";
import { computePairedChange, type PairedChange } from "./paired-change";
import {
  findPopulationNorm,
  type NormMeasure,
  type NormRegion,
  type NormSex,
} from "./population-norm";

export const METHOD: Method = {
  id: "eq5d-norm-gap",
  version: "1.0.0",
  source:
    "Devlin, Parkin, Janssen 2020: observed mean against the norm of each patient's own age, sex and region",
};

/** One patient's index (or VAS) with what is needed to find the norm; null stays out. */
export interface NormPatient {
  readonly index: number | null;
  /** Completed years at the measurement. */
  readonly age: number;
  readonly sex: NormSex;
  readonly region: NormRegion;
}

/** `meanBefore` is the expected (norm) mean, `meanAfter` the observed mean, `meanChange` the gap. */
export interface NormGap {
  readonly expectedMean: number;
  readonly observedMean: number;
  readonly gap: number;
  readonly interval: PairedChange["interval"];
  readonly comparedPatients: number;
  /** Patients without index or without norm (age outside 15 to 100). */
  readonly leftOut: number;
}

/**
 * Compares a group's EQ-5D index with the population norm of the same people.
 *
 * Formula: gap = mean over patients of (index - norm for own age, sex, region), with a t interval.
 *
 * @param patients index with age, sex and region.
 * @param valueSet the value set of the indices; only the set of the norms can be compared.
 * @param surveyYear health interview survey, 2013 or 2018; the VAS was asked in 2013 only.
 * @param measure `index`, or `vas` when the scores are those of the EQ VAS.
 * @returns expected and observed mean and gap, denominator = patients compared;
 *   `no-reference-for-group` when no patient has a norm, `no-denominator` when none has an index.
 * Source: norms of Van Wilder et al. 2022; method Devlin, Parkin, Janssen 2020.
 * Example: a man and a woman of 80 with index 0.8 each: expected 0.744, gap 0.056 (2018).
 */
export function computeNormGap(
  patients: readonly NormPatient[],
  valueSet: ValueSetId,
  surveyYear: number,
  measure: Extract<NormMeasure, "index" | "vas"> = "index",
): Result<NormGap> {
  const unit = measure === "index" ? "index" : "points";
  const measured = patients.filter((patient) => patient.index !== null);
  if (measured.length === 0) return notComputable("no-denominator", METHOD, "index");
  const pairs = measured.map(({ index, age, sex, region }) => {
    const norm = findPopulationNorm(age, sex, region, { measure, valueSet, surveyYear });
    return { before: norm.status === "computed" ? norm.value.mean : null, after: index };
  });
  const change = computePairedChange(pairs, unit);
  if (change.status === "not-computable") {
    return notComputable("no-reference-for-group", METHOD, "norm");
  }
  const { meanBefore, meanAfter, meanChange, interval, completePairs } = change.value;
  const gap: NormGap = {
    expectedMean: meanBefore,
    observedMean: meanAfter,
    gap: meanChange,
    interval,
    comparedPatients: completePairs,
    leftOut: patients.length - completePairs,
  };
  return computed(gap, unit, completePairs, METHOD);
}
