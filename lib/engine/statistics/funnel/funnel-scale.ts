import type { CountChances } from "../count-distributions";
import type { Funnel } from "./funnel";

/** A unit as a funnel reads it. */
export interface FunnelUnit {
  readonly key: string;
  /** Patients (proportion, mean) or expected events (ratio). */
  readonly size: number;
  readonly figure: number;
  /** Events; null for means. */
  readonly events: number | null;
}

/** How one kind of figure is judged: its chances, its smooth limits and its transformed scale. */
export interface FunnelScale {
  readonly kind: Funnel["kind"];
  readonly target: number;
  /** Expected events (and non-events) of a unit, or its patients: what minimum counts judge. */
  readonly expectedOf: (size: number) => number;
  /** Chances of the unit's count under the target; null where the figure is no count. */
  readonly chancesOf: (unit: FunnelUnit) => CountChances | null;
  /** The limit without extra spread at a size, for a share p of the units. */
  readonly limitAt: (size: number, share: number) => number;
  readonly transform: (figure: number) => number;
  readonly transformBack: (transformed: number) => number;
  /** Chance spread at a size on the transformed scale. */
  readonly spreadAt: (size: number) => number;
}
