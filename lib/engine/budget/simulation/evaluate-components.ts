import { computeB1Component } from "./compute-b1-component";
import { computeB2Component } from "./compute-b2-component";
import { computeB4Component, computeKeyedComponent } from "./compute-b4-component";
import { computeB8Component, computeB9Component } from "./compute-b8-b9-components";
import {
  computeCostComponent,
  computeDrugComponent,
  computePerStayComponent,
} from "./compute-outside-components";
import {
  BUDGET_COMPONENTS,
  COMPONENT_KEYS,
  type CalibratedLetter,
  type ComponentKey,
  type ComponentResult,
  type SimulationPlan,
} from "./simulation-model";

/** One run of the plan: every component, or why it has no amount. */
export type Evaluation = Readonly<Record<ComponentKey, ComponentResult>>;

/**
 * Runs every component of a plan once, at one set of parameters.
 *
 * @param letter calibrated. @param plan of the scenario.
 * @returns each component in a year at full force.
 * Source: docs/methods/bfm-simulation.md.
 * Example: a plan that moves nothing gives 0 everywhere.
 */
export function evaluateComponents(letter: CalibratedLetter, plan: SimulationPlan): Evaluation {
  return {
    B1: computeB1Component(letter, plan),
    B2: computeB2Component(letter, plan),
    B4: computeB4Component(letter, plan),
    B5: computeKeyedComponent(letter, "B5", plan),
    B8: computeB8Component(letter, plan),
    B9: computeB9Component(letter, plan),
    fees: computePerStayComponent(letter, "fees", plan),
    "low-variability": computePerStayComponent(letter, "low-variability", plan),
    "day-lump-sums": computePerStayComponent(letter, "day-lump-sums", plan),
    drugs: computeDrugComponent(letter, plan),
    implants: computePerStayComponent(letter, "implants", plan),
    cost: computeCostComponent(letter, plan),
  };
}

/** Sum of some components; null when one of them has no amount. */
export function sumOf(evaluation: Evaluation, keys: readonly ComponentKey[]): number | null {
  let total = 0;
  for (const key of keys) {
    const result = evaluation[key];
    if (result.status !== "computed") return null;
    total += result.value.cents;
  }
  return total;
}

/** What the figures are about: the net of everything when it is whole, else the budget alone. */
export type TotalKind = "net" | "budget";

/** The components of a total. */
export function componentsOf(kind: TotalKind): readonly ComponentKey[] {
  return kind === "net" ? COMPONENT_KEYS : BUDGET_COMPONENTS;
}
