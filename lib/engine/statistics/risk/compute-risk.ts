import { computed, notComputable, type Method, type Result } from "../../shared/result";
import { addTerms, inverseLogit, type CoefficientSet, type Covariates } from "./risk-model";

export const METHOD: Method = {
  id: "logistic-risk",
  version: "1.0.0",
  source: "Logistic regression: Cox DR. J R Stat Soc B 1958;20:215-242",
};

/**
 * The expected chance of an event for a patient like this one, for adding up over a group. Not a
 * forecast for a person.
 *
 * Formula: 1 / (1 + e^−(intercept + Σ estimate × covariate)).
 *
 * @param model coefficient set with link `logit`.
 * @param covariates a number for every term of the set.
 * @returns a chance from 0 to 1, unit `rate`; `missing-parameter` with the term that is not known,
 *   `outside-method-range` for a set of another link or a sum that is no number.
 * Source: see METHOD.
 * Example: intercept −3.68 and 0.077 for each point of a Parsonnet score of 50 give 0.542398.
 */
export function computeRisk(model: CoefficientSet, covariates: Covariates): Result {
  if (model.link !== "logit") return notComputable("outside-method-range", METHOD, "link");
  const logOdds = addTerms(model, covariates);
  if (typeof logOdds === "string") return notComputable("missing-parameter", METHOD, logOdds);
  if (!Number.isFinite(logOdds)) return notComputable("outside-method-range", METHOD, model.id);
  return computed(inverseLogit(logOdds), "rate", 1, METHOD);
}
