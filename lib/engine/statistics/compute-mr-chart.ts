import type { Method, Result } from "../shared/result";
import type { ControlChart, ControlChartOptions, MeasureObservation } from "./control-chart";
import { drawChart } from "./draw-chart";
import { MOVING_RANGE_D4 } from "./moving-range";
import { meanOf, presentValues, toMeasurePoint } from "./series-points";

export const METHOD: Method = {
  id: "spc-mr",
  version: "1.0.0",
  source: "Montgomery DC. Introduction to SQC, eq. 6.32 (D4 = 3.267); qicharts2 0.8.1",
};

/**
 * Draws the moving ranges that belong to an XmR chart: does the step between neighbours change?
 *
 * Formula: plotted = |y_i − y_(i−1)|; centre = mean of these; upper limit = 3.267 × centre, lower 0.
 * The first range of a phase is missing, as is every range over a gap or an excluded point. Only a
 * point outside the limit is a signal: neighbouring ranges share a measurement, so runs mean nothing.
 *
 * @param observations the measure itself, in order of time; `null` is a gap.
 * @param unit unit of the values.
 * @param options what differs from the defaults; bounds do not apply.
 * @returns the chart; `no-denominator` for an empty series, `outside-method-range` with the fault.
 * Source: Montgomery, example 6.5.
 * Example: Montgomery's 20 loan costs give a centre of 7.79 and an upper limit of 25.45.
 */
export function computeMovingRangeChart(
  observations: readonly MeasureObservation[],
  unit: string,
  options: Partial<ControlChartOptions> = {},
): Result<ControlChart> {
  const starts = new Set(options.phaseStarts?.map((phase) => phase.firstPeriodKey));
  const usable = (one: MeasureObservation | undefined): number | null =>
    one === undefined || one.isExcluded ? null : one.value;
  const ranges = observations.map((observation, index): MeasureObservation => {
    const here = usable(observation);
    const before = usable(observations[index - 1]);
    const hasStep = here !== null && before !== null && !starts.has(observation.periodKey);
    return { periodKey: observation.periodKey, value: hasStep ? Math.abs(here - before) : null };
  });
  return drawChart({
    kind: "mr",
    method: METHOD,
    unit,
    series: ranges.map(toMeasurePoint),
    fault: null,
    options: { ...options, bounds: { minimum: 0, maximum: null } },
    ruleScope: "limits-only",
    formula:
      ({ rules }) =>
      (baseline) => {
        const centre = meanOf(presentValues(baseline));
        // So that centre + the limit's sigmas is 3.267 × centre at three sigma.
        const sigma = ((MOVING_RANGE_D4 - 1) * centre) / rules.limitSigmas;
        return { centre, sigmaOf: () => sigma, dispersionRatio: null };
      },
  });
}
