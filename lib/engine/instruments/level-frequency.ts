import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";
import type { Answers } from "./instrument";
import { EQ5D_DIMENSIONS, type Eq5dDimension } from "./definitions/eq5d";
import type { Eq5dInstrumentId } from "./health-change";
import { readAnswers } from "./read-answers";
import { INSTRUMENTS } from "./registry";

export const METHOD: Method = {
  id: "eq5d-level-frequency",
  version: "1.0.0",
  source: "Devlin, Parkin, Janssen 2020, frequency table by dimension and level",
};

export interface LevelFrequency {
  /** Patients by level, first element level 1. */
  readonly counts: readonly number[];
  /** Share with level 2 or worse, 0 to 1. */
  readonly anyProblemShare: number;
}

/**
 * Counts the answers per dimension and level at one moment.
 *
 * Formula: n(dimension, level); any problem = n(level 2 or worse) / valid answers of that dimension.
 *
 * @param instrumentId the version of all completions.
 * @param completions answers by key; a dimension without valid answer stays out of its own
 *   denominator only.
 * @returns a table per dimension, or `no-denominator` where nobody answered it.
 * Source: Devlin, Parkin, Janssen 2020.
 * Example: MO answers 1, 2, 2 and missing give counts 1, 2, 0, ... and any problem 2/3.
 */
export function computeLevelFrequencies(
  instrumentId: Eq5dInstrumentId,
  completions: readonly Answers[],
): Readonly<Record<Eq5dDimension, Result<LevelFrequency>>> {
  const tables = EQ5D_DIMENSIONS.map((dimension) => {
    const items = INSTRUMENTS[instrumentId].items.filter(({ key }) => key === dimension);
    const levels = completions.flatMap((answers) => readAnswers(items, answers).codes);
    return [dimension, frequencyOf(levels, items[0]?.maximum ?? 0)] as const;
  });
  return Object.fromEntries(tables) as Record<Eq5dDimension, Result<LevelFrequency>>;
}

function frequencyOf(levels: readonly number[], maximum: number): Result<LevelFrequency> {
  if (levels.length === 0) return notComputable("no-denominator", METHOD, "answers");
  const counts = Array.from(
    { length: maximum },
    (_, position) => levels.filter((level) => level === position + 1).length,
  );
  const anyProblemShare = levels.filter((level) => level > 1).length / levels.length;
  return computed({ counts, anyProblemShare }, "rate", levels.length, METHOD);
}
