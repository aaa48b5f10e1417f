import { bandsOf } from "../bands";
import type { Instrument, InstrumentLicence, InstrumentScore, ScoreKey } from "../instrument";
import type { ItemScale, SummaryScale } from "../scale";
import { thresholdsOf } from "../thresholds";
import { hundredScore, itemsLike, numberedKeys } from "./build-items";

const LICENCE: InstrumentLicence = {
  owner: "EORTC Quality of Life Group",
  permission: "licence",
  mayShipWording: false,
  mayScore: true,
  duties: ["sign-agreement", "electronic-licence", "keep-wording", "pay-when-commercial"],
  source: "EORTC permission pages; separate licence for electronic versions since 15 May 2021",
  grade: "A",
};

type Part = readonly [score: ScoreKey, ...items: number[]];

/** Half of the items of a scale are needed; an odd number is rounded up. */
function scaleOf(prefix: string, [score, ...items]: Part): ItemScale {
  return {
    score,
    kind: "percentage",
    items: items.map((number) => `${prefix}${number}`),
    minimumAnswered: Math.ceil(items.length / 2),
  };
}

const C30_FUNCTIONS: readonly Part[] = [
  ["physical", 1, 2, 3, 4, 5],
  ["role", 6, 7],
  ["emotional", 21, 22, 23, 24],
  ["cognitive", 20, 25],
  ["social", 26, 27],
];

const C30_SYMPTOMS: readonly Part[] = [
  ["fatigue", 10, 12, 18],
  ["nausea", 14, 15],
  ["pain", 9, 19],
  ["dyspnoea", 8],
  ["insomnia", 11],
  ["appetite", 13],
  ["constipation", 16],
  ["diarrhoea", 17],
];

const C30_FINANCIAL: Part = ["financial", 28];
const C30_GLOBAL: Part = ["global-health", 29, 30];

// The summary leaves out the global scale and the financial item.
const C30_SUMMARY: SummaryScale = {
  score: "summary",
  kind: "mean-of-scores",
  scores: [...C30_FUNCTIONS, ...C30_SYMPTOMS].map(([score]) => score),
  minimumScores: C30_FUNCTIONS.length + C30_SYMPTOMS.length,
};

const better = (parts: readonly Part[]): InstrumentScore[] =>
  parts.map(([score]) => hundredScore(score, "higher-is-better"));
const worse = (parts: readonly Part[]): InstrumentScore[] =>
  parts.map(([score]) => hundredScore(score, "higher-is-worse"));

/** EORTC QLQ-C30: 28 items 1 to 4 and two of 1 to 7; functions and global 100 best, symptoms 0 best. */
export const QLQ_C30: Instrument = {
  id: "qlq-c30",
  version: "1.0.0",
  items: [
    ...itemsLike(numberedKeys("Q", 28), {
      minimum: 1,
      maximum: 4,
      missingCodes: [9],
      direction: "higher-is-worse",
    }),
    ...itemsLike(["Q29", "Q30"], {
      minimum: 1,
      maximum: 7,
      missingCodes: [9],
      direction: "higher-is-better",
    }),
  ],
  scores: [
    ...better([C30_GLOBAL, ...C30_FUNCTIONS]),
    ...worse([...C30_SYMPTOMS, C30_FINANCIAL]),
    hundredScore("summary", "higher-is-better"),
  ],
  scoring: {
    method: {
      id: "qlq-c30-scales",
      version: "1.0.0",
      source:
        "EORTC QLQ-C30 scoring manual, version 3.0; summary score Giesinger JM et al. J Clin Epidemiol 2016;69:79-88",
    },
    scales: [
      ...[C30_GLOBAL, ...C30_FUNCTIONS, ...C30_SYMPTOMS, C30_FINANCIAL].map((part) =>
        scaleOf("Q", part),
      ),
      C30_SUMMARY,
    ],
  },
  missingRule: { kind: "per-scale", maximumMissing: 0 },
  recall: "past-week",
  thresholds: thresholdsOf("qlq-c30"),
  bands: bandsOf("qlq-c30"),
  licence: LICENCE,
  wording: null,
};

const BR23_FUNCTIONS: readonly Part[] = [
  ["body-image", 9, 10, 11, 12],
  ["sexual-function", 14, 15],
  ["sexual-enjoyment", 16],
  ["future", 13],
];

const BR23_SYMPTOMS: readonly Part[] = [
  ["systemic", 1, 2, 3, 4, 6, 7, 8],
  ["breast", 20, 21, 22, 23],
  ["arm", 17, 18, 19],
  ["hair-loss", 5],
];

// Enjoyment counts only for who was sexually active, upset by hair loss only for who lost hair.
const BR23_CONDITIONS: Readonly<Partial<Record<ScoreKey, ItemScale["onlyWhen"]>>> = {
  "sexual-enjoyment": { item: "BR15", atLeast: 2 },
  "hair-loss": { item: "BR4", atLeast: 2 },
};

const BR23_POSITIVE = new Set(["BR14", "BR15", "BR16"]);

/** EORTC QLQ-BR23: 23 items 1 to 4, numbered within the module; functions 100 best, symptoms 0 best. */
export const QLQ_BR23: Instrument = {
  id: "qlq-br23",
  version: "1.0.0",
  items: numberedKeys("BR", 23).map((key) => ({
    key,
    minimum: 1,
    maximum: 4,
    missingCodes: [9],
    direction: BR23_POSITIVE.has(key) ? "higher-is-better" : "higher-is-worse",
  })),
  scores: [...better(BR23_FUNCTIONS), ...worse(BR23_SYMPTOMS)],
  scoring: {
    method: {
      id: "qlq-br23-scales",
      version: "1.0.0",
      source:
        "Sprangers MAG et al. J Clin Oncol 1996;14:2756-2768; EORTC scoring manual, module BR23 (items 31 to 53 of the form)",
    },
    scales: [...BR23_FUNCTIONS, ...BR23_SYMPTOMS].map((part) => {
      const onlyWhen = BR23_CONDITIONS[part[0]];
      return { ...scaleOf("BR", part), ...(onlyWhen && { onlyWhen }) };
    }),
  },
  missingRule: { kind: "per-scale", maximumMissing: 0 },
  recall: "past-week",
  thresholds: thresholdsOf("qlq-br23"),
  bands: bandsOf("qlq-br23"),
  licence: LICENCE,
  wording: null,
};
