import { computed, notComputable, type Method, type Result, withWarnings } from "../shared/result";
import { assembleChart, type ChartSeriesPoint, type PhaseLines } from "./assemble-chart";
import { DEFAULT_CHART_OPTIONS } from "./chart-defaults";
import { computePhaseSpans } from "./chart-phases";
import { findOptionFault } from "./find-option-fault";
import type { ControlChart, ControlChartOptions, MeasureObservation } from "./control-chart";
import { isMeasurable } from "./is-measurable";
import { meanMovingRange, MOVING_RANGE_D2 } from "./moving-range";

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
  const chosen: ControlChartOptions = { ...DEFAULT_CHART_OPTIONS, ...options };
  if (observations.length === 0) return notComputable("no-denominator", METHOD, "observations");
  const fault = findObservationFault(observations) ?? findOptionFault(chosen);
  if (fault) return notComputable("outside-method-range", METHOD, fault);
  const spans = computePhaseSpans(
    observations.map(({ periodKey }) => periodKey),
    chosen,
  );
  if ("fault" in spans) return notComputable("outside-method-range", METHOD, spans.fault);
  const series = observations.map(toSeriesPoint);
  const formula = (baseline: readonly (ChartSeriesPoint | null)[]): PhaseLines =>
    computeXmrLines(baseline, chosen);
  const { chart, warnings } = assembleChart("xmr", series, spans, { options: chosen, formula });
  const count = series.filter(({ value }) => value !== null).length;
  return withWarnings(computed(chart, unit, count, METHOD), warnings);
}

function computeXmrLines(
  baseline: readonly (ChartSeriesPoint | null)[],
  { isMovingRangeScreened }: ControlChartOptions,
): PhaseLines {
  const values = baseline.map((point) => point?.value ?? null);
  const present = values.filter((value) => value !== null);
  const range = meanMovingRange(values, isMovingRangeScreened);
  const sigma = range === null ? null : range / MOVING_RANGE_D2;
  return {
    centre: present.reduce((a, b) => a + b, 0) / present.length,
    sigmaOf: () => sigma,
    dispersionRatio: null,
  };
}

function toSeriesPoint(observation: MeasureObservation): ChartSeriesPoint {
  const { periodKey, value, isExcluded = false } = observation;
  return { periodKey, value, numerator: null, denominator: null, isExcluded };
}

function findObservationFault(observations: readonly MeasureObservation[]): string | null {
  const seen = new Set<string>();
  for (const { periodKey, value } of observations) {
    if (seen.has(periodKey)) return `period-twice:${periodKey}`;
    seen.add(periodKey);
    if (value !== null && !isMeasurable(value)) return `not-a-number:${periodKey}`;
  }
  return null;
}
