import { notComputable, type Method, type NotComputable } from "@/lib/engine/shared/result";
import type { Answers, InstrumentItem } from "./instrument";

function isPossible(item: InstrumentItem, code: number): boolean {
  if (item.codes !== undefined) return item.codes.includes(code);
  return Number.isInteger(code) && code >= item.minimum && code <= item.maximum;
}

function isNoAnswer(item: InstrumentItem, code: number): boolean {
  return item.missingCodes.includes(code) || code === item.notApplicableCode;
}

/** Answers of a set of items, sorted into valid codes, missing keys and keys with an impossible code. */
export interface ReadAnswers {
  readonly codes: readonly number[];
  readonly missing: readonly string[];
  readonly invalid: readonly string[];
}

/**
 * Reads the answers of some items: null, absent, missing and not-applicable codes are missing;
 * anything that is not one of the item's codes is invalid (never clamped).
 *
 * @param items the items to read, in order.
 * @param answers codes by item key.
 * @returns the valid codes in item order, and the keys that are missing or invalid.
 * Source: EuroQol user guide (missing 9 and 999); NHS PROMs data dictionary 3.4 (missing 9).
 * Example: items MO and SC with answers MO 1, SC 9 give codes [1] and missing ["SC"].
 */
export function readAnswers(items: readonly InstrumentItem[], answers: Answers): ReadAnswers {
  const codes: number[] = [];
  const missing: string[] = [];
  const invalid: string[] = [];
  for (const item of items) {
    const answer = Object.hasOwn(answers, item.key) ? answers[item.key] : null;
    if (answer === null || answer === undefined || isNoAnswer(item, answer)) missing.push(item.key);
    else if (isPossible(item, answer)) codes.push(answer);
    else invalid.push(item.key);
  }
  return { codes, missing, invalid };
}

/**
 * The reason why answers cannot be scored, or null when they can. An impossible code weighs more
 * than a missing one: it points to a mapping fault.
 *
 * @param read the answers as read.
 * @param maximumMissing number of missing items that the missing rule allows.
 * @param method the method that refuses.
 * @returns `invalid-answer` or `missing-answer` with the item keys as detail, or null.
 * Source: missing rules per instrument, docs/methods/instrument-scoring.md.
 * Example: one missing item with `maximumMissing` 0 gives `missing-answer`.
 */
export function refusalOf(
  read: ReadAnswers,
  maximumMissing: number,
  method: Method,
): NotComputable | null {
  if (read.invalid.length > 0) {
    return notComputable("invalid-answer", method, read.invalid.join(","));
  }
  if (read.missing.length > maximumMissing) {
    return notComputable("missing-answer", method, read.missing.join(","));
  }
  return null;
}
