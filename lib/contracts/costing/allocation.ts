import type { Result } from "@/lib/engine/shared/result";
import type { SourceStamp } from "../steering/figure";
import type { SteeringFrame } from "../steering/pages";
import type { RatePeriod, RecomputationState } from "./rates";
import type { AllocationSettings } from "./settings";

/** Who decided on a version of a rule, when and why. */
export interface RuleVersionRecord {
  readonly version: number;
  readonly validFrom: string;
  readonly reason: string;
  readonly author: string;
  readonly decidedAt: string;
}

export interface AllocationVersionRecord extends RuleVersionRecord {
  readonly settings: AllocationSettings;
}

/** A cost centre that takes of support, with what each way of allocation brings it. */
export interface AllocatedCentre {
  readonly centre: string;
  readonly name: string;
  readonly ownCents: number;
  /** Cents of each support centre under the method in force, in the order of `supports`. */
  readonly received: readonly number[];
  readonly receivedCents: number;
  /** The same by every method; null where that method gives no answer. */
  readonly byMethod: Readonly<Record<AllocationSettings["method"], number | null>>;
}

/** The allocation page: from support to receiving centres, by three methods. */
export interface AllocationPage {
  readonly frame: SteeringFrame;
  readonly periods: readonly RatePeriod[];
  readonly period: RatePeriod | null;
  /** Null where no rule holds for the period: every centre keeps its own cost. */
  readonly rule: AllocationVersionRecord | null;
  readonly newestVersion: number;
  readonly versions: readonly AllocationVersionRecord[];
  readonly supports: readonly {
    readonly centre: string;
    readonly name: string;
    readonly driver: AllocationSettings["supports"][number]["driver"];
    readonly amountCents: number;
  }[];
  /** Every method that is compared, in the order of the screen. */
  readonly methods: readonly AllocationSettings["method"][];
  readonly centres: readonly AllocatedCentre[];
  /** Cost that goes from support to others; the reason where the rule gives no answer. */
  readonly total: Result | null;
  /** Centres of the ledger without resources that no rule allocates: candidates for support. */
  readonly candidates: readonly {
    readonly centre: string;
    readonly name: string;
    readonly cents: number;
  }[];
  /** Every centre that can receive: those with resources, then the support centres. */
  readonly receivers: readonly { readonly centre: string; readonly name: string }[];
  readonly recomputation: RecomputationState;
  readonly sources: readonly SourceStamp[];
}
