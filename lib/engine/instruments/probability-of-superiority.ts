import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";
import { EQ5D_DIMENSIONS, type Eq5dDimension } from "./definitions/eq5d";
import { classifyHealthChange, type Eq5dInstrumentId, type ProfilePair } from "./health-change";

export const METHOD: Method = {
  id: "eq5d-probability-of-superiority",
  version: "1.0.0",
  source: "Buchholz I et al. Qual Life Res 2015; Devlin, Parkin, Janssen 2020",
};

/**
 * Computes by dimension the chance that a patient is better after than before.
 *
 * Formula: PS = (n improved + n unchanged / 2) / n pairs; 0.5 is no net change.
 *
 * @param pairs profiles before and after by patient; pairs that cannot be classified stay out.
 * @param instrumentId the version of all profiles.
 * @returns 0 to 1 for each dimension, denominator = classified pairs; `no-denominator` without any.
 * Source: Devlin, Parkin, Janssen 2020.
 * Example: one patient better, one unchanged and one worse on MO give 0.5.
 */
export function computeProbabilityOfSuperiority(
  pairs: readonly ProfilePair[],
  instrumentId: Eq5dInstrumentId,
): Readonly<Record<Eq5dDimension, Result>> {
  const classified = pairs.filter(
    (pair) => classifyHealthChange(pair, instrumentId).status === "computed",
  );
  const superiorityOf = (dimension: Eq5dDimension): Result => {
    if (classified.length === 0) return notComputable("no-denominator", METHOD, "classifiedPairs");
    const position = EQ5D_DIMENSIONS.indexOf(dimension);
    const points = classified.reduce((sum, { before, after }) => {
      const step = Number(after?.[position]) - Number(before?.[position]);
      return sum + (1 - Math.sign(step)) / 2;
    }, 0);
    return computed(points / classified.length, "rate", classified.length, METHOD);
  };
  return {
    MO: superiorityOf("MO"),
    SC: superiorityOf("SC"),
    UA: superiorityOf("UA"),
    PD: superiorityOf("PD"),
    AD: superiorityOf("AD"),
  };
}
