import {
  computed,
  notComputable,
  withWarnings,
  type Method,
  type NotComputable,
  type Result,
} from "../shared/result";
import { roundToCents, type EuroCents } from "../shared/units";
import {
  provenanceWarnings,
  readCoefficients,
  sumAmounts,
  toProvenance,
  type Coefficient,
  type Provenance,
} from "./coefficient";

export const METHOD: Method = {
  id: "bfm-days-effect",
  version: "1.0.0",
  source: "KB/AR 25 April 2002, art. 46 and annex 3: days to beds to points to euro",
};

/** Justified days gained or lost in one bed index, with what turns them into points. */
export interface DaysChange {
  readonly indexKey: string;
  /** Any sign. */
  readonly days: number;
  readonly occupancy: Coefficient | null;
  readonly pointsPerBed: readonly Coefficient[];
}

export interface DaysEffect {
  readonly days: number;
  readonly points: number;
  /** At today's point value, before the closed envelope answers. */
  readonly cents: EuroCents;
  readonly provenance: Provenance;
}

/**
 * Turns justified days into points and euro.
 *
 * Formula: points = Σ_i days_i / (occupancy_i × days of the year) × points per bed_i; euro = points ×
 * point value.
 *
 * @param changes days by bed index; indices without points by bed do not belong here.
 * @param daysPerYear of the rules. @param pointValue unrounded cents for each point.
 * @returns days, points, cents; the reason of the point value when there is none; `missing-parameter`
 *   naming occupancy or points of an index; `outside-method-range` for figures that cannot be.
 * Source: see METHOD.
 * Example: 292 C/D days at 80 %, 1.2 points a bed and 35,000 euro a point are 42,000.00 euro.
 */
export function computeDaysEffect(
  changes: readonly DaysChange[],
  daysPerYear: Coefficient | null,
  pointValue: Result,
): Result<DaysEffect> {
  if (pointValue.status !== "computed") {
    return notComputable(pointValue.reason, METHOD, pointValue.detail);
  }
  let [days, points] = [0, 0];
  const used: Coefficient[] = [];
  for (const change of changes) {
    const read = readPoints(change, daysPerYear);
    if ("status" in read) return read;
    days += change.days;
    points += read.points;
    used.push(...read.used);
  }
  const provenance = toProvenance(used);
  const effect: DaysEffect = {
    ...{ days, points, provenance },
    cents: roundToCents(points * pointValue.value),
  };
  const warnings = new Set([...pointValue.warnings, ...provenanceWarnings(provenance)]);
  return withWarnings(computed(effect, "eur-cents", changes.length, METHOD), [...warnings]);
}

interface PointsRead {
  readonly points: number;
  readonly used: readonly Coefficient[];
}

function readPoints(
  change: DaysChange,
  daysPerYear: Coefficient | null,
): PointsRead | NotComputable {
  const { indexKey, days, occupancy, pointsPerBed } = change;
  const names = [`occupancy:${indexKey}`, `pointsPerBed:${indexKey}`] as const;
  const read = readCoefficients(
    { daysPerYear, [names[0]]: occupancy, [names[1]]: pointsPerBed[0] ?? null },
    METHOD,
  );
  if (read.status !== "read") return read;
  const [year = 0, share = 0] = read.used.map(({ amount }) => amount);
  if (!Number.isFinite(days) || share * year <= 0) {
    return notComputable("outside-method-range", METHOD, indexKey);
  }
  return {
    points: (days / (share * year)) * sumAmounts(pointsPerBed),
    used: [...read.used, ...pointsPerBed.slice(1)],
  };
}
