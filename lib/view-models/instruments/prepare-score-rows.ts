import type { Instrument, InstrumentScore } from "@/lib/engine/instruments";
import type { Writer } from "../writer";

/** A score of a questionnaire as the library tells it. */
export interface ScoreRow {
  readonly key: string;
  readonly name: string;
  readonly range: string;
  readonly direction: string;
  readonly how: string;
  /** How many of how many answers it needs; null where the formula is its own. */
  readonly needed: string | null;
  /** When it applies at all; null when always. */
  readonly condition: string | null;
}

function writeRange({ key, unit, minimum, maximum }: InstrumentScore, writer: Writer): string {
  if (unit === "levels") return writer.text("instruments.scores.profile");
  if (key === "physical-se" || key === "mental-se") {
    return writer.text("instruments.scores.standardError");
  }
  if (minimum === null || maximum === null) return writer.text("instruments.scores.valueSet");
  return writer.text("instruments.scores.range", {
    from: writer.number(minimum),
    to: writer.number(maximum),
  });
}

type Scale = NonNullable<Instrument["scoring"]>["scales"][number];

function writeHow(scale: Scale | undefined, writer: Writer): Pick<ScoreRow, "how" | "needed"> {
  if (scale === undefined) return { how: writer.text("instruments.how.own"), needed: null };
  const isMean = scale.kind === "mean-of-scores";
  const count = isMean ? scale.scores.length : scale.items.length;
  const needed = isMean ? scale.minimumScores : scale.minimumAnswered;
  return {
    how: writer.text(`instruments.how.${scale.kind}`, { count }),
    needed: writer.text("instruments.how.needed", { needed, count }),
  };
}

function writeCondition(scale: Scale | undefined, writer: Writer): string | null {
  const onlyWhen = scale && "onlyWhen" in scale ? scale.onlyWhen : undefined;
  return onlyWhen === undefined
    ? null
    : writer.text("instruments.how.onlyWhen", { item: onlyWhen.item, code: onlyWhen.atLeast });
}

/**
 * The scores of a questionnaire in words: range, direction, formula, how many answers they need.
 *
 * @param instrument the skeleton.
 * @param writer words and numbers in the reader's language.
 * @returns one row for each score, in the order of the skeleton.
 * Source: docs/methods/instrument-scoring.md.
 * Example: KOOS pain is 0 to 100, higher is better, and needs 5 of 9 answers.
 */
export function prepareScoreRows(instrument: Instrument, writer: Writer): readonly ScoreRow[] {
  return instrument.scores.map((score) => {
    const scale = instrument.scoring?.scales.find((one) => one.score === score.key);
    return {
      key: score.key,
      name: writer.text(`instruments.score.${score.key}`),
      range: writeRange(score, writer),
      direction: writer.text(`instruments.direction.${score.direction ?? "none"}`),
      ...writeHow(scale, writer),
      condition: writeCondition(scale, writer),
    };
  });
}
