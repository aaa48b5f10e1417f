import type { Method, Result } from "../shared/result";
import type { ChartSeriesPoint } from "./assemble-chart";
import type { ControlChart, ControlChartOptions, WeightedObservation } from "./control-chart";
import { drawChart } from "./draw-chart";
import { meanOfSteps } from "./moving-range";
import { listWeightedPoints } from "./series-points";

export const METHOD: Method = {
  id: "spc-i-prime",
  version: "1.0.0",
  source: "Taylor WA. Normalized Individuals Control Chart, 2017; qicharts2 0.8.1 (chart ip)",
};

/** Screening as qicharts2 does it on this chart (Nelson 1982: D4 = 3.267, here less rounded). */
const OUTLIER_FACTOR = 3.2665;

/**
 * Draws an I' chart: an XmR chart whose limits follow the number of cases behind each point.
 *
 * Formula: centre = Σ y n / Σ n; sigma of point i = s / √n_i, with s the mean of
 * √(π/2) × |y_i − y_(i−1)| / √(1/n_i + 1/n_(i−1)) over neighbours of the baseline.
 *
 * @param observations measure with its number of cases, above 0, in order of time; `null` is a gap.
 * @param unit unit of the measure.
 * @param options what differs from the defaults.
 * @returns the chart; the weight of a point stands in `denominator`; `no-denominator` for an empty
 *   series, `outside-method-range` with the fault.
 * Source: Taylor 2017.
 * Example: the NHS accident weeks give a first upper limit of 0.96568.
 */
export function computeIPrimeChart(
  observations: readonly WeightedObservation[],
  unit: string,
  options: Partial<ControlChartOptions> = {},
): Result<ControlChart> {
  const wrong = observations.find(({ weight }) => weight !== null && !(weight >= 0));
  return drawChart({
    kind: "i-prime",
    method: METHOD,
    unit,
    series: observations.map(({ periodKey, value, weight, isExcluded = false }) => ({
      periodKey,
      value: weight ? value : null,
      numerator: null,
      denominator: weight,
      isExcluded,
    })),
    fault: wrong ? `not-a-weight:${wrong.periodKey}` : null,
    options,
    formula:
      ({ isMovingRangeScreened }) =>
      (baseline) => {
        const base = listWeightedPoints(baseline);
        const weights = base.reduce((sum, { denominator }) => sum + denominator, 0);
        const total = base.reduce((sum, p) => sum + p.value * p.denominator, 0);
        const spread = computeStandardStep(baseline, isMovingRangeScreened);
        return {
          centre: total / weights,
          sigmaOf: ({ denominator }) =>
            spread === null || !denominator ? null : spread / Math.sqrt(denominator),
          dispersionRatio: null,
        };
      },
  });
}

/** Mean step between neighbours, each brought to the spread of one case. */
function computeStandardStep(
  baseline: readonly (ChartSeriesPoint | null)[],
  isScreened: boolean,
): number | null {
  const steps = baseline.flatMap((point, index) => {
    const [own] = listWeightedPoints([point]);
    const [before] = listWeightedPoints([baseline[index - 1] ?? null]);
    if (!own || !before) return [];
    const scale = Math.sqrt(1 / own.denominator + 1 / before.denominator);
    const step = Math.abs(own.value - before.value);
    return [(Math.sqrt(Math.PI / 2) * step) / scale];
  });
  return meanOfSteps(steps, isScreened, OUTLIER_FACTOR);
}
