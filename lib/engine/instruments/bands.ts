import type { InstrumentId, ScoreBands } from "./instrument";
import reference from "./reference/bands.json";

const BANDS = reference.bands as readonly ScoreBands[];

/**
 * The published words for ranges of an instrument's scores.
 *
 * @param instrumentId the instrument.
 * @returns one entry for each score with bands; empty when none was published.
 * Source: `reference/bands.json`, each row with its publication.
 * Example: a PHQ-9 total of 10 to 14 is called moderate.
 */
export function bandsOf(instrumentId: InstrumentId): readonly ScoreBands[] {
  return BANDS.filter((entry) => entry.instrumentId === instrumentId);
}
