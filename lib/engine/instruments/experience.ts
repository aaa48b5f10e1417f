import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";
import type { InstrumentItem } from "./instrument";

export const METHOD: Method = {
  id: "experience-answers",
  version: "1.0.0",
  source:
    "HCAHPS quality assurance guidelines, hcahpsonline.org: top box always, yes definitely, 9 and 10; bottom box 0 to 6; not applicable out of the denominator",
};

/** How many answers to one question were the best and the worst box; the rest of the valid ones lie between. */
export interface ExperienceCount {
  readonly itemKey: string;
  readonly top: number;
  readonly bottom: number;
  /** Denominator of both boxes. */
  readonly valid: number;
  readonly notApplicable: number;
  readonly missing: number;
}

const TEN = 10;
const TEN_TOP_FROM = 9;
const TEN_BOTTOM_TO = 6;

/**
 * Counts the top and bottom box of one question of a patient experience list.
 *
 * Formula: on a scale of 0 to 10 the top box is 9 and 10, the bottom box 0 to 6; on any other scale
 * the top box is the highest code, the bottom box the lowest. The share is top ÷ valid; its interval
 * (Wilson) comes from the proportion of these counts.
 *
 * @param item the question; its direction is "higher is better".
 * @param answers one code for each completion; null or a missing code is not answered.
 * @returns the counts with the valid answers as denominator; `no-denominator` when nobody gave a
 *   valid answer; `invalid-answer` when a code does not exist (a mapping fault, nothing is guessed).
 * Source: HCAHPS quality assurance guidelines, hcahpsonline.org.
 * Example: codes 4, 4, 3, 1, 8 (8 is not applicable) give top 2 of 4, bottom 1 of 4.
 */
export function computeExperienceCount(
  item: InstrumentItem,
  answers: readonly (number | null)[],
): Result<ExperienceCount> {
  const isMissing = (code: number | null) => code === null || item.missingCodes.includes(code);
  const notApplicable = answers.filter((code) => code !== null && code === item.notApplicableCode);
  const codes = answers.filter(
    (code): code is number => !isMissing(code) && code !== item.notApplicableCode,
  );
  const isPossible = (code: number) =>
    Number.isInteger(code) && code >= item.minimum && code <= item.maximum;
  if (!codes.every(isPossible)) return notComputable("invalid-answer", METHOD, item.key);
  if (codes.length === 0) return notComputable("no-denominator", METHOD, item.key);
  const isTen = item.maximum === TEN;
  const topFrom = isTen ? TEN_TOP_FROM : item.maximum;
  const bottomTo = isTen ? TEN_BOTTOM_TO : item.minimum;
  const count: ExperienceCount = {
    itemKey: item.key,
    top: codes.filter((code) => code >= topFrom).length,
    bottom: codes.filter((code) => code <= bottomTo).length,
    valid: codes.length,
    notApplicable: notApplicable.length,
    missing: answers.length - codes.length - notApplicable.length,
  };
  return computed(count, "answers", codes.length, METHOD);
}

/**
 * The score of a dimension: the mean of its questions' top-box shares, not of the persons' means.
 *
 * @param counts one count for each question of the dimension; a question without valid answers stays out.
 * @returns a share 0 to 1, with the smallest valid count as denominator; `no-denominator` when no
 *   question has a valid answer.
 * Source: HCAHPS composite measures, hcahpsonline.org.
 * Example: 30 of 40 and 10 of 20 give (0.75 + 0.50) ÷ 2 = 0.625.
 */
export function computeExperienceDimension(counts: readonly ExperienceCount[]): Result {
  const counted = counts.filter(({ valid }) => valid > 0);
  if (counted.length === 0) return notComputable("no-denominator", METHOD, "valid");
  const shares = counted.map(({ top, valid }) => top / valid);
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return computed(mean, "rate", Math.min(...counted.map(({ valid }) => valid)), METHOD);
}
