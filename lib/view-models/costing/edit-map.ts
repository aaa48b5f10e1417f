import type { PathwayMapDocument } from "@/lib/contracts/costing/pathway-map";
import type { MapConsumable, MapResource, MapStep, PathwayMap } from "@/lib/engine/costing";

/** How long an estimate may be used before somebody looks at it again; each can say otherwise. */
const ESTIMATE_MONTHS = 12;

/**
 * A key that no other has, made of a name: "Ontslag 2" becomes `ontslag-2`.
 *
 * @param name what people call it; may be empty.
 * @param taken keys that exist.
 * @returns a key of at most 60 signs.
 * Example: "Raadpleging" beside `raadpleging` becomes `raadpleging-2`.
 */
export function makeKey(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "")
    .slice(0, 50);
  const base = plain === "" ? "x" : plain;
  if (!taken.includes(base)) return base;
  let number = 2;
  while (taken.includes(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/**
 * The document with another map.
 *
 * @param document a draft.
 * @param change the parts of the map that change.
 * @returns a new document; the given one stays as it is.
 * Example: `withMap(document, { steps: [] })` has no steps.
 */
export function withMap(
  document: PathwayMapDocument,
  change: Partial<PathwayMap>,
): PathwayMapDocument {
  return { ...document, map: { ...document.map, ...change } };
}

/**
 * The document with one step changed.
 *
 * @param document a draft.
 * @param stepKey which step; an unknown one changes nothing.
 * @param change what becomes different.
 * @returns a new document.
 * Example: `{ label: "waste" }` relabels the step.
 */
export function withStep(
  document: PathwayMapDocument,
  stepKey: string,
  change: Partial<MapStep>,
): PathwayMapDocument {
  const steps = document.map.steps.map((step) =>
    step.stepKey === stepKey ? { ...step, ...change } : step,
  );
  return withMap(document, { steps });
}

function freshStep(name: string, document: PathwayMapDocument): MapStep {
  const taken = document.map.steps.map(({ stepKey }) => stepKey);
  return {
    stepKey: makeKey(name, taken),
    name,
    label: "value-adding",
    occurrence: { kind: "always" },
    sectionKey: null,
    follows: null,
    resources: [],
    consumables: [],
  };
}

/** A document and the step that was made in it. */
export interface StepMade {
  readonly document: PathwayMapDocument;
  readonly stepKey: string;
}

function insertAt(document: PathwayMapDocument, step: MapStep, at: number): StepMade {
  const steps = [...document.map.steps];
  steps.splice(at, 0, step);
  return { document: withMap(document, { steps }), stepKey: step.stepKey };
}

/**
 * Adds a step behind another one, in the same section.
 *
 * @param document a draft.
 * @param afterKey key of the step before; null puts the new one at the end.
 * @param name its name.
 * @returns the new document and the key of the new step.
 * Example: a step after the last one is the last.
 */
export function addStep(
  document: PathwayMapDocument,
  afterKey: string | null,
  name: string,
): StepMade {
  const { steps } = document.map;
  const index = steps.findIndex(({ stepKey }) => stepKey === afterKey);
  const at = index < 0 ? steps.length : index + 1;
  const sectionKey = steps[index]?.sectionKey ?? null;
  return insertAt(document, { ...freshStep(name, document), sectionKey }, at);
}

/**
 * Copies a step with all that it holds, right behind it.
 *
 * @param document a draft.
 * @param stepKey which step; an unknown one changes nothing.
 * @returns the new document and the key of the copy.
 * Example: a copy of `intake` is `intake-2`.
 */
export function duplicateStep(document: PathwayMapDocument, stepKey: string): StepMade {
  const { steps } = document.map;
  const index = steps.findIndex((step) => step.stepKey === stepKey);
  const original = steps[index];
  if (!original) return { document, stepKey };
  const key = freshStep(original.name, document).stepKey;
  return insertAt(document, { ...original, stepKey: key, follows: null }, index + 1);
}

/**
 * Moves a step over others.
 *
 * @param document a draft.
 * @param stepKey which step.
 * @param to its new place in the list, 0 for the first; outside the list nothing changes.
 * @returns a new document, or the given one.
 * Example: the second step moved to 0 is the first.
 */
export function moveStep(
  document: PathwayMapDocument,
  stepKey: string,
  to: number,
): PathwayMapDocument {
  const steps = [...document.map.steps];
  const from = steps.findIndex((step) => step.stepKey === stepKey);
  if (from < 0 || to < 0 || to >= steps.length || to === from) return document;
  const [moved] = steps.splice(from, 1);
  if (moved) steps.splice(to, 0, moved);
  return withMap(document, { steps });
}

/**
 * Takes a step out; what followed it follows the order of the list again.
 *
 * @param document a draft.
 * @param stepKey which step.
 * @returns a new document.
 * Example: without `scan`, a step that followed `scan` follows the step before it in the list.
 */
export function removeStep(document: PathwayMapDocument, stepKey: string): PathwayMapDocument {
  const steps = document.map.steps
    .filter((step) => step.stepKey !== stepKey)
    .map((step) =>
      step.follows?.includes(stepKey)
        ? { ...step, follows: step.follows.filter((key) => key !== stepKey) }
        : step,
    )
    .map((step) => (step.follows?.length === 0 ? { ...step, follows: null } : step));
  return withMap(document, { steps });
}

function yearLater(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + ESTIMATE_MONTHS);
  return at.toISOString().slice(0, 10);
}

/**
 * A resource in a step whose minutes are still to be filled in: an estimate of today that holds for
 * a year.
 *
 * @param step where it comes; its keys stay unique.
 * @param resourceKey code of the resource.
 * @param today ISO day.
 * @returns one unit for one patient, without minutes.
 * Source: requirement TDABC 1.12 (an expiry date on every estimate).
 * Example: the second use of `VPK` in a step has the key `vpk-2`.
 */
export function freshResource(step: MapStep, resourceKey: string, today: string): MapResource {
  return {
    useKey: makeKey(resourceKey, listUseKeys(step)),
    resourceKey,
    equation: "",
    unitsInParallel: 1,
    patientsSharing: 1,
    groupSize: 1,
    provenance: {
      origin: "estimated",
      observationCount: null,
      takenOn: today,
      expiresOn: yearLater(today),
      shortMinutes: null,
      longMinutes: null,
    },
  };
}

function listUseKeys(step: MapStep): readonly string[] {
  return [...step.resources, ...step.consumables].map(({ useKey }) => useKey);
}

/**
 * A consumable in a step, one unit at a price that is still to be filled in.
 *
 * @param step where it comes.
 * @param name what people call it.
 * @returns a consumable by the standard of the preference card.
 * Example: "Heupprothese" has the key `heupprothese`.
 */
export function freshConsumable(step: MapStep, name: string): MapConsumable {
  const useKey = makeKey(name, listUseKeys(step));
  return {
    useKey,
    consumableKey: useKey,
    name,
    kind: "material",
    quantity: 1,
    unitPriceCents: null,
    source: "standard",
  };
}

/**
 * Replaces the row with a key, adds it when there is none, or takes it out.
 *
 * @param rows rows with a key of their own.
 * @param keyOf reads the key of a row.
 * @param key which row.
 * @param row what it becomes; null takes it out.
 * @returns new rows in the same order; an added one comes last.
 * Example: null for `a` in [a, b] leaves [b].
 */
export function withRow<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  key: string,
  row: Row | null,
): readonly Row[] {
  if (row === null) return rows.filter((one) => keyOf(one) !== key);
  if (!rows.some((one) => keyOf(one) === key)) return [...rows, row];
  return rows.map((one) => (keyOf(one) === key ? row : one));
}
