import type {
  ConsumableUse,
  CostCatalogue,
  CostedStep,
  ResourceUse,
  StepLabel,
} from "@/lib/engine/costing";
import { minutes, type EuroCentsPerMinute } from "@/lib/engine/shared/units";

/** A rate in cents a minute from euro an hour. */
export function perHour(euro: number): EuroCentsPerMinute {
  return ((euro * 100) / 60) as EuroCentsPerMinute;
}

/** A rate in cents a minute from euro a minute. */
export function perMinute(euro: number): EuroCentsPerMinute {
  return (euro * 100) as EuroCentsPerMinute;
}

/** Minutes of one unit for one patient that always happen, unless said otherwise. */
export function spend(
  resourceKey: string,
  spent: number,
  differences: Partial<ResourceUse> = {},
): ResourceUse {
  return {
    resourceKey,
    minutes: minutes(spent),
    unitsInParallel: 1,
    patientsSharing: 1,
    occurrence: 1,
    ...differences,
  };
}

export function good(consumableKey: string, quantity: number): ConsumableUse {
  return { consumableKey, quantity, occurrence: 1 };
}

export function step(
  stepKey: string,
  resources: readonly ResourceUse[],
  consumables: readonly ConsumableUse[] = [],
  label: StepLabel = "value-adding",
): CostedStep {
  return { stepKey, label, resources, consumables };
}

/** Resources by key with euro cents a minute; keys that begin with `dr-` are physicians. */
export function catalogue(
  rates: Readonly<Record<string, EuroCentsPerMinute | null>>,
  prices: Readonly<Record<string, number | null>> = {},
): CostCatalogue {
  return {
    resources: Object.entries(rates).map(([resourceKey, rate]) => ({
      resourceKey,
      resourceGroupKey: resourceKey.startsWith("dr-") ? "physicians" : resourceKey,
      isPhysician: resourceKey.startsWith("dr-"),
      rate,
    })),
    consumables: Object.entries(prices).map(([consumableKey, unitPriceCents]) => ({
      consumableKey,
      unitPriceCents,
    })),
  };
}
