import type { InstrumentId, Threshold } from "./instrument";
import reference from "./reference/thresholds.json";

const THRESHOLDS = reference.thresholds as readonly Threshold[];

/**
 * The published thresholds of an instrument, each with kind, population, moment and source.
 *
 * @param instrumentId the instrument.
 * @returns the thresholds in the order of the reference file; empty when none was found.
 * Source: `reference/thresholds.json`, each row with its publication.
 * Example: the Oxford Hip Score has a group MIC of 11 points (Beard 2015).
 */
export function thresholdsOf(instrumentId: InstrumentId): readonly Threshold[] {
  return THRESHOLDS.filter((threshold) => threshold.instrumentId === instrumentId);
}
