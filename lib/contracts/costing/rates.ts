import type { SourceStamp } from "../steering/figure";
import type { SteeringFrame } from "../steering/pages";

/** The cost of one minute of a resource in a period; money in cents, `validTo` the day after the last. */
export interface RateRecord {
  readonly resourceCode: string;
  readonly name: string;
  readonly resourceGroup: string;
  readonly isPhysician: boolean;
  readonly validFrom: string;
  readonly validTo: string;
  readonly suppliedCostCents: number;
  readonly practicalCapacityMinutes: number;
  readonly centsPerMinute: number;
}

export interface RatePeriod {
  readonly from: string;
  readonly until: string;
}

/** The rates page: what a minute of each resource costs. */
export interface RatesPage {
  readonly frame: SteeringFrame;
  /** Periods of the ledger that have rates, newest first; `until` is the day after the last. */
  readonly periods: readonly RatePeriod[];
  readonly period: RatePeriod | null;
  /** False where the reader may not see what a minute of a physician costs. */
  readonly isWithPhysicians: boolean;
  readonly rates: readonly RateRecord[];
  readonly sources: readonly SourceStamp[];
}
