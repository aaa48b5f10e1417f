import type { PathwayMapDocument } from "@/lib/contracts/costing/pathway-map";
import type { MapStep, StepOccurrence } from "@/lib/engine/costing";
import { addStep, freshConsumable, freshResource, withStep } from "./edit-map";
import type { PastedRow } from "./prepare-pasted-rows";

function occurrenceOf(amount: number): StepOccurrence {
  if (amount === 1) return { kind: "always" };
  return amount > 1 ? { kind: "repeated", meanCount: amount } : { kind: "optional", share: amount };
}

function withUse(step: MapStep, row: PastedRow, today: string): MapStep {
  if (row.resourceKey === "") return step;
  if (row.unitPriceCents !== null) {
    const good = { ...freshConsumable(step, row.resourceName), unitPriceCents: row.unitPriceCents };
    return { ...step, consumables: [...step.consumables, good] };
  }
  const fresh = freshResource(step, row.resourceKey, today);
  const { equation, unitsInParallel, patientsSharing, origin } = row;
  const isEstimate = origin === "estimated";
  const provenance = {
    ...fresh.provenance,
    origin,
    expiresOn: isEstimate ? fresh.provenance.expiresOn : null,
  };
  const use = { ...fresh, equation, unitsInParallel, patientsSharing, provenance };
  return { ...step, resources: [...step.resources, use] };
}

/**
 * Puts pasted rows into a map: rows of a step that is there (by name) are added to it, others make
 * new steps at the end, in the order of the rows.
 *
 * @param document a draft.
 * @param rows rows that were understood.
 * @param today ISO day, for the date of the minutes.
 * @returns a new document.
 * Source: requirement D.5 (step table).
 * Example: three rows of "Intake" make one step with three resources.
 */
export function applyPastedRows(
  document: PathwayMapDocument,
  rows: readonly PastedRow[],
  today: string,
): PathwayMapDocument {
  let now = document;
  for (const row of rows) {
    const name = row.stepName.toLowerCase();
    let step = now.map.steps.find((one) => one.name.toLowerCase() === name);
    if (!step) {
      const made = addStep(now, null, row.stepName);
      now = made.document;
      step = now.map.steps.find(({ stepKey }) => stepKey === made.stepKey);
    }
    if (!step) continue;
    now = withStep(now, step.stepKey, {
      ...withUse(step, row, today),
      ...(row.label === null ? {} : { label: row.label }),
      ...(row.occurrence === null ? {} : { occurrence: occurrenceOf(row.occurrence) }),
    });
  }
  return now;
}
