import { bandsOf } from "../bands";
import type { Instrument, InstrumentId } from "../instrument";
import { thresholdsOf } from "../thresholds";

function physicalFunctionInstrument(
  id: InstrumentId & ("hoos-ps" | "koos-ps"),
  itemCount: number,
): Instrument {
  return {
    id,
    version: "1.0.0",
    items: Array.from({ length: itemCount }, (_, index) => ({
      key: `PS${index + 1}`,
      minimum: 0,
      maximum: 4,
      missingCodes: [],
      direction: "higher-is-worse",
    })),
    scores: [
      {
        key: "total",
        unit: "points",
        minimum: 0,
        maximum: 4 * itemCount,
        direction: "higher-is-worse",
      },
      { key: "interval", unit: "points", minimum: 0, maximum: 100, direction: "higher-is-better" },
    ],
    scoring: null,
    missingRule: { kind: "all-items", maximumMissing: 0 },
    recall: "past-week",
    thresholds: thresholdsOf(id),
    bands: bandsOf(id),
    licence: {
      owner: "HOOS and KOOS developers",
      permission: "ask-in-writing",
      mayShipWording: false,
      mayScore: true,
      duties: ["ask-in-writing", "keep-wording", "cite"],
      source: "koos.nu; Mapi ePROVIDE entry",
      grade: "A",
    },
    wording: null,
  };
}

/** HOOS-PS: 5 items 0 to 4; raw total 0 best, interval score 100 best. */
export const HOOS_PS: Instrument = physicalFunctionInstrument("hoos-ps", 5);

/** KOOS-PS: 7 items 0 to 4; raw total 0 best, interval score 100 best. */
export const KOOS_PS: Instrument = physicalFunctionInstrument("koos-ps", 7);
