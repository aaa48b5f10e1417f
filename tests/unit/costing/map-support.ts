import {
  computeExpectedPathwayCost,
  type CostedResource,
  type ExpectedPathwayCost,
  type MapConsumable,
  type MapResource,
  type MapSection,
  type MapStep,
  type MapVariable,
  type PathwayMap,
} from "@/lib/engine/costing";
import type { Result } from "@/lib/engine/shared/result";
import type { EuroCentsPerMinute } from "@/lib/engine/shared/units";
import { catalogue } from "./costing-support";

/** Minutes that nobody doubts: measured, without end. */
const MEASURED = {
  origin: "measured",
  observationCount: 30,
  takenOn: "2026-01-01",
  expiresOn: null,
  shortMinutes: null,
  longMinutes: null,
} as const;

/** Minutes of one unit for one patient, by an equation. */
export function takes(
  resourceKey: string,
  equation: string | number,
  differences: Partial<MapResource> = {},
): MapResource {
  return {
    useKey: resourceKey,
    resourceKey,
    equation: String(equation),
    unitsInParallel: 1,
    patientsSharing: 1,
    groupSize: 1,
    provenance: MEASURED,
    ...differences,
  };
}

/** A consumable with its price in euro cents. */
export function article(consumableKey: string, unitPriceCents: number | null): MapConsumable {
  return {
    useKey: consumableKey,
    consumableKey,
    name: consumableKey,
    kind: "material",
    quantity: 1,
    unitPriceCents,
    source: "standard",
  };
}

/** A step that every patient meets once, unless said otherwise. */
export function mapStep(stepKey: string, differences: Partial<MapStep> = {}): MapStep {
  return {
    stepKey,
    name: stepKey,
    label: "value-adding",
    occurrence: { kind: "always" },
    sectionKey: null,
    follows: null,
    resources: [],
    consumables: [],
    ...differences,
  };
}

export function branch(sectionKey: string, share: number, pointKey = "choice"): MapSection {
  return { sectionKey, name: sectionKey, kind: "branch", pointKey, share, insideKey: null };
}

export function complication(sectionKey: string, share: number): MapSection {
  return {
    sectionKey,
    name: sectionKey,
    kind: "complication",
    pointKey: null,
    share,
    insideKey: null,
  };
}

export function variable(variableKey: string, differences: Partial<MapVariable> = {}): MapVariable {
  return {
    variableKey,
    name: variableKey,
    kind: "flag",
    unit: null,
    sourceField: null,
    defaultAmount: null,
    ...differences,
  };
}

/** A map without overhead, sections or variables, unless said otherwise. */
export function pathwayMap(
  steps: readonly MapStep[],
  differences: Partial<PathwayMap> = {},
): PathwayMap {
  return {
    steps,
    sections: [],
    variables: [],
    overhead: { markUp: 0, isOnConsumables: false },
    ...differences,
  };
}

export const TODAY = "2026-11-22";

/** Resources by key with euro cents a minute; keys that begin with `dr-` are physicians. */
export function resourcesOf(
  rates: Readonly<Record<string, EuroCentsPerMinute | null>>,
): readonly CostedResource[] {
  return catalogue(rates).resources;
}

/** The expected cost, for maps that are meant to be sound. */
export function expectedCost(
  map: PathwayMap,
  rates: Readonly<Record<string, EuroCentsPerMinute | null>>,
  amounts: Readonly<Record<string, number>> = {},
): ExpectedPathwayCost {
  const result = computeExpectedPathwayCost(map, { resources: resourcesOf(rates), amounts }, TODAY);
  if (result.status !== "computed") throw new Error(`${result.reason}: ${result.detail}`);
  return result.value;
}

/** The amount of a total that is meant to be complete. */
export function centsOf(result: Result<number>): number {
  if (result.status !== "computed") throw new Error(`${result.reason}: ${result.detail}`);
  return result.value;
}
