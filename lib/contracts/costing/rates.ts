import type { SourceStamp } from "../steering/figure";
import type { SteeringFrame } from "../steering/pages";
import type { CAPACITY_ROUTES } from "./settings";

/** The cost of one minute of a resource in a period; money in cents, `validTo` the day after the last. */
export interface RateRecord {
  readonly resourceCode: string;
  readonly name: string;
  readonly resourceGroup: string;
  readonly isPhysician: boolean;
  readonly costCentreCode: string | null;
  readonly siteCode: string | null;
  readonly validFrom: string;
  readonly validTo: string;
  readonly version: number;
  /** Year of whose prices the rate speaks. */
  readonly priceYear: number;
  readonly units: number | null;
  readonly suppliedMinutes: number | null;
  /** Own cost and support together. */
  readonly suppliedCostCents: number;
  readonly supportCostCents: number;
  readonly practicalCapacityMinutes: number;
  readonly centsPerMinute: number;
  /** What someone printed for the same minute; compared, never used. */
  readonly statedCentsPerMinute: number | null;
  readonly capacityRoute: (typeof CAPACITY_ROUTES)[number];
  readonly capacityVersion: number | null;
  readonly allocationVersion: number | null;
  readonly warnings: readonly string[];
  readonly computedAt: string;
  /** Null for the rate that holds now. */
  readonly supersededAt: string | null;
}

/** A period of the ledger; `until` is the day after the last. */
export interface RatePeriod {
  readonly from: string;
  readonly until: string;
}

/** Whether pathway costs follow the rates, or wait to be computed again. */
export interface RecomputationState {
  /** Episodes whose cost does not follow the newest rates yet. */
  readonly waitingEpisodes: number;
  readonly isRunning: boolean;
  /** Part that is done, 0 to 1; null while it is not known. */
  readonly share: number | null;
  readonly hasFailed: boolean;
}

/** The rates page: what a minute of each resource costs. */
export interface RatesPage {
  readonly frame: SteeringFrame;
  /** Periods of the ledger that have rates, newest first. */
  readonly periods: readonly RatePeriod[];
  readonly period: RatePeriod | null;
  /** False where the reader may not see what a minute of a physician costs. */
  readonly isWithPhysicians: boolean;
  readonly rates: readonly RateRecord[];
  /** Rates of the period that were superseded, newest first. */
  readonly superseded: readonly RateRecord[];
  /** True where the hospital decided nothing: delivered minutes, every centre its own cost. */
  readonly isDefaultRule: boolean;
  readonly recomputation: RecomputationState;
  readonly sources: readonly SourceStamp[];
}
