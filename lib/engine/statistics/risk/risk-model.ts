/** One term of a risk model, on the scale of its link. */
export interface RiskTerm {
  readonly name: string;
  readonly estimate: number;
  /** Null for an imported set that does not print it. */
  readonly standardError: number | null;
}

/** Scale of a set: log-odds of an event, or the score that is expected after care. */
export type RiskLink = "logit" | "linear";

/**
 * A set of coefficients with where it comes from. A set from outside (a registry, a publication) and
 * one fitted here have the same shape; version, date and source are always shown beside the figure.
 */
export interface CoefficientSet {
  readonly id: string;
  readonly version: string;
  /** ISO day on which the set was made. */
  readonly date: string;
  readonly source: string;
  readonly link: RiskLink;
  readonly intercept: number;
  readonly terms: readonly RiskTerm[];
}

/** What was known of a patient before care began, by the names of the terms. */
export type Covariates = Readonly<Record<string, number>>;

/** The linear part of a set for a patient, or the name of the first term that is not known. */
export function addTerms(model: CoefficientSet, covariates: Covariates): number | string {
  let sum = model.intercept;
  for (const { name, estimate } of model.terms) {
    const covariate = covariates[name];
    if (covariate === undefined || !Number.isFinite(covariate)) return name;
    sum += estimate * covariate;
  }
  return sum;
}

/** The log-odds of a chance. */
export const logit = (chance: number): number => Math.log(chance / (1 - chance));

/** The chance of log-odds; never exactly 0 or 1 within the range of care. */
export const inverseLogit = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
