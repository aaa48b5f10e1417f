import { notComputable, withWarnings, type Method, type Result } from "@/lib/engine/shared/result";

export const METHOD: Method = {
  id: "experience-report",
  version: "1.0.0",
  source:
    "Own proposal after the sampling error of a share (95 % interval of 18 points to each side at 30 answers); HCAHPS asks 300 for publication",
};

/** Instruments whose answers are read question by question, for a group only. */
export const EXPERIENCE_INSTRUMENTS = ["pathway-prem", "nps"] as const;

/** Questions of the pathway PREM that belong together; each question stands in one dimension. */
export const EXPERIENCE_DIMENSIONS = [
  { key: "choice", questions: ["info-before", "info-options", "shared-decision"] },
  { key: "care", questions: ["respect", "pain", "coordination"] },
  { key: "going-home", questions: ["discharge-info", "medication"] },
  { key: "judgement", questions: ["overall", "recommend"] },
] as const;

/** Under this number of valid answers no figure is shown. */
export const LEAST_ANSWERS = 10;
/** Under this number a figure is shown as resting on few answers. */
const ENOUGH_ANSWERS = 30;

/**
 * Says whether a figure about experience rests on enough answers to be shown inside the hospital.
 *
 * Rule: 30 valid answers or more is shown; 10 to 29 is shown with the warning `few-answers`; under 10
 * there is no figure.
 *
 * @param figure a share, a dimension or a net promoter score; its denominator is the valid answers.
 * @returns the figure, with a warning or replaced by `below-minimum-count` with detail `n=10`.
 * Source: see METHOD.
 * Example: a share of 29 answers carries `few-answers`, one of 9 answers is not computable.
 */
export function reportExperience<T>(figure: Result<T>): Result<T> {
  if (figure.status !== "computed" || figure.denominator >= ENOUGH_ANSWERS) return figure;
  if (figure.denominator < LEAST_ANSWERS) {
    return notComputable("below-minimum-count", METHOD, `n=${LEAST_ANSWERS}`);
  }
  return withWarnings(figure, ["few-answers"]);
}
