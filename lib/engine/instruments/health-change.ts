import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";
import type { InstrumentId } from "./instrument";

export const METHOD: Method = {
  id: "eq5d-pchc",
  version: "1.0.0",
  source:
    "Devlin NJ, Parkin D, Browne J. Health Econ 2010;19(8):886-905, Paretian classification of health change; Devlin, Parkin, Janssen 2020",
};

export type Eq5dInstrumentId = Extract<InstrumentId, "eq-5d-5l" | "eq-5d-3l">;

/** `no-problems` is 11111 at both times; `no-change` is any other identical pair. */
export const HEALTH_CHANGE_CLASSES = [
  "no-problems",
  "no-change",
  "improved",
  "worsened",
  "mixed",
] as const;

export type HealthChangeClass = (typeof HEALTH_CHANGE_CLASSES)[number];

/** Profiles of one patient at two named moments; null where the profile was not computable. */
export interface ProfilePair {
  readonly before: string | null;
  readonly after: string | null;
}

export interface HealthChangeSummary {
  readonly counts: Readonly<Record<HealthChangeClass, number>>;
  /**
   * Shares 0 to 1. `no-problems` has all classified pairs as denominator; the four other classes
   * have only the pairs with problems, as the source prescribes. They do not add up to 1 together.
   */
  readonly shares: Readonly<Record<HealthChangeClass, Result>>;
  readonly classifiedPairs: number;
  readonly pairsWithProblems: number;
  /** Pairs with a missing or impossible profile. */
  readonly unclassifiedPairs: number;
}

const PROFILE_PATTERNS: Readonly<Record<Eq5dInstrumentId, RegExp>> = {
  "eq-5d-5l": /^[1-5]{5}$/,
  "eq-5d-3l": /^[1-3]{5}$/,
};

/** Whether a text is a profile of that version of EQ-5D. */
export function isProfile(profile: string, instrumentId: Eq5dInstrumentId): boolean {
  return PROFILE_PATTERNS[instrumentId].test(profile);
}

function classOf(before: string, after: string): HealthChangeClass {
  if (before === after) return before === "11111" ? "no-problems" : "no-change";
  const steps = [...before].map((level, position) => Number(after[position]) - Number(level));
  const isBetter = steps.some((step) => step < 0);
  const isWorse = steps.some((step) => step > 0);
  if (isBetter && isWorse) return "mixed";
  return isBetter ? "improved" : "worsened";
}

/**
 * Classifies the change between two EQ-5D profiles of one patient (PCHC).
 *
 * Formula: better = some dimension has a lower level after; worse = some has a higher level. Both:
 * mixed; only one: improved or worsened; neither: no change (no problems when both are 11111).
 *
 * @param pair the profiles before and after; pair them by named moment, never by row order.
 * @param instrumentId the version of both; 3L and 5L are never compared with each other.
 * @returns the class; `missing-answer` when a profile is null, `invalid-answer` when it is not a
 *   profile of that version.
 * Source: Devlin, Parkin, Browne 2010.
 * Example: 21232 to 11222 is improved; 11111 to 11111 is no problems.
 */
export function classifyHealthChange(
  pair: ProfilePair,
  instrumentId: Eq5dInstrumentId,
): Result<HealthChangeClass> {
  const { before, after } = pair;
  if (before === null || after === null) return notComputable("missing-answer", METHOD, "profile");
  if (!isProfile(before, instrumentId) || !isProfile(after, instrumentId)) {
    return notComputable("invalid-answer", METHOD, "profile");
  }
  return computed(classOf(before, after), "class", 1, METHOD);
}

/**
 * Counts the Paretian classes over patients and gives their shares with the right denominators.
 *
 * Formula: share(no problems) = n / all classified pairs; share(other class) = n / pairs with
 * problems.
 *
 * @param pairs profiles before and after by patient.
 * @param instrumentId the version of all of them.
 * @returns counts and shares; `no-denominator` when no pair could be classified. When nobody has
 *   problems the four other shares are `no-denominator`.
 * Source: Devlin, Parkin, Browne 2010; Devlin, Parkin, Janssen 2020.
 * Example: 46 improved of 75 with problems and 2 without among 77 give 0.613 and 0.026.
 */
export function computeHealthChange(
  pairs: readonly ProfilePair[],
  instrumentId: Eq5dInstrumentId,
): Result<HealthChangeSummary> {
  const counts = { "no-problems": 0, "no-change": 0, improved: 0, worsened: 0, mixed: 0 };
  for (const pair of pairs) {
    const change = classifyHealthChange(pair, instrumentId);
    if (change.status === "computed") counts[change.value] += 1;
  }
  const classifiedPairs = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (classifiedPairs === 0) return notComputable("no-denominator", METHOD, "classifiedPairs");
  const pairsWithProblems = classifiedPairs - counts["no-problems"];
  const shareOf = (healthChange: HealthChangeClass): Result => {
    const denominator = healthChange === "no-problems" ? classifiedPairs : pairsWithProblems;
    return denominator === 0
      ? notComputable("no-denominator", METHOD, "pairsWithProblems")
      : computed(counts[healthChange] / denominator, "rate", denominator, METHOD);
  };
  const summary: HealthChangeSummary = {
    counts,
    shares: {
      "no-problems": shareOf("no-problems"),
      "no-change": shareOf("no-change"),
      improved: shareOf("improved"),
      worsened: shareOf("worsened"),
      mixed: shareOf("mixed"),
    },
    classifiedPairs,
    pairsWithProblems,
    unclassifiedPairs: pairs.length - classifiedPairs,
  };
  return computed(summary, "rate", classifiedPairs, METHOD);
}
