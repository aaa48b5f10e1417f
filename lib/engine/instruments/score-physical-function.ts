import { computed, notComputable, type Method } from "@/lib/engine/shared/result";
import type { Answers, Instrument, InstrumentScores } from "./instrument";
import { readAnswers, refusalOf } from "./read-answers";
import hoosPs from "./reference/conversion-hoos-ps.json";
import koosPs from "./reference/conversion-koos-ps.json";

export const TOTAL_METHOD: Method = {
  id: "physical-function-raw-total",
  version: "1.0.0",
  source: "Davis et al. 2008 (HOOS-PS); Perruccio et al. 2008 (KOOS-PS): sum of items 0 to 4",
};

export const INTERVAL_METHOD: Method = {
  id: "physical-function-interval",
  version: "1.0.0",
  source:
    "Davis et al. 2008 (HOOS-PS); Perruccio et al. 2008 (KOOS-PS): Rasch conversion, 100 = no difficulty",
};

const INTERVAL_BY_RAW: Readonly<Record<string, readonly number[]>> = {
  "hoos-ps": hoosPs.intervalByRaw,
  "koos-ps": koosPs.intervalByRaw,
};

/**
 * Scores one HOOS-PS or KOOS-PS completion.
 *
 * Formula: total = sum of the items; interval = conversion table at that total. All items needed.
 *
 * @param instrument the HOOS-PS or KOOS-PS skeleton.
 * @param answers codes 0 (no difficulty) to 4 by key PS1, PS2, ...
 * @returns `total` (0 is best) and `interval` (100 is best; the papers print 100 minus this number);
 *   `missing-answer` or `invalid-answer` otherwise.
 * Source: Davis et al. 2008; Perruccio et al. 2008.
 * Example: HOOS-PS answers 1, 1, 1, 1, 1 give total 5 and interval 80.
 */
export function scorePhysicalFunction(instrument: Instrument, answers: Answers): InstrumentScores {
  const read = readAnswers(instrument.items, answers);
  const refusal = refusalOf(read, 0, TOTAL_METHOD);
  if (refusal) {
    return {
      total: refusal,
      interval: notComputable(refusal.reason, INTERVAL_METHOD, refusal.detail),
    };
  }
  const total = read.codes.reduce((sum, code) => sum + code, 0);
  const interval = INTERVAL_BY_RAW[instrument.id]?.[total];
  return {
    total: computed(total, "points", 1, TOTAL_METHOD),
    interval:
      interval === undefined
        ? notComputable("outside-method-range", INTERVAL_METHOD, "total")
        : computed(interval, "points", 1, INTERVAL_METHOD),
  };
}
