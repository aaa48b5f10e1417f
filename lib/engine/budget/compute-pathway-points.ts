import {
  computed,
  notComputable,
  withWarnings,
  type Method,
  type NotComputable,
  type Result,
} from "../shared/result";
import {
  isAmount,
  provenanceWarnings,
  readCoefficients,
  sumAmounts,
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
  const bySource: SourcePoints[] = [];
  const used: Coefficient[] = [];
  const parts = [
    ...beds.map((bed) => computeBedPoints(bed, daysPerYear)),
    ...blocks.map(computeBlockPoints),
  ];
  for (const part of parts) {
    if (part.status === "not-computable") return part;
    bySource.push(part.points);
    used.push(...part.used);
  }
  const provenance = toProvenance(used);
  const totalPoints = bySource.reduce((sum, { points }) => sum + points, 0);
  const own: PathwayPoints = { totalPoints, bySource, provenance };
  return withWarnings(
    computed(own, "points", bySource.length, METHOD),
    provenanceWarnings(provenance),
  );
}

type SourcePoints = PathwayPoints["bySource"][number];

interface PartOfPoints {
  readonly status: "part";
  readonly points: SourcePoints;
  readonly used: readonly Coefficient[];
}

function computeBedPoints(
  { indexKey, justifiedDays, occupancy, pointsPerBed }: PathwayBedDays,
  daysPerYear: Coefficient | null,
): PartOfPoints | NotComputable {
  const read = readCoefficients(
    {
      [`occupancy:${indexKey}`]: occupancy,
      daysPerYear,
      [`pointsPerBed:${indexKey}`]: pointsPerBed[0],
    },
    METHOD,
  );
  if (read.status !== "read") return read;
  const [share, days] = read.used.map(({ amount }) => amount) as [number, number];
  if (!(isAmount(justifiedDays) && share > 0 && share <= 1 && days > 0)) {
    return notComputable("outside-method-range", METHOD, indexKey);
  }
  const points = (justifiedDays / (share * days)) * sumAmounts(pointsPerBed);
  return {
    status: "part",
    points: { sourceKey: indexKey, points },
    used: [...read.used, ...pointsPerBed],
  };
}

function computeBlockPoints(block: PathwayBlock): PartOfPoints | NotComputable {
  const { blockKey, pathwayKeyAmount, hospitalKeyAmount } = block;
  const read = readCoefficients({ [blockKey]: block.points }, METHOD);
  if (read.status !== "read") return read;
  if (hospitalKeyAmount === 0) return notComputable("no-denominator", METHOD, blockKey);
  if (!(pathwayKeyAmount >= 0 && pathwayKeyAmount <= hospitalKeyAmount)) {
    return notComputable("outside-method-range", METHOD, blockKey);
  }
  const points = sumAmounts(read.used) * (pathwayKeyAmount / hospitalKeyAmount);
  return { status: "part", points: { sourceKey: blockKey, points }, used: read.used };
}
