import type { Method, Result } from "../shared/result";
import { findShareFault } from "./count-faults";
import type { ControlChart, ControlChartOptions, ProportionObservation } from "./control-chart";
import { computeDispersedLines } from "./dispersed-sigma";
import { drawChart } from "./draw-chart";
import { pooledRate, toCountPoints } from "./series-points";

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
  const series = toCountPoints(observations);
  return drawChart({
    kind: options.isDispersionAdjusted ? "p-prime" : "p",
    method: METHOD,
    unit: "rate",
    series,
    fault: findShareFault(observations),
    options: { ...options, bounds: { minimum: 0, maximum: 1 } },
    count: series.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0),
    formula: (chosen) => (baseline) => {
      const centre = pooledRate(baseline);
      const binomialSigmaOf = ({ denominator }: { readonly denominator: number | null }) =>
        denominator ? Math.sqrt((centre * (1 - centre)) / denominator) : null;
      return computeDispersedLines(baseline, centre, binomialSigmaOf, chosen);
    },
  });
}
