import { bandsOf } from "../bands";
import type { Instrument, InstrumentId, InstrumentItem } from "../instrument";
import { thresholdsOf } from "../thresholds";

/** The five dimensions in the fixed order of the profile string. */
export const EQ5D_DIMENSIONS = ["MO", "SC", "UA", "PD", "AD"] as const;

export type Eq5dDimension = (typeof EQ5D_DIMENSIONS)[number];

function eq5dInstrument(id: InstrumentId & `eq-5d-${string}`, levels: 3 | 5): Instrument {
  const dimension = (key: string): InstrumentItem => ({
    key,
    minimum: 1,
    maximum: levels,
    missingCodes: [9],
    direction: "higher-is-worse",
  });
  const vas: InstrumentItem = {
    key: "VAS",
    minimum: 0,
    maximum: 100,
    missingCodes: [999],
    direction: "higher-is-better",
  };
  return {
    id,
    version: "1.0.0",
    items: [...EQ5D_DIMENSIONS.map(dimension), vas],
    scores: [
      { key: "profile", unit: "levels", minimum: null, maximum: null, direction: null },
      { key: "index", unit: "index", minimum: null, maximum: 1, direction: "higher-is-better" },
      { key: "vas", unit: "points", minimum: 0, maximum: 100, direction: "higher-is-better" },
      {
        key: "lss",
        unit: "points",
        minimum: 5,
        maximum: 5 * levels,
        direction: "higher-is-worse",
      },
    ],
    scoring: null,
    missingRule: { kind: "all-items", maximumMissing: 0 },
    recall: "today",
    thresholds: thresholdsOf(id),
    bands: bandsOf(id),
    licence: {
      owner: "EuroQol Research Foundation",
      permission: "registration",
      mayShipWording: false,
      mayScore: true,
      duties: ["register-each-use", "keep-wording", "pay-when-commercial"],
      source: "EuroQol terms of use, euroqol.org; universal digital format from 6 April 2022",
      grade: "A",
    },
    wording: null,
  };
}

/** EQ-5D with five levels: skeleton without wording. Source: EuroQol user guide. */
export const EQ5D_5L: Instrument = eq5dInstrument("eq-5d-5l", 5);

/** EQ-5D with three levels: skeleton without wording. Source: EuroQol user guide. */
export const EQ5D_3L: Instrument = eq5dInstrument("eq-5d-3l", 3);
