import { computed, notComputable, withWarnings, type Method, type Result } from "../shared/result";
import { readCoefficients, provenanceWarnings, toProvenance } from "./coefficient";
import type { B2Calibration } from "./compute-b2-scenario";

export const METHOD: Method = {
  id: "bfm-marginal-point-value",
  version: "1.0.0",
  source: "KB/AR 25 April 2002, art. 46: derivative of envelope × own points / national points",
};

/**
 * Gives what one more own point brings in a closed envelope.
 *
 * Formula: PV × (1 − own share) with PV = B2 / P and share = P / Pnat.
 *
 * @returns unrounded euro cents for each point; `missing-parameter` naming what the letter did not give,
 *   `no-denominator` for 0 own points, `outside-method-range` when own points exceed the national.
 * Source: derivative of the envelope equation, docs/methods/bfm-b2.md.
 * Example: 35,000 euro × (1 − 0.59615 %) is 34,791.35 euro.
 */
export function computeMarginalPointValue(calibration: B2Calibration): Result {
  const read = readCoefficients<keyof B2Calibration>(calibration, METHOD);
  if (read.status !== "read") return read;
  const { notified, ownPoints, nationalPoints } = read.present;
  if (ownPoints.amount === 0) return notComputable("no-denominator", METHOD, "ownPoints");
  if (!(ownPoints.amount > 0 && nationalPoints.amount >= ownPoints.amount)) {
    return notComputable("outside-method-range", METHOD, "nationalPoints");
  }
  const pointValue = notified.amount / ownPoints.amount;
  const marginal = pointValue * (1 - ownPoints.amount / nationalPoints.amount);
  return withWarnings(
    computed(marginal, "eur-cents-per-point", ownPoints.amount, METHOD),
    provenanceWarnings(toProvenance(read.used)),
  );
}
