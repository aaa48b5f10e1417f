import { bandsOf } from "../bands";
import type { Instrument } from "../instrument";
import { thresholdsOf } from "../thresholds";
import { hundredScore, itemsLike, numberedKeys, pointsScore } from "./build-items";

const REGRET_KEYS = numberedKeys("DRS", 5);
const REGRETTING = new Set(["DRS2", "DRS4"]);

/** Decision Regret Scale: five statements, 1 strongly agree to 5 strongly disagree; 0 to 100, 0 is no regret. */
export const DECISION_REGRET: Instrument = {
  id: "decision-regret",
  version: "1.0.0",
  // Agreeing (1) with 1, 3 and 5 is no regret, agreeing with 2 and 4 is regret.
  items: REGRET_KEYS.map((key) => ({
    key,
    minimum: 1,
    maximum: 5,
    missingCodes: [9],
    direction: REGRETTING.has(key) ? "higher-is-better" : "higher-is-worse",
  })),
  scores: [hundredScore("regret", "higher-is-worse")],
  scoring: {
    method: {
      id: "decision-regret-score",
      version: "1.0.0",
      source:
        "Brehaut JC et al. Validation of a Decision Regret Scale. Med Decis Making 2003;23:281-292; user manual O'Connor 1996: mean × 25 − 25, items 2 and 4 turned",
    },
    scales: [{ score: "regret", kind: "percentage", items: REGRET_KEYS, minimumAnswered: 4 }],
  },
  missingRule: { kind: "per-scale", maximumMissing: 1 },
  recall: "this-decision",
  thresholds: thresholdsOf("decision-regret"),
  bands: bandsOf("decision-regret"),
  licence: {
    owner: "Ottawa Hospital Research Institute",
    permission: "none",
    mayShipWording: true,
    mayScore: true,
    duties: ["cite", "keep-wording"],
    source: "Ottawa Hospital, patient decision aids: free with citation",
    grade: "K",
  },
  wording: null,
};

const RECOVERY_KEYS = numberedKeys("QOR", 15);

/** QoR-15: fifteen items 0 to 10, 10 is best (the form prints part B the other way round); 0 to 150. */
export const QOR_15: Instrument = {
  id: "qor-15",
  version: "1.0.0",
  items: itemsLike(RECOVERY_KEYS, {
    minimum: 0,
    maximum: 10,
    missingCodes: [99],
    direction: "higher-is-better",
  }),
  scores: [pointsScore("total", "higher-is-better", 0, 150)],
  scoring: {
    method: {
      id: "qor-15-total",
      version: "1.0.0",
      source:
        "Stark PA, Myles PS, Burke JA. Development and psychometric evaluation of a postoperative quality of recovery score: the QoR-15. Anesthesiology 2013;118:1332-1340",
    },
    scales: [{ score: "total", kind: "sum", items: RECOVERY_KEYS, minimumAnswered: 15 }],
  },
  missingRule: { kind: "all-items", maximumMissing: 0 },
  recall: "past-24-hours",
  thresholds: thresholdsOf("qor-15"),
  bands: bandsOf("qor-15"),
  licence: {
    owner: "P. S. Myles, Alfred Hospital Melbourne",
    permission: "ask-in-writing",
    mayShipWording: false,
    mayScore: true,
    duties: ["ask-in-writing", "keep-wording", "cite"],
    source: "No licence statement was found; ask the authors",
    grade: "P",
  },
  wording: null,
};

/** Pain on a scale of 0 (none) to 10 (worst imaginable). */
export const NRS_PAIN: Instrument = {
  id: "nrs-pain",
  version: "1.0.0",
  items: itemsLike(["nrs"], {
    minimum: 0,
    maximum: 10,
    missingCodes: [99],
    direction: "higher-is-worse",
  }),
  scores: [pointsScore("pain", "higher-is-worse", 0, 10)],
  scoring: {
    method: {
      id: "nrs-pain-answer",
      version: "1.0.0",
      source: "Numerical rating scale for pain, 0 to 10; ICHOM hip and knee set, PMC5129496",
    },
    scales: [{ score: "pain", kind: "code", items: ["nrs"], minimumAnswered: 1 }],
  },
  missingRule: { kind: "all-items", maximumMissing: 0 },
  recall: "today",
  thresholds: thresholdsOf("nrs-pain"),
  bands: bandsOf("nrs-pain"),
  licence: {
    owner: "public-scale",
    permission: "none",
    mayShipWording: true,
    mayScore: true,
    duties: [],
    source: "Numerical rating scale, in general use",
    grade: "K",
  },
  wording: null,
};
