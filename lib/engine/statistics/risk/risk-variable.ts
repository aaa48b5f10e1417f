import { isMeasurable } from "../is-measurable";
import type { Covariates } from "./risk-model";

/** What may be known of a patient before care begins; null is not known. */
export interface RiskPatient {
  readonly ageYears: number | null;
  readonly sex: string | null;
  /** Severity of illness of the APR-DRG, 1 to 4. */
  readonly severity: number | null;
  readonly variant: string | null;
  /** Score of the questionnaire before care; only for a model of a reported score. */
  readonly scoreBefore: number | null;
}

/** What a term of a model stands for. The list is closed: nothing that is known only after care. */
export type RiskVariable =
  | { readonly kind: "age-years" | "age-years-squared" | "age-per-decade" }
  | { readonly kind: "age"; readonly from: number; readonly until: number | null }
  | { readonly kind: "male" | "female" }
  | { readonly kind: "severity"; readonly level: number | null }
  | { readonly kind: "variant"; readonly variant: string }
  | { readonly kind: "score-before" | "score-before-squared" };

/** Names of variables without a part of their own, as they are written in a coefficient set. */
const PLAIN_VARIABLES = [
  "age-years",
  "age-years-squared",
  "age-per-decade",
  "male",
  "female",
  "score-before",
  "score-before-squared",
] as const;

const YEARS_OF_TEN = 10;
const AGE_BAND = /^age\.(\d{1,3})(?:-(\d{1,3})|\+)$/;
const SEVERITY = /^severity(?:\.([1-4]))?$/;
const VARIANT = /^variant\.([a-z0-9-]{1,40})$/;

/**
 * Reads the name of a term.
 *
 * @param name `age-years`, `age-years-squared`, `age-per-decade`, `age.65-79` and `age.80+` (both ages
 *   included), `male`, `female`, `severity` (as a number), `severity.3` (as a group),
 *   `variant.<code>`, `score-before`, `score-before-squared`.
 * @returns what the term stands for; null for any other name, and for a band that ends before it begins.
 * Source: what is known before care, Iezzoni LI. Risk Adjustment for Measuring Health Care Outcomes, 2013.
 * Example: `age.65-79` is the band from 65 until 79.
 */
export function parseRiskVariable(name: string): RiskVariable | null {
  const plain = PLAIN_VARIABLES.find((one) => one === name);
  if (plain) return { kind: plain };
  const band = AGE_BAND.exec(name);
  if (band) {
    const from = Number(band[1]);
    const until = band[2] === undefined ? null : Number(band[2]);
    return until !== null && until < from ? null : { kind: "age", from, until };
  }
  const severity = SEVERITY.exec(name);
  if (severity) {
    return { kind: "severity", level: severity[1] === undefined ? null : Number(severity[1]) };
  }
  const variant = VARIANT.exec(name)?.[1];
  return variant === undefined ? null : { kind: "variant", variant };
}

const flag = (isSo: boolean): number => (isSo ? 1 : 0);

function ageCovariate(variable: RiskVariable, age: number): number {
  if (variable.kind === "age") {
    return flag(age >= variable.from && (variable.until === null || age <= variable.until));
  }
  if (variable.kind === "age-per-decade") return age / YEARS_OF_TEN;
  return variable.kind === "age-years" ? age : age ** 2;
}

type SeverityVariable = Extract<RiskVariable, { readonly kind: "severity" }>;

function severityCovariate({ level }: SeverityVariable, severity: number): number {
  return level === null ? severity : flag(severity === level);
}

/** Where a patient's number for a term comes from; null is not known. */
function knownOf({ kind }: RiskVariable, patient: RiskPatient): number | string | null {
  if (kind === "male" || kind === "female") return patient.sex;
  if (kind === "severity") return patient.severity;
  if (kind === "variant") return patient.variant;
  return kind.startsWith("score") ? patient.scoreBefore : patient.ageYears;
}

function covariateOf(variable: RiskVariable, patient: RiskPatient): number | null {
  const known = knownOf(variable, patient);
  if (known === null) return null;
  if (typeof known === "string") {
    return flag(known === (variable.kind === "variant" ? variable.variant : variable.kind));
  }
  if (variable.kind === "severity") return severityCovariate(variable, known);
  if (variable.kind === "score-before") return known;
  return variable.kind === "score-before-squared" ? known ** 2 : ageCovariate(variable, known);
}

/**
 * A patient's numbers for the terms of a model.
 *
 * Formula: a group is 1 for who belongs to it and 0 for the others; age per decade is age / 10.
 *
 * @param names names of the terms.
 * @param patient what was known before care.
 * @returns a number for every term that is known; a term of what is not known is left out, so that the
 *   patient is counted apart instead of being taken for the reference group.
 * Source: as {@link parseRiskVariable}.
 * Example: a man of 72 has `male` 1, `age-per-decade` 7.2 and `age.65-79` 1.
 */
export function readCovariates(names: readonly string[], patient: RiskPatient): Covariates {
  const known: Record<string, number> = {};
  for (const name of names) {
    const variable = parseRiskVariable(name);
    const covariate = variable && covariateOf(variable, patient);
    if (covariate !== null && isMeasurable(covariate)) known[name] = covariate;
  }
  return known;
}
