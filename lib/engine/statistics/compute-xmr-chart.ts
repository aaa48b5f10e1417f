import type { Method, Result } from "../shared/result";
import type { ChartSeriesPoint, PhaseLines } from "./assemble-chart";
import type { ControlChart, ControlChartOptions, MeasureObservation } from "./control-chart";
import { drawChart } from "./draw-chart";
import { meanMovingRange, MOVING_RANGE_D2 } from "./moving-range";
import { meanOf, presentValues, toMeasurePoint } from "./series-points";

export const METHOD: Method = {
  id: "spc-xmr",
  version: "1.0.0",
  source: "Wheeler DJ. Understanding Variation, 1993; Montgomery DC. Introduction to SQC, eq. 6.33",
};

/**
 * Draws the X chart of an XmR pair: does a measure change, or does it only vary?
 *
 * Formula: centre = mean of the baseline; limits = centre ± 3 × MR̄ / 1.128 = centre ± 2.66 × MR̄,
 * where MR̄ is the mean step between neighbours of the baseline. No step crosses a gap, an excluded
 * point or the border of a phase. Limits are cut only at the bounds of the measure.
 *
 * @param observations one for each period in order of time, all periods of the calendar present;
 *   `null` is a gap.
 * @param unit unit of the values, e.g. `days`.
 * @param options what differs from {@link DEFAULT_CHART_OPTIONS}.
 * @returns the chart; `no-denominator` for an empty series; `outside-method-range` with the fault
 *   for a value that is not finite, a period that comes twice, an unknown or doubled phase start.
 * Source: Wheeler 1993; Montgomery, example 6.5.
 * Example: Montgomery's 20 loan costs give centre 300.5 and limits 279.78 and 321.22.
 */
export function computeXmrChart(
  observations: readonly MeasureObservation[],
  unit: string,
  options: Partial<ControlChartOptions> = {},
): Result<ControlChart> {
  return drawChart({
    kind: "xmr",
    method: METHOD,
    unit,
    series: observations.map(toMeasurePoint),
    fault: null,
    options,
    formula: (chosen) => (baseline) => computeXmrLines(baseline, chosen),
  });
}

/** Mean and sigma from the mean moving range of a baseline; no step crosses a gap. */
export function computeXmrLines(
  baseline: readonly (ChartSeriesPoint | null)[],
  { isMovingRangeScreened }: ControlChartOptions,
): PhaseLines {
  const range = meanMovingRange(
    baseline.map((point) => point?.value ?? null),
    isMovingRangeScreened,
  );
  const sigma = range === null ? null : range / MOVING_RANGE_D2;
  return { centre: meanOf(presentValues(baseline)), sigmaOf: () => sigma, dispersionRatio: null };
}
