import { computed, notComputable, type Method, type Result } from "../../shared/result";
import type { ExpectedCase } from "./compute-calibration";

export const METHOD: Method = {
  id: "variable-life-adjusted-display",
  version: "1.0.0",
  source: "Lovegrove J et al. Lancet 1997;350:1128-1130",
};

/**
 * Expected minus observed events, added up patient by patient: above zero fewer events than expected.
 * A picture without limits of its own; signals come from the risk-adjusted CUSUM.
 *
 * Formula: Σ (p − y).
 *
 * @param cases patients in order of time with complete follow-up.
 * @returns the running sum after each patient, unit `events`; `no-denominator` without patients,
 *   `outside-method-range` for a chance outside 0 to 1.
 * Source: see METHOD.
 * Example: chances 0.1, 0.1 and 0.8, the last with the event: 0.1, 0.2, 0.
 */
export function computeVlad(cases: readonly ExpectedCase[]): Result<readonly number[]> {
  if (cases.length === 0) return notComputable("no-denominator", METHOD, "cases");
  if (!cases.every(({ risk }) => risk >= 0 && risk <= 1)) {
    return notComputable("outside-method-range", METHOD, "risk");
  }
  let sum = 0;
  const path = cases.map(({ risk, hasEvent }) => (sum += risk - Number(hasEvent)));
  return computed(path, "events", cases.length, METHOD);
}
