import { computed, type Method, type Result } from "@/lib/engine/shared/result";
import reference from "./reference/cci-weights.json";

export const METHOD: Method = {
  id: "comprehensive-complication-index",
  version: reference.version,
  source: reference.source,
};

/** Clavien-Dindo grades from mild to fatal; the suffix d (disability) is kept elsewhere. */
export const CLAVIEN_DINDO_GRADES = ["I", "II", "IIIa", "IIIb", "IVa", "IVb", "V"] as const;

export type ClavienDindoGrade = (typeof CLAVIEN_DINDO_GRADES)[number];

const WEIGHTS: Readonly<Record<ClavienDindoGrade, number>> = { ...reference.weights, V: 0 };

/**
 * Computes the Comprehensive Complication Index of one patient.
 *
 * Formula: min(100, sqrt(sum of weights) / 2), weights summed before the root (one public page says
 * "sum of squares": wrong); any grade V gives 100, no complication 0.
 *
 * @param grades every complication of the patient, in any order, with repeats.
 * @returns 0 to 100 points, unrounded (published with one decimal); always computable.
 * Source: Slankamenac 2013, doi 10.1097/SLA.0b013e318296c732.
 * Example: one grade II is 20.9; a grade I and a grade II together are 22.6.
 */
export function computeComplicationIndex(grades: readonly ClavienDindoGrade[]): Result {
  const sum = grades.reduce((weights, grade) => weights + WEIGHTS[grade], 0);
  const index = grades.includes("V")
    ? reference.maximum
    : Math.min(reference.maximum, Math.sqrt(sum) / 2);
  return computed(index, "points", 1, METHOD);
}
