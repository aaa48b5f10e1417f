import {
  computed,
  notComputable,
  withWarnings,
  type Method,
  type NotComputable,
  type Result,
} from "../shared/result";
import { roundToCents, type EuroCents } from "../shared/units";
import { toBudgetChange, type BudgetChange } from "./budget-change";
import {
  fitsInCents,
  provenanceWarnings,
  readCoefficients,
  sumAmounts,
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
  const read = readDrivers(drivers);
  if (read.status !== "read") return read;
  const core = computeCore(read.present, NO_CHANGE);
  if (typeof core !== "number") return core;
  if (!fitsInCents(core)) return notComputable("outside-method-range", METHOD, "drivers");
  const result = computed(roundToCents(core), "eur-cents", read.used.length, METHOD);
  return withWarnings(result, provenanceWarnings(toProvenance(read.used)));
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
  const { drivers, isDayCorrectionRerun, costsPerSquareMetre } = calibration;
  const letter = readCoefficients({ notified: calibration.notified }, METHOD);
  if (letter.status !== "read") return letter;
  const { notified } = letter.present;
  const used: Coefficient[] = [];
  let scenario = notified.amount;
  if (isDayCorrectionRerun) {
    const read = readDrivers(drivers);
    if (read.status !== "read") return read;
    const base = computeCore(read.present, NO_CHANGE);
    const next = computeCore(read.present, change);
    if (typeof base !== "number") return base;
    if (typeof next !== "number") return next;
    scenario += next - base;
    used.push(...read.used);
  }
  if (change.squareMetres !== 0) {
    if (costsPerSquareMetre.length === 0) {
      return notComputable("missing-parameter", METHOD, "costsPerSquareMetre");
    }
    scenario += change.squareMetres * sumAmounts(costsPerSquareMetre);
    used.push(...costsPerSquareMetre);
  }
  return toBudgetChange(notified, scenario, used, METHOD);
}

const NO_CHANGE: B1Change = { justifiedDays: 0, realisedDays: 0, squareMetres: 0 };

function readDrivers(drivers: B1Drivers) {
  return readCoefficients<keyof B1Drivers>(drivers, METHOD);
}

function computeCore(
  drivers: Readonly<Record<keyof B1Drivers, Coefficient>>,
  change: B1Change,
): number | NotComputable {
  const common = drivers.commonServices.amount;
  const hotel = drivers.hotelServices.amount;
  const shares = [drivers.commonDayShare.amount, drivers.hotelDayShare.amount] as const;
  const justified = drivers.justifiedDays.amount + change.justifiedDays;
  const realised = drivers.realisedDays.amount + change.realisedDays;
  if (realised === 0) return notComputable("no-denominator", METHOD, "realisedDays");
  const isPossible =
    [...shares, common, hotel, justified, realised].every((figure) => figure >= 0) &&
    Math.max(...shares) <= 1;
  if (!isPossible) return notComputable("outside-method-range", METHOD, "drivers");
  // Written as the whole plus its correction, so that JD = RD leaves the amount untouched.
  const correction = justified / realised - 1;
  return common + hotel + (common * shares[0] + hotel * shares[1]) * correction;
}
