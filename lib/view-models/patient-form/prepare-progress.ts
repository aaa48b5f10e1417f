import type { FormAnswers } from "@/lib/contracts/patient-form";
import type { Question } from "./prepare-questions";

/** Answered with a code, skipped on purpose, or not seen yet. */
export type AnswerState = number | "skipped" | "unseen";

/**
 * What stands at a question.
 *
 * @param answers of the form so far.
 * @param question one of its questions.
 * @returns the code, `skipped` where the patient passed it on purpose, `unseen` where nothing stands.
 * Source: product brief D.9 (skipping is allowed and named).
 * Example: answers `{"koos-ps": {"PS1": null}}` give `skipped` at PS1 and `unseen` at PS2.
 */
export function answerAt(answers: FormAnswers, question: Question): AnswerState {
  const code = answers[question.instrumentId]?.[question.itemKey];
  if (code === undefined) return "unseen";
  return code ?? "skipped";
}

/** How far a form is. */
export interface FormProgress {
  /** The first question that was not seen yet; null when all were. */
  readonly nextNumber: number | null;
  readonly isBegun: boolean;
  readonly answered: number;
  /** Questions without a code, in order. */
  readonly unanswered: readonly Question[];
}

/**
 * How far a patient is with a form.
 *
 * @param answers of the form so far; keys that no question has do not count.
 * @param questions of the form, in order.
 * @returns where to go on, whether anything was done, how many have a code and which have none.
 * Source: product brief D.9 (resume, progress, overview before sending).
 * Example: with question 1 answered and 2 skipped of 3, `nextNumber` is 3 and 2 are unanswered.
 */
export function prepareProgress(
  answers: FormAnswers,
  questions: readonly Question[],
): FormProgress {
  const states = questions.map((question) => ({ question, state: answerAt(answers, question) }));
  const unanswered = states.filter(({ state }) => typeof state !== "number");
  return {
    nextNumber: states.find(({ state }) => state === "unseen")?.question.number ?? null,
    isBegun: states.some(({ state }) => state !== "unseen"),
    answered: states.length - unanswered.length,
    unanswered: unanswered.map(({ question }) => question),
  };
}

/**
 * The words of an answer as the overview shows them.
 *
 * @param question one of the form's questions.
 * @param code what was answered.
 * @returns the label of the level; the code itself for a number; null for "does not apply" without
 *   words of the questionnaire's own.
 * Source: product brief D.9 (check before sending).
 * Example: code 2 of levels "1: never, 2: sometimes" is "sometimes".
 */
export function answerLabel({ control }: Question, code: number): string | null {
  if (control.kind === "number") return String(code);
  if (control.notApplicable?.code === code) return control.notApplicable.label;
  return control.levels.find((level) => level.code === code)?.label ?? String(code);
}
