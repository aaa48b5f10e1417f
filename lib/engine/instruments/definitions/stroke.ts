import { bandsOf } from "../bands";
import type { Instrument } from "../instrument";
import { thresholdsOf } from "../thresholds";
import { itemsLike, pointsScore } from "./build-items";

/** Modified Rankin Scale 0 (no symptoms) to 6 (dead), judged by a clinician; report the whole distribution. */
export const MRS: Instrument = {
  id: "mrs",
  version: "1.0.0",
  items: itemsLike(["mrs-grade"], {
    minimum: 0,
    maximum: 6,
    missingCodes: [9],
    direction: "higher-is-worse",
  }),
  scores: [pointsScore("grade", "higher-is-worse", 0, 6)],
  scoring: {
    method: {
      id: "mrs-grade",
      version: "1.0.0",
      source: "van Swieten JC et al. Stroke 1988;19:604-607; ICHOM stroke set, PMC4689178",
    },
    scales: [{ score: "grade", kind: "code", items: ["mrs-grade"], minimumAnswered: 1 }],
  },
  missingRule: { kind: "all-items", maximumMissing: 0 },
  recall: "at-visit",
  thresholds: thresholdsOf("mrs"),
  bands: bandsOf("mrs"),
  licence: {
    owner: "public-scale",
    permission: "none",
    mayShipWording: true,
    mayScore: true,
    duties: ["cite"],
    source: "van Swieten 1988; structured interviews (smRSq, mRS-SI) have owners of their own",
    grade: "K",
  },
  wording: null,
};
