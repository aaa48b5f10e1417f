import "server-only";
import {
  computePathwayPoints,
  type Coefficient,
  type PathwayBedDays,
  type PathwayBlock,
  type PathwayPoints,
} from "@/lib/engine/budget";
import type { Result } from "@/lib/engine/shared/result";
import type { LetterInputs, YearOfActivity } from "./load-budget-inputs";

/** Bed letters that the rules take together as surgical and internal beds. */
const INDEX_OF_LETTER: Readonly<Record<string, string>> = { C: "CD", D: "CD" };

function indexOf(bedIndex: string): string {
  return INDEX_OF_LETTER[bedIndex] ?? bedIndex;
}

function pointsPerBed(inputs: LetterInputs, index: string): readonly Coefficient[] {
  return [
    inputs.find(`b2.pointsPerBed.${index}`),
    inputs.find(`b2.supplementaryPointsPerBed.${index}`),
  ].filter((row) => row !== null);
}

function bedsOf(
  inputs: LetterInputs,
  activity: YearOfActivity,
  pathwayCode: string,
): readonly PathwayBedDays[] {
  const days = new Map<string, number>();
  for (const row of activity.drivers) {
    if (row.pathwayCode !== pathwayCode || row.bedIndex === null) continue;
    const index = indexOf(row.bedIndex);
    // A bed letter without points in the rules (day hospital, psychiatry) earns none in B2 by beds.
    if (inputs.find(`b2.occ.${index}`) === null) continue;
    days.set(index, (days.get(index) ?? 0) + row.justifiedDays);
  }
  return [...days].map(([indexKey, justifiedDays]) => ({
    indexKey,
    justifiedDays,
    occupancy: inputs.find(`b2.occ.${indexKey}`),
    pointsPerBed: pointsPerBed(inputs, indexKey),
  }));
}

function theatreBlock(
  inputs: LetterInputs,
  activity: YearOfActivity,
  pathwayCode: string,
): readonly PathwayBlock[] {
  const points = inputs.find("b2.orPoints");
  const hospital = inputs.find("b2.orMinutes");
  const own = activity.theatreMinutes.find((row) => row.pathwayCode === pathwayCode);
  if (!points || !hospital || !own) return [];
  return [
    {
      blockKey: "theatre",
      points,
      pathwayKeyAmount: own.minutes,
      hospitalKeyAmount: hospital.amount,
    },
  ];
}

/** B2 points that a pathway earned in a year of activity. */
export function computePointsOf(
  inputs: LetterInputs,
  activity: YearOfActivity,
  pathwayCode: string,
): Result<PathwayPoints> {
  return computePathwayPoints(
    bedsOf(inputs, activity, pathwayCode),
    theatreBlock(inputs, activity, pathwayCode),
    inputs.find("b2.daysPerYear"),
  );
}

/** Realised days of a pathway in a year of activity; the key of B1. */
export function daysOf(activity: YearOfActivity, pathwayCode: string): number {
  return activity.drivers
    .filter((row) => row.pathwayCode === pathwayCode)
    .reduce((sum, row) => sum + row.realisedDays, 0);
}

/** Justified days of a pathway in a year of activity. */
export function justifiedDaysOf(activity: YearOfActivity, pathwayCode: string): number {
  return activity.drivers
    .filter((row) => row.pathwayCode === pathwayCode)
    .reduce((sum, row) => sum + row.justifiedDays, 0);
}

/** Every pathway with activity in a year, own pathway included. */
export function pathwaysOf(activity: YearOfActivity): readonly string[] {
  return [...new Set(activity.drivers.map((row) => row.pathwayCode))].sort();
}
