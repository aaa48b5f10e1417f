import { computed, notComputable, withWarnings, type Method, type Result } from "../shared/result";
import { roundToCents, type EuroCents } from "../shared/units";
import { toBudgetChange, type BudgetChange } from "./budget-change";
import {
  findCoefficientFault,
  provenanceWarnings,
  toProvenance,
  type Coefficient,
} from "./coefficient";

export const METHOD: Method = {
  id: "bfm-b1-core",
  version: "1.0.0",
  source: "KB/AR 25 April 2002, art. 42, operation 8 (day correction) and the surface rule",
};

/** B1 amounts after operation 3, with the days and shares of the day correction. */
export interface B1Drivers {
  /** General, maintenance, heating and administration together, euro cents. */
  readonly commonServices: Coefficient | null;
  /** Laundry, linen and food together, euro cents. */
  readonly hotelServices: Coefficient | null;
  /** Part of common services that follows days (0.5 in the clause). */
  readonly commonDayShare: Coefficient | null;
  /** Part of hotel services that follows days (1 in the clause). */
  readonly hotelDayShare: Coefficient | null;
  readonly justifiedDays: Coefficient | null;
  /** Including days in surgical day hospital. */
  readonly realisedDays: Coefficient | null;
}

/** What a scenario changes. */
export interface B1Change {
  readonly justifiedDays: number;
  readonly realisedDays: number;
  readonly squareMetres: number;
}

/** How the letter treats B1. */
export interface B1Calibration {
  readonly notified: Coefficient | null;
  readonly drivers: B1Drivers;
  /** Whether the day correction is run again at each recalculation; not confirmed, so a choice. */
  readonly isDayCorrectionRerun: boolean;
  /** Group average cost of one m² for general services, maintenance and heating, euro cents. */
  readonly costsPerSquareMetre: readonly Coefficient[];
}

/**
 * Corrects the common services of B1 by the days that were justified.
 *
 * Formula: X × (1 − a) + X × a × JD/RD + Y × (1 − b) + Y × b × JD/RD, with a = 0.5 and b = 1 in the
 * clause.
 *
 * @param drivers amounts, shares and days.
 * @returns rounded euro cents; `missing-parameter` naming the driver, `no-denominator` for 0 realised
 *   days, `outside-method-range` for a negative figure or a share over 1.
 * Source: operation 8 of art. 42.
 * Example: X 10,000,000, Y 3,000,000, 57,000 of 60,000 days is 12,600,000.00.
 */
export function computeB1Core(drivers: B1Drivers): Result<EuroCents> {
  const core = computeCore(drivers, { justifiedDays: 0, realisedDays: 0, squareMetres: 0 });
  if (typeof core !== "number") return core;
  const used = Object.values(drivers).filter((row): row is Coefficient => row !== null);
  const result = computed(roundToCents(core), "eur-cents", used.length, METHOD);
  return withWarnings(result, provenanceWarnings(toProvenance(used)));
}

/**
 * Says what B1 becomes when days or surface change, calibrated on the letter.
 *
 * Formula: notified + [core' − core when the day correction is run again] + Δm² × Σ cost per m².
 *
 * @param calibration notified amount, drivers and choices.
 * @param change in days and surface, any sign.
 * @returns euro cents; reasons as {@link computeB1Core}. Drivers are not needed when the correction is
 *   not run again; costs per m² are not needed when the surface stays.
 * Source: operation 8 of art. 42; surface rule of the same decree.
 * Example: −435 justified and −330 realised days are −16,289.59; +400 m² at 95 euro is +38,000.00.
 */
export function computeB1Scenario(
  calibration: B1Calibration,
  change: B1Change,
): Result<BudgetChange> {
  const { notified, drivers, isDayCorrectionRerun, costsPerSquareMetre } = calibration;
  const fault = findCoefficientFault({ notified }, METHOD);
  if (fault || !notified) return fault ?? notComputable("missing-parameter", METHOD, "notified");
  const used: Coefficient[] = [];
  let scenario = notified.amount;
  if (isDayCorrectionRerun) {
    const base = computeCore(drivers, { justifiedDays: 0, realisedDays: 0, squareMetres: 0 });
    const next = computeCore(drivers, change);
    if (typeof base !== "number") return base;
    if (typeof next !== "number") return next;
    scenario += next - base;
    used.push(...Object.values(drivers).filter((row): row is Coefficient => row !== null));
  }
  if (change.squareMetres !== 0) {
    if (costsPerSquareMetre.length === 0) {
      return notComputable("missing-parameter", METHOD, "costsPerSquareMetre");
    }
    const costPerSquareMetre = costsPerSquareMetre.reduce((sum, { amount }) => sum + amount, 0);
    scenario += change.squareMetres * costPerSquareMetre;
    used.push(...costsPerSquareMetre);
  }
  return toBudgetChange(notified, scenario, used, METHOD);
}

function computeCore(
  drivers: B1Drivers,
  change: B1Change,
): number | ReturnType<typeof notComputable> {
  const fault = findCoefficientFault({ ...drivers }, METHOD);
  if (fault) return fault;
  const amountOf = (row: Coefficient | null): number => row?.amount ?? NaN;
  const shares = [amountOf(drivers.commonDayShare), amountOf(drivers.hotelDayShare)] as const;
  const amounts = [amountOf(drivers.commonServices), amountOf(drivers.hotelServices)] as const;
  const justified = amountOf(drivers.justifiedDays) + change.justifiedDays;
  const realised = amountOf(drivers.realisedDays) + change.realisedDays;
  if (realised === 0) return notComputable("no-denominator", METHOD, "realisedDays");
  const isPossible =
    [...shares, ...amounts, justified, realised].every((figure) => figure >= 0) &&
    Math.max(...shares) <= 1;
  if (!isPossible) return notComputable("outside-method-range", METHOD, "drivers");
  // Written as the whole plus its correction, so that JD = RD leaves the amount untouched.
  const correction = justified / realised - 1;
  return amounts[0] + amounts[1] + (amounts[0] * shares[0] + amounts[1] * shares[1]) * correction;
}
