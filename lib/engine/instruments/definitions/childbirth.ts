import { bandsOf } from "../bands";
import type { Instrument } from "../instrument";
import { thresholdsOf } from "../thresholds";
import { itemsLike, numberedKeys, pointsScore } from "./build-items";

const PARTS = ["frequency", "amount", "interference"];

/** ICIQ-UI SF: frequency 0 to 5, amount 0, 2, 4 or 6, interference 0 to 10; total 0 to 21, 0 is best. */
export const ICIQ_UI_SF: Instrument = {
  id: "iciq-ui-sf",
  version: "1.0.0",
  items: [
    ...itemsLike(["frequency"], {
      minimum: 0,
      maximum: 5,
      missingCodes: [9],
      direction: "higher-is-worse",
    }),
    ...itemsLike(["amount"], {
      minimum: 0,
      maximum: 6,
      codes: [0, 2, 4, 6],
      missingCodes: [9],
      direction: "higher-is-worse",
    }),
    ...itemsLike(["interference"], {
      minimum: 0,
      maximum: 10,
      missingCodes: [99],
      direction: "higher-is-worse",
    }),
  ],
  scores: [pointsScore("total", "higher-is-worse", 0, 21)],
  scoring: {
    method: {
      id: "iciq-ui-sf-total",
      version: "1.0.0",
      source:
        "Avery K et al. ICIQ. Neurourol Urodyn 2004;23:322-330: sum of three items; the question when urine leaks is not scored",
    },
    scales: [{ score: "total", kind: "sum", items: PARTS, minimumAnswered: 3 }],
  },
  missingRule: { kind: "all-items", maximumMissing: 0 },
  recall: "past-4-weeks",
  thresholds: thresholdsOf("iciq-ui-sf"),
  bands: bandsOf("iciq-ui-sf"),
  licence: {
    owner: "ICIQ, Bristol Urological Institute",
    permission: "registration",
    mayShipWording: false,
    mayScore: true,
    duties: ["register-each-use", "use-whole-module", "keep-wording", "pay-when-commercial"],
    source: "ICIQ, iciq.net: free for small non-commercial use after registration",
    grade: "A",
  },
  wording: null,
};

const INCONTINENCE = ["solid", "liquid", "gas", "pad", "lifestyle"];

/** Wexner (Cleveland Clinic) incontinence score: five items 0 (never) to 4 (always), total 0 to 20. */
export const WEXNER: Instrument = {
  id: "wexner",
  version: "1.0.0",
  items: itemsLike(INCONTINENCE, {
    minimum: 0,
    maximum: 4,
    missingCodes: [9],
    direction: "higher-is-worse",
  }),
  scores: [pointsScore("total", "higher-is-worse", 0, 20)],
  scoring: {
    method: {
      id: "wexner-total",
      version: "1.0.0",
      source:
        "Jorge JMN, Wexner SD. Etiology and management of fecal incontinence. Dis Colon Rectum 1993;36:77-97",
    },
    scales: [{ score: "total", kind: "sum", items: INCONTINENCE, minimumAnswered: 5 }],
  },
  missingRule: { kind: "all-items", maximumMissing: 0 },
  recall: "usual",
  thresholds: thresholdsOf("wexner"),
  bands: bandsOf("wexner"),
  licence: {
    owner: "literature",
    permission: "none",
    mayShipWording: false,
    mayScore: true,
    duties: ["cite", "validate-translation"],
    source: "Jorge and Wexner 1993; commonly used freely",
    grade: "K",
  },
  wording: null,
};

const BIRTH_KEYS = numberedKeys("BSS", 10);
const NEGATIVE = new Set(["BSS2", "BSS4", "BSS7", "BSS8"]);

/** BSS-R: ten statements, 0 strongly disagree to 4 strongly agree; 2, 4, 7, 8 are turned; 40 is best. */
export const BSS_R: Instrument = {
  id: "bss-r",
  version: "1.0.0",
  items: BIRTH_KEYS.map((key) => ({
    key,
    minimum: 0,
    maximum: 4,
    missingCodes: [9],
    direction: NEGATIVE.has(key) ? "higher-is-worse" : "higher-is-better",
  })),
  scores: [
    pointsScore("total", "higher-is-better", 0, 40),
    pointsScore("stress", "higher-is-better", 0, 16),
    pointsScore("attributes", "higher-is-better", 0, 8),
    pointsScore("quality-of-care", "higher-is-better", 0, 16),
  ],
  scoring: {
    method: {
      id: "bss-r-scales",
      version: "1.0.0",
      source:
        "Hollins Martin CJ, Martin CR. Development and psychometric properties of the Birth Satisfaction Scale-Revised. Midwifery 2014;30:610-619",
    },
    scales: [
      { score: "total", kind: "sum", items: BIRTH_KEYS, minimumAnswered: 10 },
      { score: "stress", kind: "sum", items: ["BSS1", "BSS2", "BSS7", "BSS9"], minimumAnswered: 4 },
      { score: "attributes", kind: "sum", items: ["BSS4", "BSS8"], minimumAnswered: 2 },
      {
        score: "quality-of-care",
        kind: "sum",
        items: ["BSS3", "BSS5", "BSS6", "BSS10"],
        minimumAnswered: 4,
      },
    ],
  },
  missingRule: { kind: "all-items", maximumMissing: 0 },
  recall: "this-birth",
  thresholds: thresholdsOf("bss-r"),
  bands: bandsOf("bss-r"),
  licence: {
    owner: "C. J. Hollins Martin and C. R. Martin",
    permission: "ask-in-writing",
    mayShipWording: false,
    mayScore: true,
    duties: ["ask-in-writing", "keep-wording", "cite"],
    source: "Authors of the scale; official translations only",
    grade: "K",
  },
  wording: null,
};
