import { withWarnings, type Computed } from "../shared/result";
import type { ControlChart } from "./control-chart";

/**
 * Keeps the points of a chart and takes away what would judge them: centre, limits and signals. For
 * events so rare that a run of zeros would read as an improvement.
 *
 * @param chart a computed chart.
 * @returns the same points without lines and signals, with the warning `too-few-events`.
 * Example: 2 deaths in 36 months keep 36 points and no verdict.
 */
export function withholdJudgement(chart: Computed<ControlChart>): Computed<ControlChart> {
  const { points, phases } = chart.value;
  const value: ControlChart = {
    ...chart.value,
    withheld: "too-few-events",
    points: points.map((point) => ({
      ...point,
      centre: null,
      lower: null,
      upper: null,
      signals: [],
    })),
    phases: phases.map((phase) => ({
      ...phase,
      centre: null,
      standing: "no-lines",
      isTrial: false,
      dispersionRatio: null,
    })),
  };
  return withWarnings({ ...chart, value, warnings: [] }, ["too-few-events"]);
}
