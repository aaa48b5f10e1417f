import { bandsOf } from "../bands";
import type { Instrument, InstrumentItem } from "../instrument";
import { thresholdsOf } from "../thresholds";
import { hundredScore, itemsLike, pointsScore } from "./build-items";

const PHYSICAL = ["K1a", "K1b", "K1c"];
const SOCIAL = ["K8a", "K8b", "K8c"];
const DOMAINS = ["physical-limit", "symptom-frequency", "quality-of-life", "social-limit"] as const;

// Code 6 says that something else than the heart, or never having done it, is the reason.
const limited: Omit<InstrumentItem, "key"> = {
  minimum: 1,
  maximum: 5,
  notApplicableCode: 6,
  missingCodes: [9],
  direction: "higher-is-better",
};
const five: Omit<InstrumentItem, "key"> = {
  minimum: 1,
  maximum: 5,
  missingCodes: [9],
  direction: "higher-is-better",
};
const seven: Omit<InstrumentItem, "key"> = { ...five, maximum: 7 };

/** KCCQ-12: 12 items in four domains and a summary, each 0 to 100, 100 is best. */
export const KCCQ_12: Instrument = {
  id: "kccq-12",
  version: "1.0.0",
  items: [
    ...itemsLike(PHYSICAL, limited),
    ...itemsLike(["K2"], five),
    ...itemsLike(["K3", "K4"], seven),
    ...itemsLike(["K5", "K6", "K7"], five),
    ...itemsLike(SOCIAL, limited),
  ],
  scores: [...DOMAINS, "summary" as const].map((key) => hundredScore(key, "higher-is-better")),
  scoring: {
    method: {
      id: "kccq-12-domains",
      version: "1.0.0",
      source:
        "Spertus JA, Jones PG. Development and validation of a short version of the Kansas City Cardiomyopathy Questionnaire. Circ Cardiovasc Qual Outcomes 2015;8:469-476; scoring instructions",
    },
    scales: [
      { score: "physical-limit", kind: "percentage", items: PHYSICAL, minimumAnswered: 2 },
      {
        score: "symptom-frequency",
        kind: "percentage",
        items: ["K2", "K3", "K4", "K5"],
        minimumAnswered: 2,
      },
      { score: "quality-of-life", kind: "percentage", items: ["K6", "K7"], minimumAnswered: 1 },
      { score: "social-limit", kind: "percentage", items: SOCIAL, minimumAnswered: 2 },
      { score: "summary", kind: "mean-of-scores", scores: DOMAINS, minimumScores: 1 },
    ],
  },
  missingRule: { kind: "per-scale", maximumMissing: 0 },
  recall: "past-2-weeks",
  thresholds: thresholdsOf("kccq-12"),
  bands: bandsOf("kccq-12"),
  licence: {
    owner: "CV Outcomes (J. Spertus)",
    permission: "licence",
    mayShipWording: false,
    mayScore: true,
    duties: ["sign-agreement", "pay-fee", "keep-wording"],
    source: "CV Outcomes, licence for the KCCQ; the formula is published",
    grade: "K",
  },
  wording: null,
};

/** NYHA functional class I to IV, judged by a clinician; 1 is best. */
export const NYHA: Instrument = {
  id: "nyha",
  version: "1.0.0",
  items: itemsLike(["nyha-class"], {
    minimum: 1,
    maximum: 4,
    missingCodes: [9],
    direction: "higher-is-worse",
  }),
  scores: [pointsScore("grade", "higher-is-worse", 1, 4)],
  scoring: {
    method: {
      id: "nyha-class",
      version: "1.0.0",
      source: "New York Heart Association functional classification, 9th edition, 1994",
    },
    scales: [{ score: "grade", kind: "code", items: ["nyha-class"], minimumAnswered: 1 }],
  },
  missingRule: { kind: "all-items", maximumMissing: 0 },
  recall: "at-visit",
  thresholds: thresholdsOf("nyha"),
  bands: bandsOf("nyha"),
  licence: {
    owner: "public-scale",
    permission: "none",
    mayShipWording: true,
    mayScore: true,
    duties: ["cite"],
    source: "New York Heart Association 1994; in general use",
    grade: "K",
  },
  wording: null,
};
