import { computed, notComputable, type Method, type Result } from "../../shared/result";
import { isMeasurable } from "../is-measurable";
import { addTerms, type CoefficientSet, type Covariates } from "./risk-model";

export const METHOD: Method = {
  id: "linear-expected-score",
  version: "1.0.0",
  source:
    "NHS England, PROMs in England: case-mix adjustment methodology (ordinary least squares on the score after care)",
};

/**
 * The score after care that is expected for patients like this one, for adding up over a group. Not a
 * forecast for a person.
 *
 * Formula: intercept + Σ estimate × covariate.
 *
 * @param model coefficient set with link `linear`, in the unit of the score.
 * @param covariates a number for every term of the set.
 * @param unit unit of the score.
 * @returns the expected score; `missing-parameter` with the term that is not known,
 *   `outside-method-range` for a set of another link or a sum that is no number.
 * Source: see METHOD.
 * Example: intercept 20 and 0.5 for each point before care expect 30 after a score of 20.
 */
export function computeExpectedScore(
  model: CoefficientSet,
  covariates: Covariates,
  unit: string,
): Result {
  if (model.link !== "linear") return notComputable("outside-method-range", METHOD, "link");
  const score = addTerms(model, covariates);
  if (typeof score === "string") return notComputable("missing-parameter", METHOD, score);
  if (!isMeasurable(score)) return notComputable("outside-method-range", METHOD, model.id);
  return computed(score, unit, 1, METHOD);
}
