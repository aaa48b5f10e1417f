import { notComputable, type Method, type NotComputable } from "../shared/result";
import { areFinite, type PatientPair } from "./pair-moments";

/** Why no measure can be made of these patients; null when one can. */
export function refusePairs(
  pairs: readonly PatientPair[],
  minimumCount: number,
  method: Method,
): NotComputable | null {
  if (!areFinite(pairs)) return notComputable("outside-method-range", method, "pair");
  if (pairs.length === 0) return notComputable("no-denominator", method, "patients");
  if (pairs.length < minimumCount) {
    return notComputable("below-minimum-count", method, `${minimumCount}`);
  }
  return null;
}
