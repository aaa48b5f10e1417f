import { notComputable, withWarnings, type Method, type Result } from "../shared/result";
import { toBudgetChange, type BudgetChange } from "./budget-change";
import { readCoefficients, type Coefficient } from "./coefficient";

export const METHOD: Method = {
  id: "bfm-b2-scenario",
  version: "1.0.0",
  source: "KB/AR 25 April 2002, art. 46; FPS note on coding audit: the envelope is closed",
};

/** What the letter says of B2. */
export interface B2Calibration {
  readonly notified: Coefficient | null;
  readonly ownPoints: Coefficient | null;
  /** Needed for the closed envelope only. */
  readonly nationalPoints: Coefficient | null;
}

/** Who pays for a gain. `closed`: the other hospitals, through the value of the point. */
export type EnvelopeMode =
  | { readonly kind: "closed" }
  | { readonly kind: "price-taker" }
  | { readonly kind: "given-point-value"; readonly pointValueCents: Coefficient | null };

/** Change of points against the letter; national points change by both together. */
export interface PointChange {
  readonly ownPoints: number;
  readonly othersPoints: number;
}

/**
 * Says what B2 becomes when points change, calibrated on the letter: without change it is the
 * notified amount to the cent.
 *
 * Formula: closed B2' = B2 × (P'/P) × (Pnat/Pnat'), which is envelope × P'/Pnat' with the envelope that
 * the letter implies; price-taker B2' = B2 × P'/P; given point value B2' = B2 + (P' − P) × PV.
 *
 * @param calibration notified amount, own points, national points.
 * @param change in points, any sign; own points may not fall below 0.
 * @param mode of the envelope. Price-taker ignores that own points dilute the price: it warns
 *   `price-taker-bound`.
 * @returns euro cents; `missing-parameter` naming what the letter did not give (`nationalPoints` in
 *   a closed envelope); `no-denominator` for 0 points; `outside-method-range` for points below 0.
 * Source: docs/methods/bfm-b2.md.
 * Example: 16,692,200.00 on 476.92 of 80,000 points; +5 % own points is +829,387.25 closed and
 *   +834,610.00 as price-taker.
 */
export function computeB2Scenario(
  calibration: B2Calibration,
  change: PointChange,
  mode: EnvelopeMode,
): Result<BudgetChange> {
  const letter = readCoefficients(
    { notified: calibration.notified, ownPoints: calibration.ownPoints },
    METHOD,
  );
  if (letter.status !== "read") return letter;
  const { notified, ownPoints } = letter.present;
  if (ownPoints.amount === 0) return notComputable("no-denominator", METHOD, "ownPoints");
  const scenarioPoints = ownPoints.amount + change.ownPoints;
  if (!(ownPoints.amount > 0 && scenarioPoints >= 0)) {
    return notComputable("outside-method-range", METHOD, "ownPoints");
  }
  const base = {
    notified,
    ownPoints,
    atOldPrice: notified.amount * (scenarioPoints / ownPoints.amount),
  };
  switch (mode.kind) {
    case "price-taker":
      return withWarnings(toBudgetChange(notified, base.atOldPrice, [ownPoints], METHOD), [
        "price-taker-bound",
      ]);
    case "given-point-value":
      return computeAtGivenPrice(base, mode.pointValueCents, change);
    case "closed":
      return computeClosed(base, calibration.nationalPoints, change);
  }
}

interface ScenarioBase {
  readonly notified: Coefficient;
  readonly ownPoints: Coefficient;
  readonly atOldPrice: number;
}

function computeAtGivenPrice(
  { notified, ownPoints }: ScenarioBase,
  pointValueCents: Coefficient | null,
  change: PointChange,
): Result<BudgetChange> {
  const read = readCoefficients({ pointValueCents }, METHOD);
  if (read.status !== "read") return read;
  const scenario = notified.amount + change.ownPoints * read.present.pointValueCents.amount;
  return toBudgetChange(notified, scenario, [ownPoints, ...read.used], METHOD);
}

function computeClosed(
  base: ScenarioBase,
  nationalPoints: Coefficient | null,
  change: PointChange,
): Result<BudgetChange> {
  const read = readCoefficients({ nationalPoints }, METHOD);
  if (read.status !== "read") return read;
  const national = read.present.nationalPoints.amount;
  const scenarioNational = national + change.ownPoints + change.othersPoints;
  const others = national - base.ownPoints.amount;
  if (!(others >= 0 && others + change.othersPoints >= 0 && scenarioNational > 0)) {
    return notComputable("outside-method-range", METHOD, "nationalPoints");
  }
  const scenario = base.atOldPrice * (national / scenarioNational);
  return toBudgetChange(base.notified, scenario, [base.ownPoints, ...read.used], METHOD);
}
