import { computed, notComputable, withWarnings, type Method, type Result } from "../shared/result";
import {
  findCoefficientFault,
  provenanceWarnings,
  toProvenance,
  type Coefficient,
  type Provenance,
} from "./coefficient";

export const METHOD: Method = {
  id: "bfm-b2-pathway-points",
  version: "1.0.0",
  source: "KB/AR 25 April 2002, art. 46 and annex 3, applied to the activity of one pathway",
};

/** Justified days of a pathway in one bed index, with the points that a bed of it earns. */
export interface PathwayBedDays {
  readonly indexKey: string;
  readonly justifiedDays: number;
  readonly occupancy: Coefficient | null;
  readonly pointsPerBed: readonly Coefficient[];
}

/** A block of points shared by a key: operating minutes, arrivals, intensive days. */
export interface PathwayBlock {
  readonly blockKey: string;
  readonly points: Coefficient | null;
  readonly pathwayKeyAmount: number;
  readonly hospitalKeyAmount: number;
}

export interface PathwayPoints {
  readonly totalPoints: number;
  readonly bySource: readonly { readonly sourceKey: string; readonly points: number }[];
  readonly provenance: Provenance;
}

/**
 * Gives the B2 points that the activity of a pathway earns; the key for attributing B2.
 *
 * Formula: Σ_i JD_p,i / (occupancy_i × days of the year) × points per bed_i + Σ_blocks points × key_p /
 * key_hospital.
 *
 * @param beds justified days by index. @param blocks with keys. @param daysPerYear of the rule.
 * @returns points; `missing-parameter` naming the figure, `no-denominator` for a block whose hospital
 *   key is 0, `outside-method-range` for a negative figure or a key above that of the hospital.
 * Source: docs/methods/bfm-attribution.md.
 * Example: 2,920 C/D days at 80 %, 1.20 points a bed, and 10 % of 60 theatre points is 18 points.
 */
export function computePathwayPoints(
  beds: readonly PathwayBedDays[],
  blocks: readonly PathwayBlock[],
  daysPerYear: Coefficient | null,
): Result<PathwayPoints> {
  const named = nameCoefficients(beds, blocks, daysPerYear);
  const fault = findCoefficientFault(named, METHOD);
  if (fault) return fault;
  const badBed = beds.find((row) => !isPossibleBed(row) || !((daysPerYear?.amount ?? 0) > 0));
  if (badBed) return notComputable("outside-method-range", METHOD, badBed.indexKey);
  const empty = blocks.find(({ hospitalKeyAmount }) => hospitalKeyAmount === 0);
  if (empty) return notComputable("no-denominator", METHOD, empty.blockKey);
  const badBlock = blocks.find((row) => !isPossibleBlock(row));
  if (badBlock) return notComputable("outside-method-range", METHOD, badBlock.blockKey);
  const bySource = [
    ...beds.map(({ indexKey, justifiedDays, occupancy, pointsPerBed }) => {
      const bedDays = (occupancy?.amount ?? NaN) * (daysPerYear?.amount ?? NaN);
      const perBed = pointsPerBed.reduce((sum, { amount }) => sum + amount, 0);
      return { sourceKey: indexKey, points: (justifiedDays / bedDays) * perBed };
    }),
    ...blocks.map(({ blockKey, points, pathwayKeyAmount, hospitalKeyAmount }) => ({
      sourceKey: blockKey,
      points: (points?.amount ?? NaN) * (pathwayKeyAmount / hospitalKeyAmount),
    })),
  ];
  const provenance = toProvenance(Object.values(named).filter((row) => row !== null));
  const totalPoints = bySource.reduce((sum, { points }) => sum + points, 0);
  const own: PathwayPoints = { totalPoints, bySource, provenance };
  return withWarnings(
    computed(own, "points", bySource.length, METHOD),
    provenanceWarnings(provenance),
  );
}

function nameCoefficients(
  beds: readonly PathwayBedDays[],
  blocks: readonly PathwayBlock[],
  daysPerYear: Coefficient | null,
): Readonly<Record<string, Coefficient | null>> {
  return Object.fromEntries<Coefficient | null>([
    ["daysPerYear", daysPerYear],
    ...beds.flatMap(({ indexKey, occupancy, pointsPerBed }): [string, Coefficient | null][] => [
      [`occupancy:${indexKey}`, occupancy],
      [`pointsPerBed:${indexKey}`, pointsPerBed[0] ?? null],
      ...pointsPerBed.map((row): [string, Coefficient] => [`${indexKey}:${row.key}`, row]),
    ]),
    ...blocks.map(({ blockKey, points }): [string, Coefficient | null] => [blockKey, points]),
  ]);
}

function isPossibleBed({ justifiedDays, occupancy }: PathwayBedDays): boolean {
  const share = occupancy?.amount ?? 0;
  return Number.isFinite(justifiedDays) && justifiedDays >= 0 && share > 0 && share <= 1;
}

function isPossibleBlock({ pathwayKeyAmount, hospitalKeyAmount }: PathwayBlock): boolean {
  return pathwayKeyAmount >= 0 && pathwayKeyAmount <= hospitalKeyAmount;
}
