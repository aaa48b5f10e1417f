import { computed, notComputable, type Method, type Result } from "../shared/result";
import { euroCents, roundToCents, type EuroCents } from "../shared/units";
import type { CostBreakdown, CostCell, StepLabel } from "./costing-model";
import { sumCells } from "./sum-cells";

export const METHOD: Method = {
  id: "tdabc-pathway-cost",
  version: "1.0.0",
  source: "Kaplan RS, Porter ME. How to solve the cost crisis in health care. HBR, September 2011",
};

/** One part of a total; parts of one list add up to the total exactly. */
export interface CostPart {
  /** `null` gathers the consumables in a list by resource group. */
  readonly partKey: string | null;
  readonly isPhysician: boolean;
  readonly amountCents: EuroCents;
}

export interface PathwayCost {
  readonly episodeCount: number;
  readonly totalCents: EuroCents;
  readonly withoutPhysiciansCents: EuroCents;
  readonly physicianCents: EuroCents;
  readonly consumableCents: EuroCents;
  readonly meanCents: EuroCents;
  readonly meanWithoutPhysiciansCents: EuroCents;
  readonly bySteps: readonly CostPart[];
  readonly byResourceGroups: readonly CostPart[];
  readonly byLabels: Readonly<Record<StepLabel, EuroCents>>;
}

/**
 * Adds the costs of the episodes of a pathway and cuts the total by step, by resource group and by
 * what a step is to the patient.
 *
 * Formula: plain sums of cents; means are rounded once. A physicians' share of a step is listed apart
 * from the rest of that step, so that both perspectives can be read from one list.
 *
 * @param episodes breakdowns of one pathway and period, in any order.
 * @returns totals in euro cents; `no-denominator` without episodes.
 * Source: Kaplan and Porter 2011.
 * Example: episodes of 84.50 and 80.00 euro have a total of 164.50 and a mean of 82.25.
 */
export function computePathwayCost(episodes: readonly CostBreakdown[]): Result<PathwayCost> {
  const episodeCount = episodes.length;
  if (episodeCount === 0) return notComputable("no-denominator", METHOD, "episodes");
  const cells = episodes.flatMap((episode) => episode.cells);
  const totalCents = sumCells(cells);
  const physicianCents = sumCells(cells.filter((cell) => cell.isPhysician));
  const withoutPhysiciansCents = euroCents(totalCents - physicianCents);
  const cost: PathwayCost = {
    episodeCount,
    totalCents,
    withoutPhysiciansCents,
    physicianCents,
    consumableCents: sumCells(cells.filter((cell) => cell.kind === "consumable")),
    meanCents: roundToCents(totalCents / episodeCount),
    meanWithoutPhysiciansCents: roundToCents(withoutPhysiciansCents / episodeCount),
    bySteps: listParts(cells, (cell) => cell.stepKey),
    byResourceGroups: listParts(cells, (cell) => cell.resourceGroupKey),
    byLabels: sumByLabel(cells),
  };
  return computed(cost, "eur-cents", episodeCount, METHOD);
}

function listParts(
  cells: readonly CostCell[],
  keyOf: (cell: CostCell) => string | null,
): readonly CostPart[] {
  const parts = new Map<string, CostPart>();
  for (const cell of cells) {
    const partKey = keyOf(cell);
    const id = JSON.stringify([partKey, cell.isPhysician]);
    const amountCents = euroCents((parts.get(id)?.amountCents ?? 0) + cell.amountCents);
    parts.set(id, { partKey, isPhysician: cell.isPhysician, amountCents });
  }
  return [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
}

function sumByLabel(cells: readonly CostCell[]): Readonly<Record<StepLabel, EuroCents>> {
  const sumOf = (label: StepLabel) => sumCells(cells.filter((cell) => cell.label === label));
  return {
    "value-adding": sumOf("value-adding"),
    necessary: sumOf("necessary"),
    waste: sumOf("waste"),
  };
}
