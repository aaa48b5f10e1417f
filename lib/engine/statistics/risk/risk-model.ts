/** One term of a risk model on the log-odds scale. */
export interface RiskTerm {
  readonly name: string;
  readonly estimate: number;
  /** Null for an imported set that does not print it. */
  readonly standardError: number | null;
}

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
  readonly intercept: number;
  readonly terms: readonly RiskTerm[];
}

/** What was known of a patient before care began, by the names of the terms. */
export type Covariates = Readonly<Record<string, number>>;

/** The log-odds of a chance. */
export const logit = (chance: number): number => Math.log(chance / (1 - chance));

/** The chance of log-odds; never exactly 0 or 1 within the range of care. */
export const inverseLogit = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
