import { allocate } from "../shared/allocate";
import { computed, notComputable, type Method, type Result } from "../shared/result";
import { euroCents, minutes, roundToCents, type EuroCents } from "../shared/units";
import type { CostBreakdown, CostCatalogue, CostCell, CostedStep } from "./costing-model";
import { findCostFault } from "./find-cost-fault";
import { listCostLines, type CostLine } from "./list-cost-lines";
import { sumCells } from "./sum-cells";

export const METHOD: Method = {
  id: "tdabc-step-costs",
  version: "1.0.0",
  source: "Kaplan RS, Porter ME. HBR, September 2011; Kaplan RS, Anderson SR. HBR, November 2004",
};

/**
 * Costs the steps of a pathway: the expected cost of a patient when occurrences are shares of
 * patients, the actual cost of an episode when every occurrence is 1.
 *
 * Formula: Σ rate × minutes × units in parallel / patients sharing × occurrence, plus Σ unit price ×
 * quantity × occurrence. Rounded to the cent once, on the total; the total is then split over the
 * cells (step × resource group) by largest remainder, so that every subtotal agrees.
 *
 * @param steps in any order; the order does not change the result.
 * @param catalogue rates and prices of the period.
 * @returns the breakdown in euro cents, with and without physicians; `missing-parameter` naming the
 *   first resource or consumable (by key) without rate or price; `outside-method-range` naming the
 *   one with a negative or impossible figure. No steps cost 0.
 * Source: Kaplan and Porter 2011.
 * Example: administrator 18 minutes at 45 an hour, nurse 24 at 65, physician 9 at 300 is 84.50.
 */
export function computeStepCosts(
  steps: readonly CostedStep[],
  catalogue: CostCatalogue,
): Result<CostBreakdown> {
  const fault = findCostFault(steps, catalogue, METHOD);
  if (fault) return fault;
  const lines = listCostLines(steps, catalogue);
  const unrounded = lines.reduce((sum, line) => sum + line.unroundedCents, 0);
  // Minutes or prices so large that cents are no whole numbers any more are a slip of the input.
  if (!(unrounded < Number.MAX_SAFE_INTEGER)) {
    return notComputable("outside-method-range", METHOD, "total");
  }
  const amounts = splitTotal(roundToCents(unrounded), lines);
  const cells = lines.map((line, index) => ({
    ...line.cell,
    minutes: minutes(line.minutes),
    amountCents: amounts[index] ?? euroCents(0),
  }));
  return computed(toBreakdown(cells), "eur-cents", steps.length, METHOD);
}

function splitTotal(total: EuroCents, lines: readonly CostLine[]): readonly EuroCents[] {
  const split = allocate(
    total,
    lines.map((line) => line.unroundedCents),
  );
  // Nothing to split: lines that all cost 0.
  return split.status === "computed" ? split.value : lines.map(() => euroCents(0));
}

function toBreakdown(cells: readonly CostCell[]): CostBreakdown {
  const physicianCents = sumCells(cells.filter((cell) => cell.isPhysician));
  const totalCents = sumCells(cells);
  return {
    cells,
    totalCents,
    physicianCents,
    withoutPhysiciansCents: euroCents(totalCents - physicianCents),
    consumableCents: sumCells(cells.filter((cell) => cell.kind === "consumable")),
  };
}
