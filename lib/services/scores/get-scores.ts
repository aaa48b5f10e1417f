import "server-only";
import type { ScoreDto, ScoreInput, ScoreOutput } from "@/lib/contracts/api/instruments";
import {
  findInstrument,
  SCORE_KEYS,
  scoreInstrument,
  type Answers,
  type InstrumentId,
  type ScoredAnswers,
  type ValueSetId,
} from "@/lib/engine/instruments/index";
import type { Result } from "@/lib/engine/shared/result";
import { AppError } from "@/lib/errors/app-error";

function describeScore(result: Result<number | string>): ScoreDto {
  const method = { id: result.method.id, version: result.method.version };
  if (result.status === "not-computable") {
    const { status, reason, detail } = result;
    return { status, reason, detail, method };
  }
  const { status, value, unit, warnings } = result;
  return { status, value, unit, method, warnings: [...warnings] };
}

function describeCompletion(key: string | null, scored: ScoredAnswers) {
  const scores: Partial<Record<(typeof SCORE_KEYS)[number], ScoreDto>> = {};
  for (const scoreKey of SCORE_KEYS) {
    const result = scored.scores[scoreKey];
    if (result) scores[scoreKey] = describeScore(result);
  }
  const { answeredItems, imputedItems, unknownKeys } = scored;
  return { key, scores, answeredItems, imputedItems, unknownKeys: [...unknownKeys] };
}

function scorerOf(instrumentId: InstrumentId, valueSet: ValueSetId | undefined) {
  const options = valueSet === undefined ? {} : { valueSet };
  return (key: string | null, answers: Answers) =>
    describeCompletion(key, scoreInstrument(instrumentId, answers, options));
}

/**
 * Scores one completion or a batch of an instrument. What cannot be scored is part of the outcome,
 * with its reason, and never a refusal of the whole. Keeps nothing.
 */
export function getScores(instrumentId: string, input: ScoreInput): ScoreOutput {
  const instrument = findInstrument(instrumentId);
  if (!instrument) throw new AppError("not-found");
  const score = scorerOf(instrument.id, input.valueSet);
  return {
    instrumentId: instrument.id,
    instrumentVersion: instrument.version,
    valueSet: input.valueSet ?? null,
    completions:
      "answers" in input
        ? [score(null, input.answers)]
        : input.completions.map(({ key, answers }) => score(key ?? null, answers)),
  };
}
