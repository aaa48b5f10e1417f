import "server-only";
import type { InstrumentDto } from "@/lib/contracts/api/instruments";
import {
  INSTRUMENT_IDS,
  INSTRUMENTS,
  VALUE_SETS,
  type InstrumentItem,
} from "@/lib/engine/instruments/index";

function describeItem({ codes, missingCodes, ...item }: InstrumentItem) {
  return { ...item, ...(codes && { codes: [...codes] }), missingCodes: [...missingCodes] };
}

/** The skeleton of every questionnaire that can be scored, with the value sets that fit it. */
export function getInstruments(): readonly InstrumentDto[] {
  return INSTRUMENT_IDS.map((id) => {
    const { version, items, scores, missingRule, recall, licence } = INSTRUMENTS[id];
    const valueSets = Object.values(VALUE_SETS)
      .filter((valueSet) => valueSet.instrumentId === id)
      .map((valueSet) => valueSet.id);
    return {
      id,
      version,
      items: items.map(describeItem),
      scores: [...scores],
      missingRule,
      recall,
      valueSets,
      licenceOwner: licence.owner,
    };
  });
}
