import type {
  Answers,
  Instrument,
  InstrumentId,
  InstrumentScores,
  ScoredAnswers,
  ScoreOptions,
} from "./instrument";
import { readAnswers } from "./read-answers";
import { INSTRUMENTS } from "./registry";
import { scoreEq5d } from "./score-eq5d";
import { scoreOxford } from "./score-oxford";
import { scorePhysicalFunction } from "./score-physical-function";
import { scorePromisGlobal } from "./score-promis-global";
import { scoreScales } from "./score-scales";

type Scorer = (instrument: Instrument, answers: Answers, options: ScoreOptions) => InstrumentScores;

/** Instruments whose formula is more than scales written as data. */
const OWN_SCORERS: Readonly<Partial<Record<InstrumentId, Scorer>>> = {
  "eq-5d-5l": scoreEq5d,
  "eq-5d-3l": scoreEq5d,
  ohs: scoreOxford,
  oks: scoreOxford,
  "hoos-ps": scorePhysicalFunction,
  "koos-ps": scorePhysicalFunction,
  "promis-global-10": scorePromisGlobal,
};

/**
 * Scores the answers of one completion of any instrument: the one door for the API, the publishing
 * step and the example hospital.
 *
 * @param instrumentId which instrument.
 * @param answers codes by item key; null, absent and missing codes mean "no answer".
 * @param options `valueSet` for the EQ-5D index; ignored by the other instruments.
 * @returns every score that the instrument yields, each a figure or a reason; how many items were
 *   answered and imputed; keys that the instrument does not have. It never throws on answers.
 * Source: per instrument, see docs/methods/instrument-scoring.md.
 * Example: `oks` with twelve items 4 gives total 48, answered 12, imputed 0.
 */
export function scoreInstrument(
  instrumentId: InstrumentId,
  answers: Answers,
  options: ScoreOptions = {},
): ScoredAnswers {
  const instrument = INSTRUMENTS[instrumentId];
  const scores = (OWN_SCORERS[instrumentId] ?? scoreScales)(instrument, answers, options);
  const read = readAnswers(instrument.items, answers);
  const isImputed =
    instrument.missingRule.kind === "mean-imputation" && scores.total?.status === "computed";
  const known = new Set(instrument.items.map((item) => item.key));
  return {
    instrumentId,
    instrumentVersion: instrument.version,
    scores,
    answeredItems: read.codes.length,
    imputedItems: isImputed ? read.missing.length : 0,
    unknownKeys: Object.keys(answers).filter((key) => !known.has(key)),
  };
}
