import type { MapResource, TimeOrigin } from "./pathway-map";
import reference from "./reference/estimate-bands.json";

const { bands, shareCount, draws, seed, paretoLine, workListLength } = reference;

/** Rules of a probabilistic run, each with its grade in the reference file. */
export const UNCERTAINTY_RULES = {
  /** Patients as if a share that nobody counted had been seen in. */
  shareCount: shareCount.amount,
  draws: draws.amount,
  seed: seed.amount,
  paretoLine: paretoLine.amount,
  workListLength: workListLength.amount,
} as const;

/** How far the minutes of one use may lie from what the map says, as parts of them. */
export interface MinutesRange {
  readonly low: number;
  readonly high: number;
  /** Whether the range was asked or measured for this use, or is the band of its origin. */
  readonly basis: "own" | "band";
}

/** The usual band of minutes by how they came to be known; 0.3 is plus or minus 30 %. */
export function bandOf(origin: TimeOrigin): number {
  return bands[origin].amount;
}

/**
 * The range in which the mean minutes of one use plausibly lie, relative to the minutes of the map.
 *
 * Formula: estimates: short / usual and long / usual as they were asked; measured or observed minutes:
 * the same distances over √n, because the mean of n is surer than one case; without short and long the
 * band of the origin.
 *
 * @param use of a resource with its provenance. @param baseMinutes minutes of its equation, above 0.
 * @returns low (0 to 1) and high (1 or more); a usual case outside its own range widens it to hold 1.
 * Source: `reference/estimate-bands.json`; tdabc research 1.11.
 * Example: an estimate of 20 minutes, short 15 and long 30, is 0.75 to 1.5; without them 0.7 to 1.3.
 */
export function findMinutesRange(
  { provenance }: Pick<MapResource, "provenance">,
  baseMinutes: number,
): MinutesRange {
  const { origin, shortMinutes, longMinutes, observationCount } = provenance;
  if (shortMinutes === null || longMinutes === null || !(baseMinutes > 0)) {
    const band = bandOf(origin);
    return { low: 1 - band, high: 1 + band, basis: "band" };
  }
  const isCounted = origin !== "estimated" && observationCount !== null && observationCount > 0;
  const divisor = isCounted ? Math.sqrt(observationCount) : 1;
  const below = Math.max(0, 1 - shortMinutes / baseMinutes);
  const above = Math.max(0, longMinutes / baseMinutes - 1);
  return { low: 1 - below / divisor, high: 1 + above / divisor, basis: "own" };
}
