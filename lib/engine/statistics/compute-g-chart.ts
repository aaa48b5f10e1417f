import type { Method, Result } from "../shared/result";
import { findCountFault } from "./count-faults";
import type { ControlChart, ControlChartOptions, MeasureObservation } from "./control-chart";
import { drawChart } from "./draw-chart";
import { meanOf, medianOf, presentValues, toMeasurePoint } from "./series-points";

export const METHOD: Method = {
  id: "spc-g",
  version: "1.0.0",
  source:
    "Benneyan JC. Health Care Manag Sci 2001;4:305-318; Montgomery DC. Introduction to SQC; qicharts2 0.8.1",
};

/**
 * Draws a g chart of a rare event: how many cases went well between one event and the next?
 *
 * Formula: plotted = cases between events; the line stands at their median (runs are judged against
 * it), the limits around their mean ḡ: ḡ ± 3 × √(ḡ(ḡ + 1)), cut at 0. The lower limit is always 0, so
 * only a long stretch without an event can lie outside. The rule of two in three does not apply: the
 * spread is too skewed for it.
 *
 * @param observations one for each event after the first, in order of time: cases since the event
 *   before, 0 or more, whole.
 * @param unit unit of the gaps, e.g. `cases`.
 * @param options what differs from the defaults; the lower bound is always 0.
 * @returns the chart; `no-denominator` without gaps, `outside-method-range` for a gap that is no count.
 * Source: Benneyan 2001.
 * Example: gaps with a mean of 31.69 have an upper limit of 128.17.
 */
export function computeGChart(
  observations: readonly MeasureObservation[],
  unit: string,
  options: Partial<ControlChartOptions> = {},
): Result<ControlChart> {
  return drawChart({
    kind: "g",
    method: METHOD,
    unit,
    series: observations.map(toMeasurePoint),
    fault: findCountFault(observations),
    options: { ...options, bounds: { minimum: 0, maximum: null } },
    ruleScope: "no-near-zone",
    formula: () => (baseline) => {
      const gaps = presentValues(baseline);
      const mean = meanOf(gaps);
      const sigma = Math.sqrt(mean * (mean + 1));
      return {
        centre: medianOf(gaps),
        limitCentre: mean,
        sigmaOf: () => sigma,
        dispersionRatio: null,
      };
    },
  });
}
