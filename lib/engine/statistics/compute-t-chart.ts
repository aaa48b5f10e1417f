import type { Method, Result } from "../shared/result";
import { computeXmrLines } from "./compute-xmr-chart";
import type { ControlChart, ControlChartOptions, MeasureObservation } from "./control-chart";
import { drawChart } from "./draw-chart";
import { toMeasurePoint } from "./series-points";

export const METHOD: Method = {
  id: "spc-t",
  version: "1.0.0",
  source: "Nelson LS. J Qual Technol 1994;26:239-240 (power 1/3.6); Montgomery DC, example 7.6",
};

/** Turns exponential times into nearly normal ones. */
const POWER = 3.6;

function restore(figure: number | null): number | null {
  // A limit under zero on the transformed scale is no time at all.
  return figure === null ? null : Math.max(0, figure) ** POWER;
}

/**
 * Draws a t chart of a rare event of which the cases are not known: how much time passed between?
 *
 * Formula: an XmR chart of y^(1/3.6), its lines brought back by the power 3.6; lower limit 0 at least.
 *
 * @param observations one for each event after the first, in order of time: time since the event
 *   before, above 0. Events of one moment must be spread first ({@link computeTimesBetween}).
 * @param unit unit of the times, e.g. `days`.
 * @param options what differs from the defaults; the lower bound is always 0.
 * @returns the chart in the unit given; `no-denominator` without times, `outside-method-range` for a
 *   time of 0 or less.
 * Source: Nelson 1994; Montgomery, example 7.6.
 * Example: Montgomery's 20 times between failures give a centre of 430.04 and a limit of 6937.9 hours.
 */
export function computeTChart(
  observations: readonly MeasureObservation[],
  unit: string,
  options: Partial<ControlChartOptions> = {},
): Result<ControlChart> {
  const wrong = observations.find(({ value }) => value !== null && !(value > 0));
  const chart = drawChart({
    kind: "t",
    method: METHOD,
    unit,
    series: observations.map(toMeasurePoint).map((point) => ({
      ...point,
      value: point.value === null || point.value <= 0 ? null : point.value ** (1 / POWER),
    })),
    fault: wrong ? `not-above-zero:${wrong.periodKey}` : null,
    options: { ...options, bounds: { minimum: 0, maximum: null } },
    formula: (chosen) => (baseline) => computeXmrLines(baseline, chosen),
  });
  if (chart.status !== "computed") return chart;
  const { points, phases } = chart.value;
  return {
    ...chart,
    value: {
      ...chart.value,
      points: points.map((point, index) => ({
        ...point,
        value: observations[index]?.value ?? null,
        centre: restore(point.centre),
        lower: restore(point.lower),
        upper: restore(point.upper),
      })),
      phases: phases.map((phase) => ({ ...phase, centre: restore(phase.centre) })),
    },
  };
}
