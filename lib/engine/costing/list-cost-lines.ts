import type { Minutes } from "../shared/units";
import type { CostCatalogue, CostCell, CostedStep, ResourceUse } from "./costing-model";

/** The unrounded cost of one cell of a breakdown. */
export interface CostLine {
  readonly cellKey: string;
  readonly cell: Omit<CostCell, "amountCents" | "minutes">;
  readonly minutes: number;
  readonly unroundedCents: number;
}

/**
 * Minutes of a resource that one patient takes: minutes × units in parallel × occurrence / patients
 * sharing. Shared minutes count once over the patients who share them.
 */
export function patientMinutes(use: ResourceUse): Minutes {
  const { minutes, unitsInParallel, occurrence, patientsSharing } = use;
  return ((minutes * unitsInParallel * occurrence) / patientsSharing) as Minutes;
}

/**
 * Lists one line for each step and resource group, and one for the consumables of a step, in one
 * order whatever the order of the steps: sums of decimals and remainders then agree to the cent.
 */
export function listCostLines(
  steps: readonly CostedStep[],
  catalogue: CostCatalogue,
): readonly CostLine[] {
  const lines = steps.flatMap((step) => [
    ...listResourceLines(step, catalogue),
    ...listConsumableLines(step, catalogue),
  ]);
  return mergeLines(lines.sort(compareLines));
}

function listResourceLines(step: CostedStep, catalogue: CostCatalogue): readonly CostLine[] {
  const { stepKey, label } = step;
  const resources = new Map(catalogue.resources.map((row) => [row.resourceKey, row]));
  return step.resources.map((use) => {
    const resource = resources.get(use.resourceKey);
    const resourceGroupKey = resource?.resourceGroupKey ?? null;
    const isPhysician = resource?.isPhysician ?? false;
    const minutes = patientMinutes(use);
    return {
      cellKey: JSON.stringify([stepKey, label, "resource", resourceGroupKey, isPhysician]),
      cell: { stepKey, label, kind: "resource", resourceGroupKey, isPhysician },
      minutes,
      unroundedCents: minutes * (resource?.rate ?? 0),
    };
  });
}

function listConsumableLines(step: CostedStep, catalogue: CostCatalogue): readonly CostLine[] {
  const { stepKey, label } = step;
  const prices = new Map(
    catalogue.consumables.map((row) => [row.consumableKey, row.unitPriceCents]),
  );
  return step.consumables.map((use) => ({
    cellKey: JSON.stringify([stepKey, label, "consumable"]),
    cell: { stepKey, label, kind: "consumable", resourceGroupKey: null, isPhysician: false },
    minutes: 0,
    unroundedCents: use.quantity * use.occurrence * (prices.get(use.consumableKey) ?? 0),
  }));
}

function compareLines(a: CostLine, b: CostLine): number {
  if (a.cellKey !== b.cellKey) return a.cellKey < b.cellKey ? -1 : 1;
  return a.unroundedCents - b.unroundedCents || a.minutes - b.minutes;
}

function mergeLines(lines: readonly CostLine[]): readonly CostLine[] {
  const merged = new Map<string, CostLine>();
  for (const line of lines) {
    const before = merged.get(line.cellKey);
    merged.set(line.cellKey, {
      ...line,
      minutes: line.minutes + (before?.minutes ?? 0),
      unroundedCents: line.unroundedCents + (before?.unroundedCents ?? 0),
    });
  }
  return [...merged.values()];
}
