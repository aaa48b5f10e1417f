import { computed, notComputable, type Method, type Result } from "../shared/result";
import { roundToCents, type EuroCents } from "../shared/units";

export const METHOD: Method = {
  id: "cost-variance",
  version: "1.0.0",
  source:
    "Kaplan RS, Anderson SR. Time-Driven Activity-Based Costing, 2007 (rate and time against standard); Horngren CT et al. Cost Accounting, ch. 7 and 14 (flexible budget, mix and volume)",
};

/** How many patients of one kind were expected and came. */
export interface VarianceClass {
  readonly classKey: string;
  /** 0 or more. */
  readonly expectedCount: number;
  readonly actualCount: number;
}

/** What one group of resources does in one step for patients of one kind. */
export interface VarianceLine {
  readonly stepKey: string;
  readonly classKey: string;
  /** For one patient, as designed: minutes, or units of goods; 0 or more. */
  readonly standardAmount: number;
  /** Unrounded euro cents for a minute or a unit; null when the design has no such line. */
  readonly standardUnitCents: number | null;
  /** Of all patients of this kind together. */
  readonly actualAmount: number;
  readonly actualCents: EuroCents;
}

/** From what was expected to what it was; the parts add up to the cent. */
export interface VarianceParts {
  readonly expectedCents: EuroCents;
  readonly volumeCents: EuroCents;
  readonly mixCents: EuroCents;
  readonly timeCents: EuroCents;
  readonly rateCents: EuroCents;
  readonly actualCents: EuroCents;
}

export interface CostVariance extends VarianceParts {
  readonly steps: readonly (VarianceParts & { readonly stepKey: string })[];
}

const LARGEST_CENTS = 1e13;

interface Raw {
  expected: number;
  volume: number;
  mix: number;
  time: number;
  rate: number;
  actual: number;
}

function rawOf(line: VarianceLine, cases: VarianceClass, growth: number): Raw {
  const { standardAmount, standardUnitCents, actualAmount, actualCents } = line;
  // Work that was not designed has no standard rate: what it cost is time that was not foreseen.
  if (standardUnitCents === null) {
    return { expected: 0, volume: 0, mix: 0, time: actualCents, rate: 0, actual: actualCents };
  }
  const unit = standardUnitCents;
  const oneCase = standardAmount * unit;
  const expected = cases.expectedCount * oneCase;
  const flexed = cases.actualCount * oneCase;
  const volume = expected * (growth - 1);
  const time = actualAmount * unit - flexed;
  return {
    expected,
    volume,
    mix: flexed - expected - volume,
    time,
    rate: actualCents - actualAmount * unit,
    actual: actualCents,
  };
}

/** Rounds parts to whole cents so that start, parts and end agree; the largest part takes the rest. */
function roundParts(raw: Raw): VarianceParts {
  const expectedCents = roundToCents(raw.expected);
  const actualCents = roundToCents(raw.actual);
  const parts = [raw.volume, raw.mix, raw.time, raw.rate].map((part) => roundToCents(part));
  const rest = actualCents - expectedCents - parts.reduce((sum, part) => sum + part, 0);
  const sizes = parts.map(Math.abs);
  const largest = sizes.indexOf(Math.max(...sizes));
  const [volume = 0, mix = 0, time = 0, rate = 0] = parts.map((part, place) =>
    place === largest ? part + rest : part,
  );
  return {
    expectedCents,
    volumeCents: roundToCents(volume),
    mixCents: roundToCents(mix),
    timeCents: roundToCents(time),
    rateCents: roundToCents(rate),
    actualCents,
  };
}

function addParts(steps: readonly VarianceParts[]): VarianceParts {
  const sum = (of: (step: VarianceParts) => number) =>
    roundToCents(steps.reduce((total, step) => total + of(step), 0));
  return {
    expectedCents: sum((step) => step.expectedCents),
    volumeCents: sum((step) => step.volumeCents),
    mixCents: sum((step) => step.mixCents),
    timeCents: sum((step) => step.timeCents),
    rateCents: sum((step) => step.rateCents),
    actualCents: sum((step) => step.actualCents),
  };
}

function isMeasured(
  lines: readonly VarianceLine[],
  classes: readonly VarianceClass[],
): string | null {
  const isAmount = (amount: number) => amount >= 0 && Number.isFinite(amount);
  const known = new Set(classes.map(({ classKey }) => classKey));
  const areClasses = classes.every(
    ({ expectedCount, actualCount }) => isAmount(expectedCount) && isAmount(actualCount),
  );
  const areLines = lines.every(
    ({ standardAmount, standardUnitCents, actualAmount, actualCents, classKey }) =>
      [standardAmount, standardUnitCents ?? 0, actualAmount, actualCents].every(isAmount) &&
      known.has(classKey),
  );
  if (!areClasses) return "classes";
  return areLines ? null : "lines";
}

/**
 * Splits the distance between what a pathway was expected to cost and what it cost into volume, mix,
 * time and rate. What a team can do something about is time; rate is not the team's doing.
 *
 * Formula, with N patients, standard amount m and unit cost r, actual M and R:
 * volume = N_exp m r (N_act / N_exp − 1) over all kinds; mix = (N_act,k − N_exp,k N_act / N_exp) m r;
 * time = (M − N_act,k m) r; rate = (R − r) M. Each step is rounded once; its largest part takes the
 * cents that rounding leaves.
 *
 * @param classes kinds of patients (branches) with their expected and actual number.
 * @param lines one for each step, group of resources and kind of patient.
 * @returns parts by step, in the order in which steps first stand in the lines, and in total;
 *   `no-denominator` when nobody was expected, `missing-parameter` naming a step that was designed
 *   without a rate, `outside-method-range` naming what cannot be.
 * Source: Kaplan and Anderson 2007; Horngren et al.
 * Example: 10 patients expected at 30 minutes and 100 cents, 12 came, 420 minutes at 110 cents: 30,000
 *   expected, 6,000 volume, 6,000 time, 4,200 rate, 46,200 actual.
 */
export function computeCostVariance(
  classes: readonly VarianceClass[],
  lines: readonly VarianceLine[],
): Result<CostVariance> {
  const fault = isMeasured(lines, classes);
  if (fault) return notComputable("outside-method-range", METHOD, fault);
  const sum = (of: (one: VarianceClass) => number) =>
    classes.reduce((total, one) => total + of(one), 0);
  const unpriced = lines.find((one) => one.standardUnitCents === null && one.standardAmount > 0);
  if (unpriced) return notComputable("missing-parameter", METHOD, unpriced.stepKey);
  const expectedCount = sum((one) => one.expectedCount);
  const actualCount = sum((one) => one.actualCount);
  if (!(expectedCount > 0)) return notComputable("no-denominator", METHOD, "expectedCount");
  const growth = actualCount / expectedCount;
  const byClass = new Map(classes.map((one) => [one.classKey, one]));
  const steps = new Map<string, Raw>();
  for (const line of lines) {
    const cases = byClass.get(line.classKey);
    if (!cases) continue;
    const raw = rawOf(line, cases, growth);
    const step = steps.get(line.stepKey);
    if (!step) steps.set(line.stepKey, raw);
    else for (const key of Object.keys(raw) as (keyof Raw)[]) step[key] += raw[key];
  }
  // Cents must stay whole numbers that can be told apart.
  const isWithinRange = [...steps.values()].every((raw) =>
    Object.values(raw).every((part: number) => Math.abs(part) < LARGEST_CENTS),
  );
  if (!isWithinRange) return notComputable("outside-method-range", METHOD, "lines");
  const rounded = [...steps].map(([stepKey, raw]) => ({ stepKey, ...roundParts(raw) }));
  const variance: CostVariance = { ...addParts(rounded), steps: rounded };
  return computed(variance, "eur-cents", actualCount, METHOD);
}
