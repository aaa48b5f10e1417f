import type { Method, Result } from "../shared/result";
import { findExposureFault } from "./count-faults";
import type { ControlChart, ControlChartOptions, ProportionObservation } from "./control-chart";
import { computeDispersedLines } from "./dispersed-sigma";
import { drawChart } from "./draw-chart";
import { pooledRate, toCountPoints } from "./series-points";

export const METHOD: Method = {
  id: "spc-u",
  version: "1.0.0",
  source: "Montgomery DC. Introduction to SQC, eq. 7.19; Laney DB. Qual Eng 2002;14:531-537 (U')",
};

/**
 * Draws a u chart: does the number of events for each unit of exposure change (falls for each day)?
 *
 * Formula: centre ū = Σ events / Σ exposure of the baseline; limits of period i = ū ± 3 × √(ū / n_i),
 * cut at 0. With `isDispersionAdjusted` sigma is multiplied by sigma-z (U' of Laney).
 *
 * @param observations events as whole counts, exposure above 0 (days, bed days, operations), in order
 *   of time. Rows of one period are added up; an exposure of zero or `null` is a gap.
 * @param unit unit of the rate.
 * @param options what differs from the defaults; the lower bound is always 0.
 * @returns the chart; `no-denominator` for an empty series, `outside-method-range` with the fault.
 * Source: Montgomery, examples 7.4 and 7.5.
 * Example: Montgomery's 20 samples of 50 give ū 0.074 and an upper limit of 0.1894.
 */
export function computeUChart(
  observations: readonly ProportionObservation[],
  unit: string,
  options: Partial<ControlChartOptions> = {},
): Result<ControlChart> {
  const series = toCountPoints(observations);
  return drawChart({
    kind: options.isDispersionAdjusted ? "u-prime" : "u",
    method: METHOD,
    unit,
    series,
    fault: findExposureFault(observations),
    options: { ...options, bounds: { minimum: 0, maximum: null } },
    count: series.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0),
    formula: (chosen) => (baseline) => {
      const centre = pooledRate(baseline);
      const poissonSigmaOf = ({ denominator }: { readonly denominator: number | null }) =>
        denominator ? Math.sqrt(centre / denominator) : null;
      return computeDispersedLines(baseline, centre, poissonSigmaOf, chosen);
    },
  });
}
