import "server-only";
import {
  computeDaysEffect,
  computeMixDrift,
  computePointValue,
  POINT_VALUE_METHOD,
  type Coefficient,
  type DaysChange,
} from "@/lib/engine/budget";
import { notComputable, type Result } from "@/lib/engine/shared/result";
import type { Calibration } from "../budget/load-calibration";

/** Bed letters that the rules take together as surgical and internal beds. */
const INDEX_OF_LETTER: Readonly<Record<string, string>> = { C: "CD", D: "CD" };

/** Days of one bed letter. */
export interface LetterDays {
  readonly bedIndex: string | null;
  readonly days: number;
}

/** What a point is worth on the letter in force, or why that is not known. */
export function findPointValue(calibration: Calibration | null): Result {
  if (!calibration) return notComputable("not-delivered", POINT_VALUE_METHOD, "letter");
  const { lines, letter, find } = calibration;
  const own = lines.filter(({ subPart, isRecurrent }) => subPart === "B2" && isRecurrent);
  const notified: Coefficient | null =
    own.length === 0
      ? null
      : {
          key: "notified.B2",
          amount: own.reduce((sum, { notifiedCents }) => sum + notifiedCents, 0),
          ...{ unit: "eur-cents", year: null, grade: letter.grade, source: letter.title },
        };
  return computePointValue(notified, find("b2.ownPoints"));
}

/** Days by bed index as the rules know them; an index without points by bed earns none and drops out. */
function toChanges(calibration: Calibration, rows: readonly LetterDays[]): readonly DaysChange[] {
  const days = new Map<string, number>();
  for (const row of rows) {
    const index = row.bedIndex === null ? null : (INDEX_OF_LETTER[row.bedIndex] ?? row.bedIndex);
    if (index === null || calibration.find(`b2.occ.${index}`) === null) continue;
    days.set(index, (days.get(index) ?? 0) + row.days);
  }
  return [...days].map(([indexKey, sum]) => ({
    indexKey,
    days: sum,
    occupancy: calibration.find(`b2.occ.${indexKey}`),
    pointsPerBed: [
      calibration.find(`b2.pointsPerBed.${indexKey}`),
      calibration.find(`b2.supplementaryPointsPerBed.${indexKey}`),
    ].filter((row) => row !== null),
  }));
}

/** Points and euro of days gained or lost, on the letter in force. */
export function findDaysEffect(
  calibration: Calibration | null,
  rows: readonly LetterDays[],
): ReturnType<typeof computeDaysEffect> {
  const pointValue = findPointValue(calibration);
  const daysPerYear = calibration?.find("b2.daysPerYear") ?? null;
  return computeDaysEffect(
    calibration ? toChanges(calibration, rows) : [],
    daysPerYear,
    pointValue,
  );
}

interface MixRow {
  readonly bedIndex: string | null;
  readonly before: number;
  readonly now: number;
  readonly meanDays: number | null;
}

/** What the change of mix alone did; kinds without any justified day count as stays of no days. */
export function findDrift(rows: readonly MixRow[]): ReturnType<typeof computeMixDrift> {
  return computeMixDrift(
    rows.map(({ bedIndex, before, now, meanDays }) => ({
      ...{ before, now },
      indexKey: bedIndex ?? "",
      justifiedDays: meanDays ?? 0,
    })),
  );
}
