import { notComputable, type Method, type NotComputable } from "../shared/result";
import type { ConsumableUse, CostCatalogue, CostedStep, ResourceUse } from "./costing-model";

/**
 * Finds why steps cannot be costed: a rate or price that is not known (never taken as 0), or a figure
 * that cannot be. Names the first by key, so that the same input always gives the same answer.
 */
export function findCostFault(
  steps: readonly CostedStep[],
  catalogue: CostCatalogue,
  method: Method,
): NotComputable | null {
  const rates = new Map(catalogue.resources.map((row) => [row.resourceKey, row.rate]));
  const prices = new Map(
    catalogue.consumables.map((row) => [row.consumableKey, row.unitPriceCents]),
  );
  const priced = steps.flatMap((step) => [
    ...step.resources.map((use) => {
      const price = rates.get(use.resourceKey) ?? null;
      return { key: use.resourceKey, price, isPossible: isPossibleUse(use) };
    }),
    ...step.consumables.map((use) => {
      const price = prices.get(use.consumableKey) ?? null;
      return { key: use.consumableKey, price, isPossible: isPossibleGood(use) };
    }),
  ]);
  const missing = firstKey(priced.filter(({ price }) => price === null));
  if (missing !== null) return notComputable("missing-parameter", method, missing);
  const impossible = firstKey(
    priced.filter(({ price, isPossible }) => !isPossible || !isAmount(price ?? 0)),
  );
  return impossible === null ? null : notComputable("outside-method-range", method, impossible);
}

function firstKey(rows: readonly { readonly key: string }[]): string | null {
  return rows.map(({ key }) => key).sort()[0] ?? null;
}

function isAmount(figure: number): boolean {
  return Number.isFinite(figure) && figure >= 0;
}

function isPossibleUse(use: ResourceUse): boolean {
  const isSharingPossible = Number.isFinite(use.patientsSharing) && use.patientsSharing >= 1;
  const isParallelPossible = isAmount(use.unitsInParallel) && use.unitsInParallel > 0;
  return isSharingPossible && isParallelPossible && [use.minutes, use.occurrence].every(isAmount);
}

function isPossibleGood(use: ConsumableUse): boolean {
  return [use.quantity, use.occurrence].every(isAmount);
}
