import { at } from "../shared/at";
import { computed, notComputable, type Method, type Result } from "@/lib/engine/shared/result";
import type { Answers, Instrument, InstrumentScores } from "./instrument";
import { readAnswers, refusalOf } from "./read-answers";
import conversion from "./reference/conversion-promis-global-10.json";

export const METHOD: Method = {
  id: "promis-global-10",
  version: "1.0.0",
  source:
    "Hays RD et al. Qual Life Res 2009;18:873-880; HealthMeasures scoring manual, sum score to T score (US general population 50, SD 10)",
};

const HIGHEST_CODE = 5;

/** Items of each half; Global01 and Global09 are in neither. */
const HALVES = {
  physical: ["Global03", "Global06", "Global07", "Global08"],
  mental: ["Global02", "Global04", "Global05", "Global10"],
} as const;

type Half = keyof typeof HALVES;

/** Points of an answer, 5 best: pain is recoded, fatigue and emotional problems are turned. */
function pointsOf(key: string, code: number): number {
  if (key === "Global07") return at(conversion.painRecode, code);
  return key === "Global08" || key === "Global10" ? HIGHEST_CODE + 1 - code : code;
}

function rawOf(half: Half, instrument: Instrument, answers: Answers): Result {
  const keys: readonly string[] = HALVES[half];
  const items = instrument.items.filter(({ key }) => keys.includes(key));
  const read = readAnswers(items, answers);
  const refusal = refusalOf(read, 0, METHOD);
  if (refusal) return refusal;
  const sum = items.reduce(
    (total, { key }, position) => total + pointsOf(key, at(read.codes, position)),
    0,
  );
  return computed(sum, "points", 1, METHOD);
}

function convert(raw: Result, table: readonly number[]): Result {
  if (raw.status === "not-computable") return raw;
  const found = table[raw.value - conversion.firstRaw];
  return found === undefined
    ? notComputable("outside-method-range", METHOD, "raw")
    : computed(found, "t-score", 1, METHOD);
}

/**
 * Scores one PROMIS Global-10 completion: physical and mental health.
 *
 * Formula: raw = sum of four items, each 5 = best (pain 0 → 5, 1-3 → 4, 4-6 → 3, 7-9 → 2, 10 → 1;
 * fatigue and emotional problems 6 − code); T score and its standard error from the table at raw.
 *
 * @param instrument the PROMIS Global-10 skeleton.
 * @param answers codes by key Global01 to Global10.
 * @returns for each half `raw` 4 to 20, `t` (50 = US general population, SD 10) and `se`;
 *   `missing-answer` or `invalid-answer` when one of its four items has no valid answer: a sum of
 *   three would give a T score that is too low.
 * Source: Hays et al. 2009; HealthMeasures scoring manual.
 * Example: every item 3, pain 5: raw 12 and 12, T 39.8 (physical) and 43.5 (mental).
 */
export function scorePromisGlobal(instrument: Instrument, answers: Answers): InstrumentScores {
  const physical = rawOf("physical", instrument, answers);
  const mental = rawOf("mental", instrument, answers);
  return {
    "physical-raw": physical,
    "physical-t": convert(physical, conversion.physical.t),
    "physical-se": convert(physical, conversion.physical.se),
    "mental-raw": mental,
    "mental-t": convert(mental, conversion.mental.t),
    "mental-se": convert(mental, conversion.mental.se),
  };
}
