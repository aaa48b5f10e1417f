import { bandsOf } from "../bands";
import type { Instrument, InstrumentId } from "../instrument";
import { thresholdsOf } from "../thresholds";

// Keys follow the field names of the NHS PROMs data dictionary 3.4 (Open Government Licence), so
// that no wording of the questionnaire is reproduced and no item can be taken for another.
const HIP_KEYS = [
  "pain",
  "sudden-pain",
  "night-pain",
  "washing",
  "transport",
  "dressing",
  "shopping",
  "walking",
  "limping",
  "stairs",
  "standing",
  "work",
] as const;

const KNEE_KEYS = [
  "pain",
  "night-pain",
  "washing",
  "transport",
  "walking",
  "standing",
  "limping",
  "kneeling",
  "work",
  "confidence",
  "shopping",
  "stairs",
] as const;

function oxfordInstrument(id: InstrumentId & ("ohs" | "oks"), keys: readonly string[]): Instrument {
  return {
    id,
    version: "1.0.0",
    items: keys.map((key) => ({
      key,
      minimum: 0,
      maximum: 4,
      missingCodes: [9],
      direction: "higher-is-better",
    })),
    scores: [
      { key: "total", unit: "points", minimum: 0, maximum: 48, direction: "higher-is-better" },
    ],
    scoring: null,
    missingRule: { kind: "mean-imputation", maximumMissing: 2 },
    recall: "past-4-weeks",
    thresholds: thresholdsOf(id),
    bands: bandsOf(id),
    licence: {
      owner: "Oxford University Innovation",
      permission: "licence",
      mayShipWording: false,
      mayScore: true,
      duties: ["sign-agreement", "keep-wording", "pay-when-commercial"],
      source: "Oxford University Innovation, clinical outcomes",
      grade: "A",
    },
    wording: null,
  };
}

/** Oxford Hip Score: 12 items 0 to 4, total 0 to 48, 48 is best. */
export const OHS: Instrument = oxfordInstrument("ohs", HIP_KEYS);

/** Oxford Knee Score: 12 items 0 to 4, total 0 to 48, 48 is best. */
export const OKS: Instrument = oxfordInstrument("oks", KNEE_KEYS);
