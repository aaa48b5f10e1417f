import {
  computed,
  notComputable,
  withWarnings,
  type Method,
  type NotComputable,
  type Result,
} from "../shared/result";
import { roundToCents, type EuroCents } from "../shared/units";
import { toBudgetChange, type BudgetChange } from "./budget-change";
import {
  readCoefficients,
  fitsInCents,
  provenanceWarnings,
  toProvenance,
  type Coefficient,
} from "./coefficient";

export const METHOD: Method = {
  id: "bfm-p4p",
  version: "1.0.0",
  source:
    "gezondbelgie.be, pay for performance: score × justified beds; akhospitals.be, 2022 budget",
};

/** One indicator of the programme; the form until 2023 is one indicator with the total score. */
export interface P4pIndicator {
  readonly indicatorKey: string;
  /** National budget of this indicator, euro cents. */
  readonly budget: Coefficient | null;
  /** Σ over all hospitals of score × beds. */
  readonly nationalSum: Coefficient | null;
  /** Own score or attainment, 0 or more. */
  readonly score: number;
}

/** Where a hospital would stand: its scores by indicator, and its beds. */
export interface P4pStanding {
  readonly scoreByIndicator: Readonly<Record<string, number>>;
  readonly beds: number;
  /** By how much the others' sum of score × beds grows; 1 when they stay as they are. */
  readonly othersFactor?: number;
}

/**
 * Gives the pay-for-performance amount of a hospital.
 *
 * Formula: Σ_j budget_j × score_j × beds / S_j.
 *
 * @param indicators budget, national sum and own score of each.
 * @param beds justified (sometimes recognised) beds, 0 or more.
 * @returns rounded euro cents; `missing-parameter` naming budget or sum of an indicator,
 *   `no-denominator` for a national sum of 0 or no indicators, `outside-method-range` for a negative
 *   figure or an own part larger than the national sum.
 * Source: federal P4P programme as described on gezondbelgie.be.
 * Example: 6,431,913 euro × 60 × 272 / 2,450,000 is 42,844.42.
 */
export function computeP4pAmount(
  indicators: readonly P4pIndicator[],
  beds: number,
): Result<EuroCents> {
  const amount = sumIndicators(indicators, beds, standingOf(indicators, beds));
  if (typeof amount !== "number") return amount;
  if (!fitsInCents(amount)) return notComputable("outside-method-range", METHOD, "budget");
  const warnings = provenanceWarnings(toProvenance(listUsed(indicators)));
  return withWarnings(
    computed(roundToCents(amount), "eur-cents", indicators.length, METHOD),
    warnings,
  );
}

/**
 * Says what pay for performance becomes when scores or beds change, calibrated on the letter. The
 * budget is closed: the own change is part of the national sum.
 *
 * Formula: notified + amount' − amount, amount' = Σ_j budget_j × s'_j × beds' /
 * ((S_j − s_j × beds) × growth of the others + s'_j × beds').
 *
 * @param notified amount of the letter. @param indicators as now. @param beds as now.
 * @param standing scores and beds of the scenario; an indicator that is not named keeps its score.
 * @returns euro cents; reasons as {@link computeP4pAmount}.
 * Source: as {@link computeP4pAmount}.
 * Example: from 60 to 65 points at a budget of 6,431,913 euro is +3,544.62.
 */
export function computeP4pScenario(
  notified: Coefficient | null,
  indicators: readonly P4pIndicator[],
  beds: number,
  standing: P4pStanding,
): Result<BudgetChange> {
  const letter = readCoefficients({ notified }, METHOD);
  if (letter.status !== "read") return letter;
  const base = sumIndicators(indicators, beds, standingOf(indicators, beds));
  if (typeof base !== "number") return base;
  const next = sumIndicators(indicators, beds, standing);
  if (typeof next !== "number") return next;
  const scenario = letter.present.notified.amount + (next - base);
  return toBudgetChange(letter.present.notified, scenario, listUsed(indicators), METHOD);
}

function standingOf(indicators: readonly P4pIndicator[], beds: number): P4pStanding {
  const scores = indicators.map(({ indicatorKey, score }) => [indicatorKey, score]);
  return { scoreByIndicator: Object.fromEntries(scores) as Record<string, number>, beds };
}

function listUsed(indicators: readonly P4pIndicator[]): readonly Coefficient[] {
  return indicators
    .flatMap(({ budget, nationalSum }) => [budget, nationalSum])
    .filter((row) => row !== null);
}

function sumIndicators(
  indicators: readonly P4pIndicator[],
  beds: number,
  standing: P4pStanding,
): number | NotComputable {
  if (indicators.length === 0) return notComputable("no-denominator", METHOD, "indicators");
  let total = 0;
  for (const indicator of indicators) {
    const amount = computeIndicator(indicator, beds, standing);
    if (typeof amount !== "number") return amount;
    total += amount;
  }
  return total;
}

function computeIndicator(
  { indicatorKey, budget, nationalSum, score }: P4pIndicator,
  beds: number,
  standing: P4pStanding,
): number | NotComputable {
  const read = readCoefficients(
    { [`budget:${indicatorKey}`]: budget, [`nationalSum:${indicatorKey}`]: nationalSum },
    METHOD,
  );
  if (read.status !== "read") return read;
  const [budgetCents, nation] = read.used.map(({ amount }) => amount) as [number, number];
  const own = score * beds;
  const nextOwn = (standing.scoreByIndicator[indicatorKey] ?? score) * standing.beds;
  const others = (nation - own) * (standing.othersFactor ?? 1);
  if (!(own >= 0 && nextOwn >= 0 && others >= 0)) {
    return notComputable("outside-method-range", METHOD, indicatorKey);
  }
  const sum = others + nextOwn;
  if (sum === 0) return notComputable("no-denominator", METHOD, indicatorKey);
  return (budgetCents * nextOwn) / sum;
}
