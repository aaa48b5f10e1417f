import type { Method, Result } from "../shared/result";
import { findCountFault } from "./count-faults";
import type { ControlChart, ControlChartOptions, MeasureObservation } from "./control-chart";
import { drawChart } from "./draw-chart";
import { meanOf, presentValues, toMeasurePoint } from "./series-points";

export const METHOD: Method = {
  id: "spc-c",
  version: "1.0.0",
  source: "Montgomery DC. Introduction to SQC, eq. 7.17; qicharts2 0.8.1",
};

/**
 * Draws a c chart: does the number of events change where every period offers the same opportunity?
 *
 * Formula: centre c̄ = mean count of the baseline; limits c̄ ± 3 × √c̄, cut at 0.
 *
 * @param observations whole counts of 0 or more in order of time; `null` is a gap, never 0.
 * @param unit unit of the counts.
 * @param options what differs from the defaults; the lower bound is always 0.
 * @returns the chart; `no-denominator` for an empty series, `outside-method-range` for a count that is
 *   not whole or negative.
 * Source: Montgomery, example 7.3.
 * Example: Montgomery's circuit boards give c̄ 19.67 and limits 6.36 and 32.97.
 */
export function computeCChart(
  observations: readonly MeasureObservation[],
  unit: string,
  options: Partial<ControlChartOptions> = {},
): Result<ControlChart> {
  return drawChart({
    kind: "c",
    method: METHOD,
    unit,
    series: observations.map(toMeasurePoint),
    fault: findCountFault(observations),
    options: { ...options, bounds: { minimum: 0, maximum: null } },
    formula: () => (baseline) => {
      const centre = meanOf(presentValues(baseline));
      return { centre, sigmaOf: () => Math.sqrt(centre), dispersionRatio: null };
    },
  });
}
