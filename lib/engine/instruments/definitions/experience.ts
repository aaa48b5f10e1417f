import { bandsOf } from "../bands";
import type { Instrument, InstrumentItem, InstrumentLicence } from "../instrument";
import { thresholdsOf } from "../thresholds";
import { itemsLike, pointsScore } from "./build-items";

const OWN_TEXT: InstrumentLicence = {
  owner: "this-product",
  permission: "none",
  mayShipWording: true,
  mayScore: true,
  duties: ["test-own-text"],
  source: "Own short list of questions; not the questionnaire of the Flemish patient platform",
  grade: "P",
};

// 8 is "does not apply to me": reported apart, never in the denominator.
const often: Omit<InstrumentItem, "key"> = {
  minimum: 1,
  maximum: 4,
  notApplicableCode: 8,
  missingCodes: [9],
  direction: "higher-is-better",
};
const known: Omit<InstrumentItem, "key"> = { ...often, maximum: 3 };
const ten: Omit<InstrumentItem, "key"> = {
  minimum: 0,
  maximum: 10,
  missingCodes: [99],
  direction: "higher-is-better",
};

/** Short questions about the experience of a pathway: never to always, no to yes, 0 to 10. */
export const PATHWAY_PREM: Instrument = {
  id: "pathway-prem",
  version: "1.0.0",
  items: [
    ...itemsLike(
      ["info-before", "info-options", "shared-decision", "respect", "pain", "coordination"],
      often,
    ),
    ...itemsLike(["discharge-info", "medication"], known),
    ...itemsLike(["overall"], ten),
    ...itemsLike(["recommend"], { ...often, notApplicableCode: 8 }),
  ],
  scores: [
    pointsScore("overall", "higher-is-better", 0, 10),
    pointsScore("recommend", "higher-is-better", 1, 4),
  ],
  scoring: {
    method: {
      id: "pathway-prem-answers",
      version: "1.0.0",
      source:
        "Own proposal; top box of a group as HCAHPS counts it (quality assurance guidelines, hcahpsonline.org)",
    },
    scales: [
      { score: "overall", kind: "code", items: ["overall"], minimumAnswered: 1 },
      { score: "recommend", kind: "code", items: ["recommend"], minimumAnswered: 1 },
    ],
  },
  missingRule: { kind: "per-scale", maximumMissing: 0 },
  recall: "this-stay",
  thresholds: thresholdsOf("pathway-prem"),
  bands: bandsOf("pathway-prem"),
  licence: OWN_TEXT,
  wording: null,
};

/** Likelihood to recommend, 0 to 10; the net promoter score exists for a group only. */
export const NPS: Instrument = {
  id: "nps",
  version: "1.0.0",
  items: itemsLike(["nps"], ten),
  scores: [pointsScore("recommend", "higher-is-better", 0, 10)],
  scoring: {
    method: {
      id: "nps-answer",
      version: "1.0.0",
      source:
        "Reichheld FF. The one number you need to grow. Harvard Business Review, December 2003",
    },
    scales: [{ score: "recommend", kind: "code", items: ["nps"], minimumAnswered: 1 }],
  },
  missingRule: { kind: "all-items", maximumMissing: 0 },
  recall: "this-stay",
  thresholds: thresholdsOf("nps"),
  bands: bandsOf("nps"),
  licence: {
    ...OWN_TEXT,
    source: "One question in words of this product; the formula is published",
  },
  wording: null,
};
