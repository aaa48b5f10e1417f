import type { Closure } from "@/lib/engine/costing";
import type { Result } from "@/lib/engine/shared/result";
import type { LocalisedText, SourceStamp } from "../steering/figure";
import type { SteeringFrame } from "../steering/pages";
import type { RatePeriod, RecomputationState } from "./rates";

/** The cost centres of a closure, without their total. */
export type ClosureRows = Closure["rows"];

/** The closure page: from the ledger to what pathways used, what was idle, and what is no care. */
export interface ClosurePage {
  readonly frame: SteeringFrame;
  readonly periods: readonly RatePeriod[];
  readonly period: RatePeriod | null;
  /** Null where nothing was delivered. */
  readonly closure: Result<Closure> | null;
  readonly centreNames: Readonly<Record<string, string>>;
  readonly pathwayNames: Readonly<Record<string, LocalisedText>>;
  readonly recomputation: RecomputationState;
  readonly sources: readonly SourceStamp[];
}
