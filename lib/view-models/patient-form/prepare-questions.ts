/** A questionnaire as the service hands it over. */
export interface AskedQuestionnaire {
  readonly instrumentId: string;
  readonly title: string | null;
  readonly introduction: string | null;
  readonly attribution: string | null;
  readonly isKeyOnly: boolean;
  readonly items: readonly {
    readonly key: string;
    readonly minimum: number;
    readonly maximum: number;
    /** The only codes there are, where the range has holes; null for every whole number of it. */
    readonly codes: readonly number[] | null;
    readonly notApplicableCode: number | null;
    readonly label: string;
    readonly note: string | null;
    readonly levels: readonly Level[];
  }[];
}

export interface Level {
  readonly code: number;
  readonly label: string;
}

/** The words of the lowest and the highest answer, where the questionnaire has them. */
export interface ScaleEnds {
  readonly lowest: string | null;
  readonly highest: string | null;
}

/** How one question is answered. */
export type AnswerControl =
  | {
      readonly kind: "choice";
      readonly levels: readonly Level[];
      /** "Does not apply to me"; `label` null where the questionnaire has no words for it. */
      readonly notApplicable: { readonly code: number; readonly label: string | null } | null;
      /** A scale of numbers that stands in rows, with the words of its ends; null for a list. */
      readonly scale: ScaleEnds | null;
    }
  | {
      readonly kind: "number";
      readonly minimum: number;
      readonly maximum: number;
      readonly ends: ScaleEnds;
    };

/** One screen of the form. */
export interface Question {
  /** Place in the whole form, from 1. */
  readonly number: number;
  readonly instrumentId: string;
  readonly itemKey: string;
  readonly label: string;
  readonly note: string | null;
  readonly control: AnswerControl;
  readonly questionnaire: {
    readonly number: number;
    readonly total: number;
    readonly title: string;
    readonly introduction: string | null;
    readonly attribution: string | null;
    readonly isKeyOnly: boolean;
  };
}

type Item = AskedQuestionnaire["items"][number];

/** More answers than this do not fit a list that is read and tapped; they become a number. */
const LONGEST_LIST = 11;
/** From here on a list of bare numbers stands in rows instead of one under the other. */
const SHORTEST_SCALE = 7;

function labelOf({ levels }: Item, code: number): string | null {
  const label = levels.find((level) => level.code === code)?.label ?? null;
  return label === String(code) ? null : label;
}

function listCodes({ minimum, maximum, codes }: Item): readonly number[] {
  return codes ?? Array.from({ length: maximum - minimum + 1 }, (_, step) => minimum + step);
}

function endsOf(item: Item, codes: readonly number[]): ScaleEnds {
  const [first = item.minimum] = codes;
  const last = codes.at(-1) ?? item.maximum;
  return { lowest: labelOf(item, first), highest: labelOf(item, last) };
}

function choiceOf(item: Item, codes: readonly number[]): AnswerControl {
  const isScale =
    codes.length >= SHORTEST_SCALE &&
    codes.slice(1, -1).every((code) => labelOf(item, code) === null);
  const levels = codes.map((code) => {
    const label = isScale ? null : labelOf(item, code);
    return { code, label: label ?? String(code) };
  });
  const code = item.notApplicableCode;
  const notApplicable = code === null ? null : { code, label: labelOf(item, code) };
  return { kind: "choice", levels, notApplicable, scale: isScale ? endsOf(item, codes) : null };
}

function controlOf(item: Item): AnswerControl {
  const { minimum, maximum } = item;
  const codes = listCodes(item);
  if (codes.length <= LONGEST_LIST) return choiceOf(item, codes);
  return { kind: "number", minimum, maximum, ends: endsOf(item, [minimum, maximum]) };
}

/**
 * Lays the questionnaires of a form out as one row of questions, one per screen.
 *
 * @param questionnaires in the order in which they are asked; items in the order of the instrument.
 * @returns the questions, numbered from 1. Up to eleven codes become a choice, more become a number;
 *   a scale of seven or more bare numbers keeps the words of its ends beside it; "does not apply" stands apart. A questionnaire
 *   without title shows its id.
 * Source: product brief D.9 (one question per screen, progress in words, VAS by number).
 * Example: one item 1 to 5 and one item 0 to 100 give two questions, a choice and a number.
 */
export function prepareQuestions(
  questionnaires: readonly AskedQuestionnaire[],
): readonly Question[] {
  const questions: Question[] = [];
  for (const [index, { instrumentId, items, ...questionnaire }] of questionnaires.entries()) {
    const title = questionnaire.title ?? instrumentId.toUpperCase();
    for (const item of items) {
      questions.push({
        number: questions.length + 1,
        instrumentId,
        itemKey: item.key,
        label: item.label,
        note: item.note,
        control: controlOf(item),
        questionnaire: {
          ...questionnaire,
          title,
          number: index + 1,
          total: questionnaires.length,
        },
      });
    }
  }
  return questions;
}

/** Seconds that a question takes: four minutes for twelve questions. */
const SECONDS_PER_QUESTION = 20;

/**
 * Minutes that a number of questions takes, for a promise to the patient.
 *
 * @param questions how many are left, 0 or more.
 * @returns whole minutes, rounded up, at least 1.
 * Source: product brief D.9 ("ongeveer 4 minuten, 12 vragen").
 * Example: `estimateMinutes(12)` is 4; `estimateMinutes(1)` is 1.
 */
export function estimateMinutes(questions: number): number {
  return Math.max(1, Math.ceil((questions * SECONDS_PER_QUESTION) / 60));
}
