import { computed, notComputable, withWarnings, type Method, type Result } from "../shared/result";
import {
  provenanceWarnings,
  readCoefficients,
  sumAmounts,
  toProvenance,
  type Coefficient,
  type Provenance,
} from "./coefficient";

export const METHOD: Method = {
  id: "bfm-b2-points",
  version: "1.0.0",
  source: "KB/AR 25 April 2002, art. 46 (B2 points by bed, supplementary points and blocks)",
};

/** Beds that earn the same points: basic points, and supplementary points where there are any. */
export interface BedGroup {
  readonly groupKey: string;
  readonly beds: number;
  readonly pointsPerBed: readonly Coefficient[];
}

/** Points that do not go by bed: theatre, emergency, sterilisation, medical products. */
export interface PointBlock {
  readonly blockKey: string;
  readonly points: Coefficient | null;
}

export interface OwnPoints {
  readonly totalPoints: number;
  readonly bySource: readonly { readonly sourceKey: string; readonly points: number }[];
  readonly provenance: Provenance;
}

/**
 * Adds up the B2 points of a hospital.
 *
 * Formula: P = Σ_i beds_i × (basic_i + supplementary_i) + theatre + emergency + … .
 *
 * @param bedGroups justified or recognised beds with their points per bed; beds 0 or more.
 * @param blocks points outside the beds.
 * @returns points; `missing-parameter` naming a group without points per bed or a block without
 *   points; `outside-method-range` for a negative number of beds or points that are not a number.
 * Source: art. 46 of the KB/AR of 25 April 2002.
 * Example: the illustrative hospital of docs/methods/bfm-b2.md has 476.92 points.
 */
export function computeOwnPoints(
  bedGroups: readonly BedGroup[],
  blocks: readonly PointBlock[],
): Result<OwnPoints> {
  const named = nameCoefficients(bedGroups, blocks);
  const read = readCoefficients(named, METHOD);
  if (read.status !== "read") return read;
  const bad = bedGroups.find(({ beds }) => !Number.isFinite(beds) || beds < 0);
  if (bad) return notComputable("outside-method-range", METHOD, bad.groupKey);
  const bySource = [
    ...bedGroups.map(({ groupKey, beds, pointsPerBed }) => ({
      sourceKey: groupKey,
      points: beds * sumAmounts(pointsPerBed),
    })),
    ...blocks.map(({ blockKey, points }) => ({
      sourceKey: blockKey,
      points: sumAmounts(points ? [points] : []),
    })),
  ];
  const totalPoints = bySource.reduce((sum, { points }) => sum + points, 0);
  const provenance = toProvenance(read.used);
  const own: OwnPoints = { totalPoints, bySource, provenance };
  return withWarnings(
    computed(own, "points", bySource.length, METHOD),
    provenanceWarnings(provenance),
  );
}

function nameCoefficients(
  bedGroups: readonly BedGroup[],
  blocks: readonly PointBlock[],
): Readonly<Record<string, Coefficient | null>> {
  return Object.fromEntries<Coefficient | null>([
    ...bedGroups.flatMap(({ groupKey, pointsPerBed }): [string, Coefficient | null][] => [
      [groupKey, pointsPerBed[0] ?? null],
      ...pointsPerBed.map((row): [string, Coefficient] => [`${groupKey}:${row.key}`, row]),
    ]),
    ...blocks.map(({ blockKey, points }): [string, Coefficient | null] => [blockKey, points]),
  ]);
}
