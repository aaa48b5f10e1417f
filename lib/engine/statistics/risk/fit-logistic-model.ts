import { at } from "../../shared/at";
import {
  computed,
  notComputable,
  type Method,
  type Result,
  withWarnings,
} from "../../shared/result";
import { isMeasurable } from "../is-measurable";
import { inverseLogit, logit, type Covariates, type RiskTerm } from "./risk-model";
import { factorise, inverseDiagonal, solve } from "./solve-normal-equations";

export const METHOD: Method = {
  id: "logistic-maximum-likelihood",
  version: "1.0.0",
  source:
    "McCullagh P, Nelder JA. Generalized Linear Models, 2nd ed. 1989, ch. 4 (iteratively reweighted least squares); separation: Albert A, Anderson JA. Biometrika 1984;71:1-10",
};

/** One patient for fitting: what was known before, and whether the event came. */
export interface FittingCase {
  readonly hasEvent: boolean;
  readonly covariates: Covariates;
}

/** A model fitted by maximum likelihood. */
export interface FittedModel {
  readonly intercept: RiskTerm;
  readonly terms: readonly RiskTerm[];
  readonly logLikelihood: number;
  readonly cases: number;
  readonly events: number;
  readonly iterations: number;
}

const MOST_ITERATIONS = 40;
const TOLERANCE = 1e-10;
/** Log-odds that no group of patients reaches: beyond it an estimate is running away. */
const RUNAWAY = 18;
/** Fewer events than this for each estimated term make the estimates optimistic. */
const EVENTS_PER_TERM = 10;

interface Step {
  readonly information: number[][];
  readonly gradient: number[];
  readonly logLikelihood: number;
}

function evaluate(
  rows: readonly (readonly number[])[],
  hits: readonly number[],
  beta: readonly number[],
): Step {
  const size = beta.length;
  const information = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const gradient = new Array<number>(size).fill(0);
  let logLikelihood = 0;
  rows.forEach((row, index) => {
    const logOdds = row.reduce((sum, x, k) => sum + x * at(beta, k), 0);
    const chance = inverseLogit(logOdds);
    const hit = at(hits, index);
    logLikelihood -= hit === 1 ? Math.log1p(Math.exp(-logOdds)) : Math.log1p(Math.exp(logOdds));
    const weight = chance * (1 - chance);
    for (let a = 0; a < size; a += 1) {
      const x = at(row, a);
      gradient[a] = at(gradient, a) + x * (hit - chance);
      const line = at(information, a);
      for (let b = 0; b <= a; b += 1) line[b] = at(line, b) + weight * x * at(row, b);
    }
  });
  return { information, gradient, logLikelihood };
}

// Half the step until the likelihood no longer falls: plain Newton can overshoot at the start.
function advance(
  fitting: Fitting,
  beta: readonly number[],
  step: readonly number[],
  from: number,
): readonly number[] {
  for (let share = 1; share > 1e-4; share /= 2) {
    const next = beta.map((b, k) => b + share * at(step, k));
    if (evaluate(fitting.rows, fitting.hits, next).logLikelihood >= from - 1e-9) return next;
  }
  return beta;
}

interface Fitting {
  readonly names: readonly string[];
  readonly rows: readonly (readonly number[])[];
  readonly hits: readonly number[];
}

type Iterated =
  | { readonly beta: readonly number[]; readonly iterations: number; readonly end: Step }
  | { readonly fault: string };

function iterate(fitting: Fitting): Iterated {
  const events = fitting.hits.reduce((sum, hit) => sum + hit, 0);
  let beta: readonly number[] = fitting.names.map((_, k) =>
    k === 0 ? logit(events / fitting.hits.length) : 0,
  );
  let moving = 0;
  for (let iterations = 1; iterations <= MOST_ITERATIONS; iterations += 1) {
    const here = evaluate(fitting.rows, fitting.hits, beta);
    const factored = factorise(here.information);
    if ("dependentColumn" in factored) {
      const name = at(fitting.names, factored.dependentColumn);
      return { fault: iterations === 1 ? `collinear:${name}` : `separation:${name}` };
    }
    const step = solve(factored.factor, here.gradient);
    const next = advance(fitting, beta, step, here.logLikelihood);
    const changes = next.map((b, k) => Math.abs(b - at(beta, k)));
    const change = Math.max(...changes);
    moving = changes.indexOf(change);
    beta = next;
    const runaway = beta.findIndex((b) => Math.abs(b) > RUNAWAY);
    if (runaway >= 0) return { fault: `separation:${at(fitting.names, runaway)}` };
    if (change < TOLERANCE)
      return { beta, iterations, end: evaluate(fitting.rows, fitting.hits, beta) };
  }
  // A likelihood with a top is reached in a dozen steps; without one the estimate moves for ever.
  return { fault: `separation:${at(fitting.names, moving)}` };
}

// A covariate that is not there is none; NaN is refused before anything is computed with it.
const knownOf = (covariates: Covariates, name: string): number => covariates[name] ?? NaN;

// Covariates are brought to mean 0 and spread 1, so that steps and the test for running away are
// about the same for years of age as for yes and no.
function standardise(cases: readonly FittingCase[], names: readonly string[]) {
  return names.map((name) => {
    const values = cases.map(({ covariates }) => knownOf(covariates, name));
    const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
    const spread = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length);
    return { mean, spread: spread > 0 ? spread : 1, values };
  });
}

/**
 * Fits a logistic model by maximum likelihood. The sum of the fitted chances equals the events.
 *
 * Formula: maximise Σ y log p + (1 − y) log(1 − p), logit p = intercept + Σ β x, by Newton's steps.
 *
 * @param cases one row for each patient, with a number for every name; any order.
 * @param names the terms, in the order in which they are shown; only what is known before care.
 * @returns estimates with standard errors, unit `log-odds`; `below-minimum-count` with fewer of
 *   the rarer outcome than terms, `missing-parameter` with the covariate that a patient lacks, `outside-method-range`
 *   with `separation:term` (a group without any event or without any survivor has no finite
 *   estimate) or `collinear:term`. Warning `few-events-per-term` under ten.
 * Source: see METHOD.
 * Example: Spector and Mazzeo's 32 students give −13.021346, GPA 2.826113, TUCE 0.095158, PSI 2.378688.
 */
export function fitLogisticModel(
  cases: readonly FittingCase[],
  names: readonly string[],
): Result<FittedModel> {
  const lacking = names.find((name) =>
    cases.some(({ covariates }) => !isMeasurable(knownOf(covariates, name))),
  );
  if (lacking !== undefined) return notComputable("missing-parameter", METHOD, lacking);
  const hits: readonly number[] = cases.map(({ hasEvent }) => (hasEvent ? 1 : 0));
  const events = hits.reduce((sum, hit) => sum + hit, 0);
  const rarer = Math.min(events, cases.length - events);
  if (rarer === 0 || rarer < names.length) {
    return notComputable("below-minimum-count", METHOD, "events");
  }
  const columns = standardise(cases, names);
  const rows = cases.map((_, i) => [
    1,
    ...columns.map(({ mean, spread, values }) => (at(values, i) - mean) / spread),
  ]);
  const found = iterate({ names: ["intercept", ...names], rows, hits });
  if ("fault" in found) return notComputable("outside-method-range", METHOD, found.fault);
  const raw = cases.map((_, i) => [1, ...columns.map(({ values }) => at(values, i))]);
  const model = describe({ names, raw, hits, columns, found, events });
  if (model === null) return notComputable("outside-method-range", METHOD, "separation:");
  const isThin = rarer < EVENTS_PER_TERM * names.length;
  return withWarnings(
    computed(model, "log-odds", cases.length, METHOD),
    isThin ? ["few-events-per-term"] : [],
  );
}

interface Found {
  readonly names: readonly string[];
  readonly raw: readonly (readonly number[])[];
  readonly hits: readonly number[];
  readonly columns: ReturnType<typeof standardise>;
  readonly found: Exclude<Iterated, { fault: string }>;
  readonly events: number;
}

// Back to the covariates' own units; the standard errors follow from the information there.
function describe({ names, raw, hits, columns, found, events }: Found): FittedModel | null {
  const slopes = columns.map(({ spread }, k) => at(found.beta, k + 1) / spread);
  const shift = columns.reduce((sum, { mean }, k) => sum + mean * at(slopes, k), 0);
  const beta = [at(found.beta, 0) - shift, ...slopes];
  const factored = factorise(found.end.information);
  if ("dependentColumn" in factored) return null;
  const spreads = inverseDiagonal(factored.factor);
  const own = factorise(evaluate(raw, hits, beta).information);
  const interceptVariance = "factor" in own ? at(inverseDiagonal(own.factor), 0) : null;
  return {
    intercept: {
      name: "intercept",
      estimate: at(beta, 0),
      standardError: interceptVariance === null ? null : Math.sqrt(interceptVariance),
    },
    terms: names.map((name, k) => ({
      name,
      estimate: at(slopes, k),
      standardError: Math.sqrt(at(spreads, k + 1)) / at(columns, k).spread,
    })),
    logLikelihood: found.end.logLikelihood,
    cases: hits.length,
    events,
    iterations: found.iterations,
  };
}
