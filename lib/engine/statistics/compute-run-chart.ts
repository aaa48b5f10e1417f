import type { Method, Result } from "../shared/result";
import type { ControlChart, ControlChartOptions, MeasureObservation } from "./control-chart";
import { drawChart } from "./draw-chart";
import { medianOf, presentValues, toMeasurePoint } from "./series-points";

export const METHOD: Method = {
  id: "spc-run",
  version: "1.0.0",
  source: "Perla RJ, Provost LP, Murray SK. BMJ Qual Saf 2011;20:46-51; Anhøj J, qicharts2 0.8.1",
};

/**
 * Draws a run chart: points around their median, without limits. It needs no model and few points.
 *
 * Formula: centre = median of the baseline. Only the rules on runs hold: shift and trend.
 *
 * @param observations one for each period in order of time; `null` is a gap.
 * @param unit unit of the values.
 * @param options what differs from the defaults.
 * @returns the chart; `no-denominator` for an empty series, `outside-method-range` with the fault.
 * Source: Perla 2011.
 * Example: 1, 3, 2, 8, 9, 4, 7, 5 has its line at 4.5.
 */
export function computeRunChart(
  observations: readonly MeasureObservation[],
  unit: string,
  options: Partial<ControlChartOptions> = {},
): Result<ControlChart> {
  return drawChart({
    kind: "run",
    method: METHOD,
    unit,
    series: observations.map(toMeasurePoint),
    fault: null,
    options,
    formula: () => (baseline) => ({
      centre: medianOf(presentValues(baseline)),
      sigmaOf: () => null,
      dispersionRatio: null,
    }),
  });
}
