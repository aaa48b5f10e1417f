import { bandsOf } from "../bands";
import type { Instrument, InstrumentItem, InstrumentScore } from "../instrument";
import { thresholdsOf } from "../thresholds";
import { itemsLike, pointsScore } from "./build-items";

const five: Omit<InstrumentItem, "key"> = {
  minimum: 1,
  maximum: 5,
  missingCodes: [9],
  direction: "higher-is-better",
};

function tScore(key: "physical-t" | "mental-t", minimum: number, maximum: number): InstrumentScore {
  return { key, unit: "t-score", minimum, maximum, direction: "higher-is-better" };
}

function standardError(key: "physical-se" | "mental-se"): InstrumentScore {
  return { key, unit: "t-score", minimum: null, maximum: null, direction: null };
}

/**
 * PROMIS Global-10: items Global01 to Global10, 1 to 5, and pain (Global07) 0 to 10. Fatigue
 * (Global08) and emotional problems (Global10) have 1 for none or never and 5 for very severe or
 * always: a file that already stores 5 = best must be turned back before it is delivered.
 */
export const PROMIS_GLOBAL_10: Instrument = {
  id: "promis-global-10",
  version: "1.0.0",
  items: [
    ...itemsLike(["Global01", "Global02", "Global03", "Global04", "Global05", "Global06"], five),
    ...itemsLike(["Global07"], {
      minimum: 0,
      maximum: 10,
      missingCodes: [99],
      direction: "higher-is-worse",
    }),
    ...itemsLike(["Global08"], { ...five, direction: "higher-is-worse" }),
    ...itemsLike(["Global09"], five),
    ...itemsLike(["Global10"], { ...five, direction: "higher-is-worse" }),
  ],
  scores: [
    pointsScore("physical-raw", "higher-is-better", 4, 20),
    tScore("physical-t", 16.2, 67.7),
    standardError("physical-se"),
    pointsScore("mental-raw", "higher-is-better", 4, 20),
    tScore("mental-t", 21.2, 67.6),
    standardError("mental-se"),
  ],
  scoring: null,
  missingRule: { kind: "all-items", maximumMissing: 0 },
  recall: "past-week",
  thresholds: thresholdsOf("promis-global-10"),
  bands: bandsOf("promis-global-10"),
  licence: {
    owner: "PROMIS Health Organization (HealthMeasures)",
    permission: "licence",
    mayShipWording: false,
    mayScore: true,
    duties: [
      "permission-for-translation",
      "electronic-licence",
      "keep-wording",
      "pay-when-commercial",
    ],
    source:
      "HealthMeasures terms of use: translations, commercial and electronic use need permission",
    grade: "A",
  },
  wording: null,
};
