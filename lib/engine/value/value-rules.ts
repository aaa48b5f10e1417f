import reference from "./reference/value-rules.json";

const { rules } = reference;

/** From how many patients a ratio may be seen and compared, and how chance is shown. */
export interface ValueRules {
  /** Patients with both figures below which no ratio is given. */
  readonly minimumShown: number;
  /** Patients in each group below which groups are not compared. */
  readonly minimumCompared: number;
  readonly confidenceLevel: number;
  /** Draws of patients behind a bootstrap interval. */
  readonly draws: number;
  readonly seed: number;
  /** Euro cents for which an outcome per cost is told. */
  readonly costBaseCents: number;
}

/**
 * The rules that hold where a hospital states none of its own.
 *
 * Source: `reference/value-rules.json`, each row with its grade.
 * Example: a ratio is shown from 10 patients and compared from 30.
 */
export const VALUE_RULES: ValueRules = {
  minimumShown: rules.minimumShown.amount,
  minimumCompared: rules.minimumCompared.amount,
  confidenceLevel: rules.confidenceLevel.amount,
  draws: rules.draws.amount,
  seed: rules.seed.amount,
  costBaseCents: rules.costBase.amount,
};
