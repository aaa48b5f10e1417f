import { bandsOf } from "../bands";
import type { Instrument, InstrumentId, ScoreKey } from "../instrument";
import type { ItemScale } from "../scale";
import { thresholdsOf } from "../thresholds";
import { hundredScore, itemsLike, numberedKeys } from "./build-items";

type Subscale = readonly [score: ScoreKey, prefix: string, itemCount: number];

function jointInstrument(
  id: InstrumentId & ("hoos" | "koos"),
  subscales: readonly Subscale[],
  source: string,
): Instrument {
  const scales = subscales.map(([score, prefix, count]): ItemScale => ({
    score,
    kind: "percentage",
    items: numberedKeys(prefix, count),
    minimumAnswered: Math.ceil(count / 2),
  }));
  const keys = scales.flatMap(({ items }) => items);
  return {
    id,
    version: "1.0.0",
    items: itemsLike(keys, {
      minimum: 0,
      maximum: 4,
      missingCodes: [9],
      direction: "higher-is-worse",
    }),
    scores: subscales.map(([score]) => hundredScore(score, "higher-is-better")),
    scoring: { method: { id: `${id}-subscales`, version: "1.0.0", source }, scales },
    missingRule: { kind: "per-scale", maximumMissing: 0 },
    recall: "past-week",
    thresholds: thresholdsOf(id),
    bands: bandsOf(id),
    licence: {
      owner: "HOOS and KOOS developers",
      permission: "ask-in-writing",
      mayShipWording: false,
      mayScore: true,
      duties: ["ask-in-writing", "keep-wording", "cite"],
      source: "koos.nu; Mapi ePROVIDE entry",
      grade: "A",
    },
    wording: null,
  };
}

/** HOOS: 40 items 0 (no problem) to 4 in five subscales, each 0 to 100, 100 is best; no total. */
export const HOOS: Instrument = jointInstrument(
  "hoos",
  [
    ["symptoms", "S", 5],
    ["pain", "P", 10],
    ["daily-living", "A", 17],
    ["sport", "SP", 4],
    ["quality-of-life", "Q", 4],
  ],
  "Nilsdotter AK et al. 2003 (HOOS); scoring guide: 100 − 100 × mean of the items ÷ 4, half of the items needed",
);

/** KOOS: 42 items 0 (no problem) to 4 in five subscales, each 0 to 100, 100 is best; no total. */
export const KOOS: Instrument = jointInstrument(
  "koos",
  [
    ["symptoms", "S", 7],
    ["pain", "P", 9],
    ["daily-living", "A", 17],
    ["sport", "SP", 5],
    ["quality-of-life", "Q", 4],
  ],
  "Roos EM, Lohmander LS. Health Qual Life Outcomes 2003;1:64; scoring guide: 100 − 100 × mean of the items ÷ 4, half of the items needed",
);
