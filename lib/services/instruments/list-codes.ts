import "server-only";
import type { InstrumentItem } from "@/lib/engine/instruments/index";

/** Longest row of answers that each need a name; a longer scale names its ends. */
const LONGEST_NAMED = 7;

/** Every code that an answer to an item can have, in order, with "does not apply" last. */
export function listCodes(item: InstrumentItem): readonly number[] {
  const { minimum, maximum, codes, notApplicableCode } = item;
  const range = codes ?? Array.from({ length: maximum - minimum + 1 }, (_, step) => minimum + step);
  return notApplicableCode === undefined ? range : [...range, notApplicableCode];
}

/** The codes of which a wording must say what they are called: all of a short row, the ends of a long one. */
export function listNamedCodes(item: InstrumentItem): readonly number[] {
  const codes = listCodes(item);
  return codes.length > LONGEST_NAMED + 1
    ? codes.filter((code) => [item.minimum, item.maximum, item.notApplicableCode].includes(code))
    : codes;
}
