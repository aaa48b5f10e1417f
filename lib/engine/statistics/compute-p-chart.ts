import { computed, notComputable, type Method, type Result, withWarnings } from "../shared/result";
import { assembleChart, type ChartSeriesPoint, type PhaseLines } from "./assemble-chart";
import { DEFAULT_CHART_OPTIONS } from "./chart-defaults";
import { computePhaseSpans } from "./chart-phases";
import type { ControlChart, ControlChartOptions, ProportionObservation } from "./control-chart";
import { findOptionFault } from "./find-option-fault";
import { meanMovingRange, MOVING_RANGE_D2 } from "./moving-range";

export const METHOD: Method = {
  id: "spc-p",
  version: "1.0.0",
  source: "Montgomery DC. Introduction to SQC, ch. 7; Laney DB. Qual Eng 2002;14:531-537 (P')",
};

/**
 * Draws a p chart: does the share of patients with an event change, or does it only vary?
 *
 * Formula: centre p̄ = Σ numerators / Σ denominators of the baseline; limits of period i =
 * p̄ ± 3 × √(p̄(1 − p̄) / n_i), cut at 0 and 1, so that they differ by period. With
 * `isDispersionAdjusted` sigma is multiplied by sigma-z, the mean step between the standardised
 * shares of neighbours over 1.128 (P' of Laney). Sigma-z is always given: far from 1, the spread is
 * not binomial.
 *
 * @param observations in order of time, all periods of the calendar present. Rows of one period are
 *   added up before dividing. A denominator of zero or `null` is a gap.
 * @param options what differs from {@link DEFAULT_CHART_OPTIONS}; bounds are always 0 and 1.
 * @returns the chart with unit `rate`; `no-denominator` for an empty series; `outside-method-range`
 *   with the fault for counts that are not whole, negative, or a numerator over its denominator.
 * Source: Montgomery, example 7.1; Laney 2002.
 * Example: Montgomery's 30 samples of 50 cans give p̄ 0.2313 and limits 0.0524 and 0.4102.
 */
export function computePChart(
  observations: readonly ProportionObservation[],
  options: Partial<ControlChartOptions> = {},
): Result<ControlChart> {
  const chosen: ControlChartOptions = {
    ...DEFAULT_CHART_OPTIONS,
    ...options,
    bounds: { minimum: 0, maximum: 1 },
  };
  if (observations.length === 0) return notComputable("no-denominator", METHOD, "observations");
  const fault = findCountFault(observations) ?? findOptionFault(chosen);
  if (fault) return notComputable("outside-method-range", METHOD, fault);
  const series = mergePeriods(observations);
  const spans = computePhaseSpans(
    series.map(({ periodKey }) => periodKey),
    chosen,
  );
  if ("fault" in spans) return notComputable("outside-method-range", METHOD, spans.fault);
  const formula = (baseline: readonly (ChartSeriesPoint | null)[]): PhaseLines =>
    computePLines(baseline, chosen);
  const kind = chosen.isDispersionAdjusted ? "p-prime" : "p";
  const { chart, warnings } = assembleChart(kind, series, spans, { options: chosen, formula });
  const count = series.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0);
  return withWarnings(computed(chart, "rate", count, METHOD), warnings);
}

function computePLines(
  baseline: readonly (ChartSeriesPoint | null)[],
  { isDispersionAdjusted, isMovingRangeScreened }: ControlChartOptions,
): PhaseLines {
  const events = baseline.reduce((sum, point) => sum + (point?.numerator ?? 0), 0);
  const opportunities = baseline.reduce((sum, point) => sum + (point?.denominator ?? 0), 0);
  const centre = events / opportunities;
  const binomialSigmaOf = ({ denominator }: ChartSeriesPoint): number | null =>
    denominator ? Math.sqrt((centre * (1 - centre)) / denominator) : null;
  const standardised = baseline.map((point) => {
    const sigma = point ? binomialSigmaOf(point) : null;
    return point && point.value !== null && sigma ? (point.value - centre) / sigma : null;
  });
  const range = meanMovingRange(standardised, isMovingRangeScreened);
  const sigmaZ = range === null ? null : range / MOVING_RANGE_D2;
  const factor = isDispersionAdjusted ? (sigmaZ ?? 1) : 1;
  return {
    centre,
    sigmaOf: (point) => {
      const sigma = binomialSigmaOf(point);
      return sigma === null ? null : sigma * factor;
    },
    dispersionRatio: sigmaZ,
  };
}

/** Adds up the rows of one period. A period of which any row is missing is missing. */
function mergePeriods(observations: readonly ProportionObservation[]): readonly ChartSeriesPoint[] {
  const rowsOf = new Map<string, ProportionObservation[]>();
  for (const row of observations) {
    rowsOf.set(row.periodKey, [...(rowsOf.get(row.periodKey) ?? []), row]);
  }
  return [...rowsOf].map(([periodKey, rows]) => {
    const numerator = sumOrMissing(rows.map((row) => row.numerator));
    const denominator = sumOrMissing(rows.map((row) => row.denominator));
    const value = numerator === null || !denominator ? null : numerator / denominator;
    const isExcluded = rows.some((row) => row.isExcluded === true);
    return { periodKey, value, numerator, denominator, isExcluded };
  });
}

function sumOrMissing(counts: readonly (number | null)[]): number | null {
  return counts.reduce<number | null>(
    (sum, count) => (sum === null || count === null ? null : sum + count),
    0,
  );
}

function findCountFault(observations: readonly ProportionObservation[]): string | null {
  for (const { periodKey, numerator, denominator } of observations) {
    const counts = [numerator, denominator].filter((count) => count !== null);
    if (counts.some((count) => !Number.isSafeInteger(count) || count < 0)) {
      return `not-a-count:${periodKey}`;
    }
    if (numerator !== null && denominator !== null && numerator > denominator) {
      return `numerator-over-denominator:${periodKey}`;
    }
  }
  return null;
}
