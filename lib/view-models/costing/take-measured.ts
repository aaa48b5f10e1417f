import type { PathwayMapDocument } from "@/lib/contracts/costing/pathway-map";
import type { MeasuredMinutes } from "@/lib/contracts/costing/workbench";
import type { MapResource, MapStep, PathwayMap } from "@/lib/engine/costing";
import { freshResource, withStep } from "./edit-map";

/** Measured minutes beside the designed ones. */
export interface MeasuredRow {
  readonly measured: MeasuredMinutes;
  readonly stepName: string;
  /** The equation in the map; null when the resource does not stand in the step. */
  readonly designed: string | null;
  readonly isTaken: boolean;
}

/** Minutes to a tenth: what a stopwatch and a badge reader can tell. */
const tenth = (minutes: number): number => Math.round(minutes * 10) / 10;

function findUse(step: MapStep | undefined, resourceKey: string): MapResource | undefined {
  return step?.resources.find((use) => use.resourceKey === resourceKey);
}

/** A map says the minutes of one time; records add all times of a patient. */
function oneTime(row: MeasuredMinutes, { occurrence }: MapStep): MeasuredMinutes {
  const times = occurrence.kind === "repeated" ? occurrence.meanCount : 1;
  if (!(times > 0)) return row;
  return {
    ...row,
    meanMinutes: row.meanMinutes / times,
    medianMinutes: row.medianMinutes / times,
    shortMinutes: row.shortMinutes / times,
    longMinutes: row.longMinutes / times,
  };
}

function isTaken(use: MapResource | undefined, measured: MeasuredMinutes): boolean {
  const isSame = use?.equation === String(tenth(measured.meanMinutes));
  return isSame && use.provenance.origin === measured.origin;
}

/**
 * Lists measured minutes of the steps of a map, beside what was designed.
 *
 * @param map a draft or version; steps are matched by their key, as activities name them.
 * @param measured minutes by step and resource.
 * @returns rows in the order of the steps, for one time of a step that returns; minutes of steps that the map does not have are left out.
 * Source: requirement R089 (measured, observed, estimated).
 * Example: 38.2 measured minutes beside a designed 40 are one row that was not taken yet.
 */
export function listMeasuredRows(
  map: PathwayMap,
  measured: readonly MeasuredMinutes[],
): readonly MeasuredRow[] {
  return map.steps.flatMap((step) =>
    measured
      .filter(({ stepKey }) => stepKey === step.stepKey)
      .map((all) => {
        const row = oneTime(all, step);
        const use = findUse(step, row.resourceKey);
        const designed = use?.equation ?? null;
        return { measured: row, stepName: step.name, designed, isTaken: isTaken(use, row) };
      }),
  );
}

/**
 * Takes measured minutes over into a map, with their origin, number, date and range. The mean is
 * taken, because a total is mean × number; multipliers become 1, because measured minutes are those
 * that one patient took, each time.
 *
 * @param document a draft.
 * @param rows which minutes, as listed beside the map.
 * @param until last day on which they were measured, ISO.
 * @returns a new document; a resource that the step does not have is added to it.
 * Source: TDABC report 1.4 (means for totals, medians for display).
 * Example: a mean of 38.24 minutes over 412 patients becomes "38.2", measured, n 412.
 */
export function takeMeasured(
  document: PathwayMapDocument,
  rows: readonly MeasuredMinutes[],
  until: string,
): PathwayMapDocument {
  return rows.reduce((now, row) => {
    const step = now.map.steps.find(({ stepKey }) => stepKey === row.stepKey);
    if (!step) return now;
    const found = findUse(step, row.resourceKey);
    const use: MapResource = {
      ...(found ?? freshResource(step, row.resourceKey, until)),
      equation: String(tenth(row.meanMinutes)),
      unitsInParallel: 1,
      patientsSharing: 1,
      groupSize: 1,
      provenance: {
        origin: row.origin,
        observationCount: row.episodeCount,
        takenOn: until,
        expiresOn: null,
        shortMinutes: tenth(row.shortMinutes),
        longMinutes: tenth(row.longMinutes),
      },
    };
    const resources = found
      ? step.resources.map((one) => (one.useKey === found.useKey ? use : one))
      : [...step.resources, use];
    return withStep(now, step.stepKey, { resources });
  }, document);
}
