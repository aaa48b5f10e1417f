import { bandsOf } from "../bands";
import type { Instrument, InstrumentId, InstrumentLicence } from "../instrument";
import { thresholdsOf } from "../thresholds";
import { itemsLike, numberedKeys, pointsScore } from "./build-items";

const PHQ_LICENCE: InstrumentLicence = {
  owner: "Pfizer",
  permission: "none",
  mayShipWording: true,
  mayScore: true,
  duties: ["keep-wording", "cite"],
  source:
    "phqscreeners.com, as quoted in the CamCOPS documentation: no permission is required to reproduce, translate, display or distribute",
  grade: "A",
};

function phq(
  id: InstrumentId & ("phq-2" | "phq-9"),
  itemCount: number,
  source: string,
): Instrument {
  const keys = numberedKeys("PHQ", itemCount);
  return {
    id,
    version: "1.0.0",
    items: itemsLike(keys, {
      minimum: 0,
      maximum: 3,
      missingCodes: [9],
      direction: "higher-is-worse",
    }),
    scores: [pointsScore("total", "higher-is-worse", 0, 3 * itemCount)],
    scoring: {
      method: { id: `${id}-total`, version: "1.0.0", source },
      scales: [{ score: "total", kind: "sum", items: keys, minimumAnswered: itemCount }],
    },
    missingRule: { kind: "all-items", maximumMissing: 0 },
    recall: "past-2-weeks",
    thresholds: thresholdsOf(id),
    bands: bandsOf(id),
    licence: PHQ_LICENCE,
    wording: null,
  };
}

/** PHQ-2: two items 0 to 3, total 0 to 6, 0 is best. */
export const PHQ_2: Instrument = phq(
  "phq-2",
  2,
  "Kroenke K, Spitzer RL, Williams JBW. The Patient Health Questionnaire-2. Med Care 2003;41:1284-1292",
);

/** PHQ-9: nine items 0 to 3, total 0 to 27, 0 is best. */
export const PHQ_9: Instrument = phq(
  "phq-9",
  9,
  "Kroenke K, Spitzer RL, Williams JBW. The PHQ-9. J Gen Intern Med 2001;16:606-613",
);

const EPDS_KEYS = numberedKeys("EPDS", 10);

/**
 * EPDS: ten items 0 to 3, total 0 to 30, 0 is best. Codes are the points of the answer: on the form
 * items 3 and 5 to 10 print their answers in the opposite order, which is the form's matter.
 */
export const EPDS: Instrument = {
  id: "epds",
  version: "1.0.0",
  items: itemsLike(EPDS_KEYS, {
    minimum: 0,
    maximum: 3,
    missingCodes: [9],
    direction: "higher-is-worse",
  }),
  scores: [pointsScore("total", "higher-is-worse", 0, 30)],
  scoring: {
    method: {
      id: "epds-total",
      version: "1.0.0",
      source:
        "Cox JL, Holden JM, Sagovsky R. Edinburgh Postnatal Depression Scale. Br J Psychiatry 1987;150:782-786",
    },
    scales: [{ score: "total", kind: "sum", items: EPDS_KEYS, minimumAnswered: 10 }],
  },
  missingRule: { kind: "all-items", maximumMissing: 0 },
  recall: "past-week",
  thresholds: thresholdsOf("epds"),
  bands: bandsOf("epds"),
  licence: {
    owner: "Royal College of Psychiatrists",
    permission: "ask-in-writing",
    mayShipWording: false,
    mayScore: true,
    duties: ["ask-in-writing", "keep-wording", "cite"],
    source:
      "Royal College of Psychiatrists: copies in one's own practice; online use and republication need permission",
    grade: "A",
  },
  wording: null,
};
