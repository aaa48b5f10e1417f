import { computed, withWarnings, type Method } from "@/lib/engine/shared/result";
import type { Answers, Instrument, InstrumentScores } from "./instrument";
import { readAnswers, refusalOf } from "./read-answers";

export const METHOD: Method = {
  id: "oxford-total",
  version: "1.0.0",
  source:
    "Oxford University Innovation scoring summary; Murray DW et al. The use of the Oxford hip and knee scores. J Bone Joint Surg Br 2007;89(8):1010-1014",
};

/**
 * Scores one Oxford Hip or Knee completion.
 *
 * Formula: total = sum of the answered items + missing items x mean of the answered items; at most
 * two missing. The imputed total is not rounded; screens round.
 *
 * @param instrument the OHS or OKS skeleton.
 * @param answers codes 0 to 4 by item key, 4 is best (not the older 12 to 60 scoring).
 * @returns `total` 0 to 48, 48 is best, with warning `imputed-items` when one or two items were
 *   filled in; `missing-answer` with three or more missing, `invalid-answer` for an impossible code.
 * Source: Murray et al. 2007; Oxford University Innovation.
 * Example: eleven items 3 and one missing give 36.
 */
export function scoreOxford(instrument: Instrument, answers: Answers): InstrumentScores {
  const read = readAnswers(instrument.items, answers);
  const refusal = refusalOf(read, instrument.missingRule.maximumMissing, METHOD);
  if (refusal) return { total: refusal };
  const sum = read.codes.reduce((subtotal, code) => subtotal + code, 0);
  const total = (sum * instrument.items.length) / read.codes.length;
  const warnings = read.missing.length > 0 ? ["imputed-items"] : [];
  return { total: withWarnings(computed(total, "points", 1, METHOD), warnings) };
}
