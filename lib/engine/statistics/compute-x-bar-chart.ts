import type { Method, Result } from "../shared/result";
import type { ControlChart, ControlChartOptions, SubgroupObservation } from "./control-chart";
import { drawChart } from "./draw-chart";
import { listWeightedPoints } from "./series-points";
import { c4 } from "./subgroup-constants";
import { computeWithinSpread, findSubgroupFault } from "./subgroup-spread";

export const METHOD: Method = {
  id: "spc-x-bar",
  version: "1.0.0",
  source: "Montgomery DC. Introduction to SQC, eq. 6.28 to 6.31 (A3)",
};

/**
 * Draws an X̄ chart: does the mean of subgroups change more than the spread within them explains?
 *
 * Formula: centre = Σ n × mean / Σ n; limits of subgroup i = centre ± 3 × s̄ / (c4(n_i) √n_i), with s̄
 * the plain mean of the standard deviations where all sizes are equal, else pooled. A subgroup of one
 * has no limits.
 *
 * @param observations subgroups in order of time: mean, standard deviation (n − 1) and size.
 * @param unit unit of the means.
 * @param options what differs from the defaults.
 * @returns the chart; the size of a subgroup stands in `denominator`; `no-denominator` for an empty
 *   series, `outside-method-range` with the fault.
 * Source: Montgomery, examples 6.3 and 6.4.
 * Example: Montgomery's piston rings give 74.001 and limits 73.988 and 74.015.
 */
export function computeXBarChart(
  observations: readonly SubgroupObservation[],
  unit: string,
  options: Partial<ControlChartOptions> = {},
): Result<ControlChart> {
  const byKey = new Map(observations.map((one) => [one.periodKey, one]));
  return drawChart({
    kind: "x-bar",
    method: METHOD,
    unit,
    series: observations.map(({ periodKey, mean, size, isExcluded = false }) => ({
      periodKey,
      value: size ? mean : null,
      numerator: null,
      denominator: size,
      isExcluded,
    })),
    fault: findSubgroupFault(observations),
    options,
    count: observations.reduce((sum, { size }) => sum + (size ?? 0), 0),
    formula: () => (baseline) => {
      const base = listWeightedPoints(baseline);
      const cases = base.reduce((sum, { denominator }) => sum + denominator, 0);
      const total = base.reduce((sum, p) => sum + p.value * p.denominator, 0);
      const within = computeWithinSpread(base.flatMap((p) => byKey.get(p.periodKey) ?? []));
      return {
        centre: total / cases,
        sigmaOf: ({ denominator }) => {
          const correction = denominator === null ? null : c4(denominator);
          if (within === null || correction === null || denominator === null) return null;
          return within / (correction * Math.sqrt(denominator));
        },
        dispersionRatio: null,
      };
    },
  });
}
