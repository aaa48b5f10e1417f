import { at } from "../shared/at";
import {
  computed,
  notComputable,
  withWarnings,
  type Method,
  type Result,
} from "@/lib/engine/shared/result";
import type {
  Answers,
  Direction,
  Instrument,
  InstrumentItem,
  InstrumentScore,
  InstrumentScores,
  ScoreKey,
} from "./instrument";
import { readAnswers, refusalOf } from "./read-answers";
import type { ItemScale, SummaryScale } from "./scale";

interface AnsweredItem {
  readonly item: InstrumentItem;
  readonly code: number;
}

const meanOf = (figures: readonly number[]) =>
  figures.reduce((sum, figure) => sum + figure, 0) / figures.length;

function isTurned(direction: Direction, score: InstrumentScore): boolean {
  return score.direction !== null && direction !== score.direction;
}

function pointsOf({ item, code }: AnsweredItem, score: InstrumentScore): number {
  return isTurned(item.direction, score) ? item.minimum + item.maximum - code : code;
}

function shareOf(answered: AnsweredItem, score: InstrumentScore): number {
  const { minimum, maximum } = answered.item;
  return (pointsOf(answered, score) - minimum) / (maximum - minimum);
}

function combine(
  scale: ItemScale,
  answered: readonly AnsweredItem[],
  score: InstrumentScore,
): number {
  if (scale.kind === "percentage") return 100 * meanOf(answered.map((one) => shareOf(one, score)));
  const points = answered.map((one) => pointsOf(one, score));
  const sum = points.reduce((total, point) => total + point, 0);
  // Multiplied first: with every item answered the sum stays whole.
  return (sum * scale.items.length) / answered.length;
}

/** The refusal of a scale that does not apply to this patient, or null when it applies. */
function conditionOf(
  scale: ItemScale,
  instrument: Instrument,
  answers: Answers,
  method: Method,
): Result | null {
  const { onlyWhen } = scale;
  if (onlyWhen === undefined) return null;
  const read = readAnswers(
    instrument.items.filter(({ key }) => key === onlyWhen.item),
    answers,
  );
  const refusal = refusalOf(read, 0, method);
  if (refusal) return refusal;
  return at(read.codes, 0) >= onlyWhen.atLeast
    ? null
    : notComputable("not-applicable", method, onlyWhen.item);
}

interface ScaleCall {
  readonly instrument: Instrument;
  readonly score: InstrumentScore;
  readonly answers: Answers;
  readonly method: Method;
}

function scoreItems(scale: ItemScale, call: ScaleCall): Result {
  const { instrument, score, answers, method } = call;
  const refused = conditionOf(scale, instrument, answers, method);
  if (refused) return refused;
  const items = instrument.items.filter(({ key }) => scale.items.includes(key));
  const read = readAnswers(items, answers);
  const refusal = refusalOf(read, scale.items.length - scale.minimumAnswered, method);
  if (refusal) return refusal;
  const missing = new Set(read.missing);
  const answered = items
    .filter(({ key }) => !missing.has(key))
    .map((item, position) => ({ item, code: at(read.codes, position) }));
  const warnings =
    missing.size === 0 ? [] : [scale.kind === "sum" ? "imputed-items" : "part-answered"];
  return withWarnings(computed(combine(scale, answered, score), score.unit, 1, method), warnings);
}

function scoreSummary(
  scale: SummaryScale,
  call: ScaleCall,
  found: Readonly<Partial<Record<ScoreKey, Result>>>,
): Result {
  const { instrument, score, method } = call;
  const parts = scale.scores.flatMap((key) => {
    const result = found[key];
    const direction = instrument.scores.find((one) => one.key === key)?.direction ?? null;
    if (result?.status !== "computed" || direction === null) return [];
    return [isTurned(direction, score) ? 100 - result.value : result.value];
  });
  if (parts.length < scale.minimumScores) {
    const absent = scale.scores.filter((key) => found[key]?.status !== "computed");
    const isInvalid = absent.some((key) => {
      const result = found[key];
      return result?.status === "not-computable" && result.reason === "invalid-answer";
    });
    return notComputable(isInvalid ? "invalid-answer" : "missing-answer", method, absent.join(","));
  }
  return computed(meanOf(parts), score.unit, 1, method);
}

/**
 * Scores the answers of an instrument whose scales are written as data.
 *
 * Formula: an item whose direction is not the score's is turned (minimum + maximum − code). `sum`:
 * sum of the codes × items ÷ answered items. `percentage`: 100 × mean of (code − minimum) ÷
 * (maximum − minimum), each item over its own range. `code`: the answer itself. `mean-of-scores`:
 * mean of the computed scores, those of the other direction as 100 − score. Nothing is rounded.
 *
 * @param instrument a skeleton whose `scoring` is not null.
 * @param answers codes by item key; null, absent, missing and not-applicable codes are no answer.
 * @returns every score of the skeleton: a figure, with warning `imputed-items` or `part-answered`
 *   when items were missing, or `missing-answer` (below the least number of items),
 *   `invalid-answer` (a code that does not exist) or `not-applicable` (a condition not met).
 * @throws RangeError when the skeleton has no scales or a scale names a score that it does not have.
 * Source: the method of the instrument; docs/methods/instrument-scoring.md.
 * Example: KOOS quality of life with answers 3, 2, 3, 2 gives 37.5.
 */
export function scoreScales(instrument: Instrument, answers: Answers): InstrumentScores {
  const { scoring } = instrument;
  if (scoring === null) throw new RangeError(`${instrument.id} has no scales`);
  const found: Partial<Record<Exclude<ScoreKey, "profile">, Result>> = {};
  for (const scale of scoring.scales) {
    const score = instrument.scores.find(({ key }) => key === scale.score);
    if (score === undefined || scale.score === "profile") {
      throw new RangeError(`${instrument.id} has no score ${scale.score}`);
    }
    const call = { instrument, score, answers, method: scoring.method };
    found[scale.score] =
      scale.kind === "mean-of-scores" ? scoreSummary(scale, call, found) : scoreItems(scale, call);
  }
  return found;
}
