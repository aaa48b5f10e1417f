import type { Method } from "../shared/result";
import type { ControlChart, ControlChartPhase } from "./control-chart";
import { FALSE_ALARM_RATES, type FalseAlarmRate } from "./false-alarm-rates";

export const METHOD: Method = {
  id: "expected-false-alarms",
  version: "1.0.0",
  source: "Simulation with the rules of the chart, 20 000 stable series for each length",
};

/** What chance alone does on a page with many charts. */
export interface ExpectedFalseAlarms {
  /** Charts that can signal: with limits, and judged. */
  readonly chartCount: number;
  /** Charts that would show a signal on their last point although nothing changed. */
  readonly atLastPoint: number;
  /** Charts that would show a signal somewhere. */
  readonly anywhere: number;
}

/**
 * How many charts of a page may be expected to signal although no process changed.
 *
 * Formula: Σ over charts of the simulated chance for its dialect and the points of its phase, between
 * two simulated lengths in proportion; for a signal anywhere, 1 − Π (1 − chance) over its phases.
 *
 * @param charts the computed charts of a page.
 * @returns expected numbers, not rounded; 0 without charts.
 * Source: own simulation, see `false-alarm-rates.ts`.
 * Example: 40 charts of 24 points with the default rules: 4.6 with a signal somewhere, 0.35 on the last.
 */
export function computeExpectedFalseAlarms(charts: readonly ControlChart[]): ExpectedFalseAlarms {
  const judged = charts.filter((chart) => !chart.withheld && chart.phases.some(hasLimits));
  const sum = (chanceOf: (chart: ControlChart) => number): number =>
    judged.reduce((total, chart) => total + chanceOf(chart), 0);
  return {
    chartCount: judged.length,
    atLastPoint: sum((chart) => chanceAtLastPoint(chart)),
    anywhere: sum(
      (chart) => 1 - chart.phases.reduce((free, p) => free * (1 - chanceIn(chart, p)), 1),
    ),
  };
}

function hasLimits({ standing }: ControlChartPhase): boolean {
  return standing === "provisional" || standing === "full";
}

function pointsIn(chart: ControlChart, phase: ControlChartPhase): number {
  return chart.points
    .slice(phase.firstIndex, phase.lastIndex + 1)
    .filter(({ value, isExcluded }) => value !== null && !isExcluded).length;
}

function chanceIn(chart: ControlChart, phase: ControlChartPhase): number {
  return hasLimits(phase) ? interpolate(chart, phase).anywhere : 0;
}

function chanceAtLastPoint(chart: ControlChart): number {
  const last = chart.phases.at(-1);
  return last && hasLimits(last) ? interpolate(chart, last).atLastPoint : 0;
}

/** The simulated chances at the length of a phase; beyond the longest series its chances hold. */
function interpolate(chart: ControlChart, phase: ControlChartPhase): FalseAlarmRate {
  const none: FalseAlarmRate = { points: 0, anywhere: 0, atLastPoint: 0 };
  const rates = FALSE_ALARM_RATES[chart.options.rules.dialect] ?? [];
  const points = pointsIn(chart, phase);
  const above = rates.find((rate) => rate.points >= points);
  if (!above) return rates.at(-1) ?? none;
  const below = rates.findLast((rate) => rate.points < points) ?? none;
  const share = (points - below.points) / (above.points - below.points);
  return {
    points,
    anywhere: below.anywhere + share * (above.anywhere - below.anywhere),
    atLastPoint: below.atLastPoint + share * (above.atLastPoint - below.atLastPoint),
  };
}
