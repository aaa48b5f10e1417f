import { computed, notComputable, type Method, type Result } from "../shared/result";

export const METHOD: Method = {
  id: "estimate-error",
  version: "1.0.0",
  source: "JACEP Open 2022;3(4):e12778, Table 4 (estimates of staff against field measurement)",
};

/**
 * How far an estimate was from what was measured.
 *
 * Formula: (estimate − measured) / measured.
 *
 * @param estimate minutes or cost as people said, 0 or more. @param measured the same, above 0.
 * @returns a part: 0.2 is 20 % too high; `no-denominator` when nothing was measured,
 *   `outside-method-range` for an estimate below 0 or no number.
 * Source: see METHOD.
 * Example: 64.2 against 53.7 is 0.196, 20 % too high.
 */
export function computeEstimateError(estimate: number, measured: number): Result {
  if (!(estimate >= 0) || !Number.isFinite(estimate) || !Number.isFinite(measured)) {
    return notComputable("outside-method-range", METHOD, "estimate");
  }
  if (!(measured > 0)) return notComputable("no-denominator", METHOD, "measured");
  const error = (estimate - measured) / measured;
  if (!Number.isFinite(error)) return notComputable("outside-method-range", METHOD, "estimate");
  return computed(error, "rate", 1, METHOD);
}
