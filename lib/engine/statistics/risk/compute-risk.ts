import { computed, notComputable, type Method, type Result } from "../../shared/result";
import { inverseLogit, type CoefficientSet, type Covariates } from "./risk-model";

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
 * @param model coefficient set.
 * @param covariates a number for every term of the set.
 * @returns a chance from 0 to 1, unit `rate`; `missing-parameter` with the term that is not known.
 * Source: see METHOD.
 * Example: intercept −3.68 and 0.077 for each point of a Parsonnet score of 50 give 0.542398.
 */
export function computeRisk(model: CoefficientSet, covariates: Covariates): Result {
  let logOdds = model.intercept;
  for (const { name, estimate } of model.terms) {
    const covariate = covariates[name];
    if (covariate === undefined || !Number.isFinite(covariate)) {
      return notComputable("missing-parameter", METHOD, name);
    }
    logOdds += estimate * covariate;
  }
  if (!Number.isFinite(logOdds)) return notComputable("outside-method-range", METHOD, model.id);
  return computed(inverseLogit(logOdds), "rate", 1, METHOD);
}
