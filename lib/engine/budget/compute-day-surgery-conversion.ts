import { computed, notComputable, withWarnings, type Method, type Result } from "../shared/result";
import {
  isAmount,
  provenanceWarnings,
  readCoefficients,
  sumAmounts,
  toProvenance,
  type Coefficient,
  type Provenance,
} from "./coefficient";

export const METHOD: Method = {
  id: "bfm-day-surgery-conversion",
  version: "1.0.0",
  source:
    "KB/AR 25 April 2002, annex 3 point 6 (list A); despecialist.be: a day stay earned 0.81 day",
};

/** Stays that would move, and the rule figures of their APR-DRG cell. */
export interface ConversionCase {
  /** Inpatient stays that become day surgery, 0 or more. */
  readonly stays: number;
  /** Real days of those stays now, per stay. */
  readonly averageRealisedDays: number;
  /** National average of the cell: justified days per stay now. */
  readonly averageJustifiedDays: Coefficient | null;
  /** Justified days of a list A day stay. */
  readonly dayFactor: Coefficient | null;
  /** Realised days of a day stay. */
  readonly dayStayRealisedDays: Coefficient | null;
  readonly occupancy: Coefficient | null;
  readonly daysPerYear: Coefficient | null;
  /** Basic and supplementary points of the bed index. */
  readonly pointsPerBed: readonly Coefficient[];
}

/** Changes of drivers; feed them to the B2, B1 and cash scenarios. */
export interface ConversionEffect {
  readonly justifiedDays: number;
  readonly realisedDays: number;
  readonly justifiedBeds: number;
  readonly points: number;
  readonly provenance: Provenance;
}

/**
 * Says what happens to the drivers of the budget when inpatient stays become day surgery. B2 falls
 * whenever the cell average exceeds the day factor; the gain must come from avoided cost.
 *
 * Formula: ΔJD = n × (f − average); ΔRD = n × (1 − real days); Δbeds = ΔJD / (occupancy × days);
 * Δpoints = Δbeds × points per bed. Theatre points stay: the same acts are done.
 *
 * @param conversion stays and rule figures.
 * @returns changes in days, beds and points; `missing-parameter` naming the figure;
 *   `outside-method-range` for negative stays or days, or an occupancy outside 0 to 1.
 * Source: docs/methods/bfm-b2.md.
 * Example: 300 stays of 2.40 days at f = 0.95 are −435 days, −1.489726 beds and −1.787671 points.
 */
export function computeDaySurgeryConversion(conversion: ConversionCase): Result<ConversionEffect> {
  const { stays, averageRealisedDays, pointsPerBed, ...rule } = conversion;
  const read = readCoefficients({ ...rule, pointsPerBed: pointsPerBed[0] }, METHOD);
  if (read.status !== "read") return read;
  const { averageJustifiedDays, dayFactor, dayStayRealisedDays, occupancy, daysPerYear } =
    read.present;
  const bedDays = occupancy.amount * daysPerYear.amount;
  const isPossible = isAmount(stays) && isAmount(averageRealisedDays) && bedDays > 0;
  if (!isPossible || occupancy.amount > 1) {
    return notComputable("outside-method-range", METHOD, "conversion");
  }
  const justifiedDays = stays * (dayFactor.amount - averageJustifiedDays.amount);
  const justifiedBeds = justifiedDays / bedDays;
  const provenance = toProvenance([...read.used, ...pointsPerBed]);
  const effect: ConversionEffect = {
    justifiedDays,
    realisedDays: stays * (dayStayRealisedDays.amount - averageRealisedDays),
    justifiedBeds,
    points: justifiedBeds * sumAmounts(pointsPerBed),
    provenance,
  };
  return withWarnings(computed(effect, "drivers", stays, METHOD), provenanceWarnings(provenance));
}
