import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";
import type { ValueSetId } from "./instrument";
import reference from "./reference/population-norms-be.json";

export const METHOD: Method = {
  id: "eq5d-population-norm-be",
  version: reference.version,
  source: reference.source,
};

export type NormSex = "male" | "female" | "both";

export type NormRegion = "belgium" | "flanders" | "wallonia" | "brussels";

/** What a norm is about; a dimension key or `any-problem` is the share with level 2 or worse. */
export type NormMeasure = "index" | "vas" | "any-problem" | "MO" | "SC" | "UA" | "PD" | "AD";

export interface NormOptions {
  /** Default `index`. */
  readonly measure?: NormMeasure;
  /** Default: the latest survey that holds the measure (index 2018, VAS 2013). */
  readonly surveyYear?: number;
  /** The value set of the index that is compared; a norm of another value set is refused. */
  readonly valueSet?: ValueSetId;
}

/** A norm with its 95 % confidence limits, the survey year, and for the index its value set. */
export interface PopulationNorm {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  readonly surveyYear: number;
  readonly valueSet: ValueSetId | null;
}

interface Cell {
  readonly mean: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

const NO_NORM = "no-reference-for-group";
const CELLS = reference.cells as Readonly<Record<string, Cell>>;
const SEX_CODES: Readonly<Record<NormSex, string>> = { male: "M", female: "F", both: "B" };
const REGION_CODES: Readonly<Record<NormRegion, string>> = {
  belgium: "BE",
  flanders: "FL",
  wallonia: "WA",
  brussels: "BR",
};

function unitOf(measure: NormMeasure): string {
  if (measure === "index") return "index";
  return measure === "vas" ? "points" : "rate";
}

/** Position of an age in a cell (0 = all ages), or null where the survey gives no norm. */
function positionOf(age: number | null): number | null {
  if (age === null) return 0;
  const isCovered =
    Number.isInteger(age) && age >= reference.minimumAge && age <= reference.maximumAge;
  return isCovered ? age - reference.minimumAge + 1 : null;
}

function isOtherSet(boundSet: ValueSetId | null, asked: ValueSetId | undefined): boolean {
  return boundSet !== null && asked !== undefined && asked !== boundSet;
}

function normAt(
  cell: Cell,
  position: number,
): Pick<PopulationNorm, "mean" | "lower" | "upper"> | null {
  const mean = cell.mean[position];
  const lower = cell.lower[position];
  const upper = cell.upper[position];
  return mean === undefined || lower === undefined || upper === undefined
    ? null
    : { mean, lower, upper };
}

/**
 * Finds the Belgian EQ-5D-5L population norm for an age, sex and region.
 *
 * The index norms were computed with the Belgian 5L value set (the authors' published run prints its
 * values for 11112 to 11115) and may stand only beside an index of that set. Ages are not
 * extrapolated.
 *
 * @param age completed years, 15 to 100; null for all ages together.
 * @param sex male, female or both.
 * @param region the region where the patient lives, or Belgium.
 * @param options measure, survey year and the value set of the compared index.
 * @returns the norm (index -0.532 to 1, VAS 0 to 100, shares 0 to 1), or `no-reference-for-group`
 *   with detail `age`, `measure` (not in that survey) or `valueSet`.
 * Source: Van Wilder et al. 2022, doi 10.1007/s11136-021-02971-6; Health Interview Survey 2013, 2018.
 * Example: a woman of 80 in Belgium has a mean index of 0.715 (2018).
 */
export function findPopulationNorm(
  age: number | null,
  sex: NormSex,
  region: NormRegion,
  options: NormOptions = {},
): Result<PopulationNorm> {
  const { measure = "index", surveyYear, valueSet } = options;
  const boundSet = measure === "index" ? (reference.valueSet as ValueSetId) : null;
  if (isOtherSet(boundSet, valueSet)) return notComputable(NO_NORM, METHOD, "valueSet");
  const position = positionOf(age);
  if (position === null) return notComputable(NO_NORM, METHOD, "age");
  const years = surveyYear === undefined ? reference.surveyYears : [surveyYear];
  for (const year of years) {
    const cell = CELLS[`${measure}|${year}|${REGION_CODES[region]}|${SEX_CODES[sex]}`];
    const norm = cell ? normAt(cell, position) : null;
    if (norm) {
      return computed(
        { ...norm, surveyYear: year, valueSet: boundSet },
        unitOf(measure),
        1,
        METHOD,
      );
    }
  }
  return notComputable(NO_NORM, METHOD, "measure");
}
