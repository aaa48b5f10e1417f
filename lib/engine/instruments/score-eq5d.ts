import { at } from "../shared/at";
import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";
import { computeEq5dIndex, METHOD as INDEX_METHOD } from "./eq5d-index";
import type { Answers, Instrument, InstrumentScores, ScoreOptions } from "./instrument";
import { readAnswers, refusalOf, type ReadAnswers } from "./read-answers";
import { VALUE_SETS } from "./value-set";

export const PROFILE_METHOD: Method = {
  id: "eq5d-profile",
  version: "1.0.0",
  source: "EuroQol user guide: five levels in the order MO SC UA PD AD",
};

export const VAS_METHOD: Method = {
  id: "eq5d-vas",
  version: "1.0.0",
  source: "EuroQol user guide: whole number 0 to 100, independent of the dimensions",
};

export const LSS_METHOD: Method = {
  id: "eq5d-level-sum",
  version: "1.0.0",
  source: "Devlin, Parkin, Janssen 2020, doi 10.1007/978-3-030-47622-9, level sum score",
};

function profileOf(read: ReadAnswers): Result<string> {
  const refusal = refusalOf(read, 0, PROFILE_METHOD);
  return refusal ?? computed(read.codes.join(""), "levels", 1, PROFILE_METHOD);
}

function indexOf(profile: Result<string>, instrument: Instrument, options: ScoreOptions): Result {
  if (options.valueSet === undefined) {
    return notComputable("missing-parameter", INDEX_METHOD, "valueSet");
  }
  if (VALUE_SETS[options.valueSet].instrumentId !== instrument.id) {
    return notComputable("outside-method-range", INDEX_METHOD, "valueSet");
  }
  if (profile.status === "not-computable") {
    return notComputable(profile.reason, INDEX_METHOD, profile.detail);
  }
  return computeEq5dIndex(profile.value, options.valueSet);
}

/**
 * Scores one EQ-5D completion: profile, index, VAS and level sum score.
 *
 * Formula: profile = the five levels in order; index see {@link computeEq5dIndex}; LSS = sum of the
 * five levels; VAS = the answer. Any dimension missing or invalid: no profile, index or LSS; the VAS
 * stands on its own. Nothing is imputed, nothing clamped.
 *
 * @param instrument the 3L or 5L skeleton.
 * @param answers codes by key MO SC UA PD AD VAS.
 * @param options the value set for the index.
 * @returns four results; reasons `missing-answer`, `invalid-answer`, and for the index also
 *   `missing-parameter` (no value set) and `outside-method-range` (value set of the other version).
 * Source: EuroQol user guide; Devlin, Parkin, Janssen 2020.
 * Example: MO 2 SC 1 UA 2 PD 3 AD 2 with BE-5L-2022 gives profile 21232, index 0.720, LSS 10.
 */
export function scoreEq5d(
  instrument: Instrument,
  answers: Answers,
  options: ScoreOptions,
): InstrumentScores {
  const dimensions = readAnswers(
    instrument.items.filter((item) => item.key !== "VAS"),
    answers,
  );
  const vasRead = readAnswers(
    instrument.items.filter((item) => item.key === "VAS"),
    answers,
  );
  const profile = profileOf(dimensions);
  const sum = dimensions.codes.reduce((total, level) => total + level, 0);
  return {
    profile,
    index: indexOf(profile, instrument, options),
    vas:
      refusalOf(vasRead, 0, VAS_METHOD) ?? computed(at(vasRead.codes, 0), "points", 1, VAS_METHOD),
    lss: refusalOf(dimensions, 0, LSS_METHOD) ?? computed(sum, "points", 1, LSS_METHOD),
  };
}
