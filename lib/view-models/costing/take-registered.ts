import type { PathwayMapDocument } from "@/lib/contracts/costing/pathway-map";
import type { RegisteredGood } from "@/lib/contracts/costing/workbench";
import {
  computeStepOccurrence,
  type MapConsumable,
  type MapStep,
  type PathwayMap,
} from "@/lib/engine/costing";
import { freshConsumable, withStep } from "./edit-map";

/** Goods that were registered for patients, beside those that were designed. */
export interface RegisteredRow {
  readonly good: RegisteredGood;
  /** Step in which the map has the article, else the step of the registration; null for none. */
  readonly stepKey: string | null;
  readonly designed: MapConsumable | null;
  /** Units each time that the step happens, so that the map gives what was registered. */
  readonly quantity: number | null;
  readonly isTaken: boolean;
}

/** To a thousandth, as quantities are delivered. */
const thousandth = (amount: number): number => Math.round(amount * 1_000) / 1_000;
const hundredth = (cents: number): number => Math.round(cents * 100) / 100;

function findDesigned(map: PathwayMap, good: RegisteredGood) {
  for (const step of map.steps) {
    const found = step.consumables.find(({ consumableKey }) => consumableKey === good.articleKey);
    if (found) return { step, found };
  }
  return null;
}

/** A map says the units of one time; records add all times of all patients. */
function quantityIn(map: PathwayMap, step: MapStep | undefined, good: RegisteredGood) {
  const occurrence = step ? computeStepOccurrence(step, map.sections) : 0;
  return occurrence > 0 ? thousandth(good.quantityPerPatient / occurrence) : null;
}

/**
 * Lists registered goods beside the designed ones, the dearest for a patient first.
 *
 * Formula: quantity each time = registered units for a patient ÷ how often the step happens to one.
 *
 * @param map a draft or version; an article is looked for in every step, then the registered step.
 * @param registered goods by step and article.
 * @returns one row for each article; without a step it can be seen and not taken.
 * Source: requirement TDABC 1.7 (patient level where the register allows, else the preference card).
 * Example: an implant registered for 52 of 100 patients is one unit in a branch of 52 %.
 */
export function listRegisteredRows(
  map: PathwayMap,
  registered: readonly RegisteredGood[],
): readonly RegisteredRow[] {
  const costOf = (good: RegisteredGood) => good.quantityPerPatient * good.unitPriceCents;
  return registered
    .toSorted((a, b) => costOf(b) - costOf(a))
    .map((good) => {
      const designed = findDesigned(map, good);
      const step = designed?.step ?? map.steps.find(({ stepKey }) => stepKey === good.stepKey);
      const quantity = quantityIn(map, step, good);
      const use = designed?.found ?? null;
      const isTaken =
        use?.source === "registered" &&
        use.quantity === quantity &&
        use.unitPriceCents === hundredth(good.unitPriceCents);
      return { good, stepKey: step?.stepKey ?? null, designed: use, quantity, isTaken };
    });
}

/**
 * Takes registered goods over into a map: units, mean price, and the year of the price.
 *
 * @param document a draft.
 * @param rows as listed beside the map; rows without a step or quantity are left as they are.
 * @returns a new document; an article that the step does not have is added to it.
 * Source: see {@link listRegisteredRows}.
 * Example: a standard of 2,000 euro becomes the registered 2,131.60 of 2026.
 */
export function takeRegistered(
  document: PathwayMapDocument,
  rows: readonly RegisteredRow[],
): PathwayMapDocument {
  return rows.reduce((now, { good, stepKey, designed, quantity }) => {
    const step = now.map.steps.find((one) => one.stepKey === stepKey);
    if (!step || quantity === null) return now;
    const fresh = { ...freshConsumable(step, good.name), consumableKey: good.articleKey };
    const use: MapConsumable = {
      ...(designed ?? fresh),
      kind: good.kind,
      quantity,
      unitPriceCents: hundredth(good.unitPriceCents),
      priceYear: good.priceYear,
      source: "registered",
    };
    const consumables = designed
      ? step.consumables.map((one) => (one.useKey === designed.useKey ? use : one))
      : [...step.consumables, use];
    return withStep(now, step.stepKey, { consumables });
  }, document);
}
