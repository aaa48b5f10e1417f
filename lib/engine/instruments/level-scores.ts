import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";
import { isProfile, type Eq5dInstrumentId } from "./health-change";
import { INSTRUMENTS } from "./registry";
import { LSS_METHOD } from "./score-eq5d";

export const LFS_METHOD: Method = {
  id: "eq5d-level-frequency-score",
  version: "1.0.0",
  source: "Oppe M, de Charro F. Health Econ 2001;10(1):25-39; Devlin, Parkin, Janssen 2020, ch. 2",
};

/**
 * The level sum score of a profile: how far from no problems, without weighing.
 *
 * Formula: LSS = sum of the five digits.
 *
 * @param profile five digits in the order MO SC UA PD AD; null where it was not computable.
 * @param instrumentId the version; 3L sums run from 5 to 15, 5L sums from 5 to 25.
 * @returns points, higher is worse; `missing-answer` without profile, `invalid-answer` when it is no
 *   profile of that version. An ordinal score: a step of one point has no fixed worth.
 * Source: Devlin, Parkin, Janssen 2020, doi 10.1007/978-3-030-47622-9, level sum score.
 * Example: 12345 has a level sum score of 15.
 */
export function computeLevelSumScore(
  profile: string | null,
  instrumentId: Eq5dInstrumentId,
): Result {
  if (profile === null) return notComputable("missing-answer", LSS_METHOD, "profile");
  if (!isProfile(profile, instrumentId)) {
    return notComputable("invalid-answer", LSS_METHOD, "profile");
  }
  const sum = [...profile].reduce((total, level) => total + Number(level), 0);
  return computed(sum, "points", 1, LSS_METHOD);
}

/**
 * The level frequency score of a profile: how many dimensions stand at each level.
 *
 * Formula: n(level 1), n(level 2), … written one after another; the digits add up to 5.
 *
 * @param profile five digits in the order MO SC UA PD AD; null where it was not computable.
 * @param instrumentId the version: three digits for 3L, five for 5L.
 * @returns the text of counts; `missing-answer` or `invalid-answer` as for the level sum.
 * Source: Oppe and de Charro 2001; Devlin, Parkin, Janssen 2020.
 * Example: 12345 has 11111, 43213 has 11210, 55555 has 00005.
 */
export function computeLevelFrequencyScore(
  profile: string | null,
  instrumentId: Eq5dInstrumentId,
): Result<string> {
  if (profile === null) return notComputable("missing-answer", LFS_METHOD, "profile");
  if (!isProfile(profile, instrumentId)) {
    return notComputable("invalid-answer", LFS_METHOD, "profile");
  }
  const levels = INSTRUMENTS[instrumentId].items.find(({ key }) => key === "MO")?.maximum ?? 0;
  const counts = Array.from(
    { length: levels },
    (_, position) => [...profile].filter((level) => Number(level) === position + 1).length,
  );
  return computed(counts.join(""), "levels", 1, LFS_METHOD);
}
