import type { Method, Result } from "../shared/result";
import type { ControlChart, ControlChartOptions, SubgroupObservation } from "./control-chart";
import { drawChart } from "./draw-chart";
import { c4 } from "./subgroup-constants";
import { computeWithinSpread, findSubgroupFault } from "./subgroup-spread";

export const METHOD: Method = {
  id: "spc-s",
  version: "1.0.0",
  source: "Montgomery DC. Introduction to SQC, eq. 6.27 and 6.31 (B3, B4)",
};

/**
 * Draws an S chart, which goes with an X̄ chart: does the spread within subgroups change?
 *
 * Formula: plotted = standard deviation of a subgroup; centre s̄ as in the X̄ chart; limits of subgroup
 * i = s̄ ± 3 × s̄ √(1 − c4(n_i)²) / c4(n_i), cut at 0. A subgroup of one has no point.
 *
 * @param observations subgroups in order of time: standard deviation (n − 1) and size.
 * @param unit unit of the measurements.
 * @param options what differs from the defaults; the lower bound is always 0.
 * @returns the chart; `no-denominator` for an empty series, `outside-method-range` with the fault.
 * Source: Montgomery, examples 6.3 and 6.4.
 * Example: Montgomery's piston rings give s̄ 0.0094 and an upper limit of 0.0196.
 */
export function computeSChart(
  observations: readonly SubgroupObservation[],
  unit: string,
  options: Partial<ControlChartOptions> = {},
): Result<ControlChart> {
  const byKey = new Map(observations.map((one) => [one.periodKey, one]));
  return drawChart({
    kind: "s",
    method: METHOD,
    unit,
    series: observations.map(({ periodKey, standardDeviation, size, isExcluded = false }) => ({
      periodKey,
      value: size !== null && size > 1 ? standardDeviation : null,
      numerator: null,
      denominator: size,
      isExcluded,
    })),
    fault: findSubgroupFault(observations),
    options: { ...options, bounds: { minimum: 0, maximum: null } },
    count: observations.reduce((sum, { size }) => sum + (size ?? 0), 0),
    formula: () => (baseline) => {
      const base = baseline.flatMap((p) => (p ? (byKey.get(p.periodKey) ?? []) : []));
      const centre = computeWithinSpread(base) ?? 0;
      return {
        centre,
        sigmaOf: ({ denominator }) => {
          const correction = denominator === null ? null : c4(denominator);
          if (correction === null) return null;
          return (centre * Math.sqrt(1 - correction ** 2)) / correction;
        },
        dispersionRatio: null,
      };
    },
  });
}
