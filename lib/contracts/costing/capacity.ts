import type { CapacityStep, DeliveredCapacity, UnusedCapacity } from "@/lib/engine/costing";
import type { Result } from "@/lib/engine/shared/result";
import type { SourceStamp } from "../steering/figure";
import type { SteeringFrame } from "../steering/pages";
import type { RuleVersionRecord } from "./allocation";
import type { RatePeriod, RecomputationState } from "./rates";
import type { CapacitySettings, SHIFTS } from "./settings";

export type Shift = (typeof SHIFTS)[number];

export interface CapacityVersionRecord extends RuleVersionRecord {
  readonly settings: CapacitySettings;
}

/** A resource in a period: what it offered, what patients used, what stood by. */
export interface CapacityRow {
  readonly resourceCode: string;
  readonly name: string;
  readonly resourceGroup: string;
  readonly isPhysician: boolean;
  readonly siteCode: string | null;
  readonly units: number;
  readonly suppliedMinutes: number;
  readonly practicalMinutes: number | null;
  readonly usedMinutes: number;
  readonly minimumMinutes: number;
  readonly suppliedCostCents: number | null;
  readonly use: Result<UnusedCapacity> | null;
  readonly route: CapacitySettings["route"];
  readonly idleReason: CapacitySettings["idleReason"];
}

export interface CapacityPage {
  readonly frame: SteeringFrame;
  readonly periods: readonly RatePeriod[];
  readonly period: RatePeriod | null;
  readonly isWithPhysicians: boolean;
  readonly rows: readonly CapacityRow[];
  readonly recomputation: RecomputationState;
  readonly sources: readonly SourceStamp[];
}

/** A weekday and shift of a resource; capacity is null where the roster is not known. */
export interface ShiftCell {
  /** 1 is Monday. */
  readonly weekday: number;
  readonly shift: Shift;
  readonly usedMinutes: number;
  readonly practicalMinutes: number | null;
  readonly minimumMinutes: number | null;
  /** What was used, stood by and was idle of the cost of this part; null without roster or cost. */
  readonly use: Result<UnusedCapacity> | null;
}

/** One resource: the chain of its time, its week, its rules. */
export interface CapacityDetailPage {
  readonly frame: SteeringFrame;
  readonly periods: readonly RatePeriod[];
  readonly period: RatePeriod;
  readonly row: CapacityRow;
  /** Hours of one unit in a year, at the head of the chain and after each row. */
  readonly contractHours: number;
  readonly steps: readonly CapacityStep[];
  readonly practicalHours: number | null;
  /** Time as it was delivered, before any rule. */
  readonly delivered: DeliveredCapacity;
  /** Null where there is no cost or no capacity. */
  readonly centsPerMinute: number | null;
  /** What the hospital or its delivery prints for the same minute. */
  readonly stated: { readonly centsPerMinute: number; readonly source: string | null } | null;
  readonly warnings: readonly string[];
  readonly week: readonly ShiftCell[];
  /** Minutes at no known hour. */
  readonly minutesWithoutHour: number;
  readonly settings: CapacitySettings;
  readonly rule: CapacityVersionRecord | null;
  readonly newestVersion: number;
  readonly versions: readonly CapacityVersionRecord[];
  readonly blocks: {
    readonly deductions: readonly {
      readonly code: string;
      readonly kind: "hours" | "share" | "age-mix";
      readonly amount: number | null;
      readonly source: string;
      readonly grade: string;
    }[];
    readonly ageClasses: readonly { readonly code: string; readonly hours: number }[];
    readonly ageSource: string;
    /** Part of contract time above which practical time is doubted. */
    readonly warnAboveShare: number;
    readonly shifts: readonly {
      readonly code: Shift;
      readonly fromHour: number;
      readonly hours: number;
    }[];
  };
  readonly recomputation: RecomputationState;
  readonly sources: readonly SourceStamp[];
}
