import type { ChartSeriesPoint, PhaseLines } from "./assemble-chart";
import type { ControlChartOptions } from "./control-chart";
import { meanMovingRange, MOVING_RANGE_D2 } from "./moving-range";

/**
 * The lines of a chart of counts around a centre: the sigma that the model gives (binomial, Poisson),
 * its sigma-z, and with `isDispersionAdjusted` the sigma multiplied by it (Laney 2002: P' and U').
 */
export function computeDispersedLines(
  baseline: readonly (ChartSeriesPoint | null)[],
  centre: number,
  modelSigmaOf: (point: ChartSeriesPoint) => number | null,
  options: Pick<ControlChartOptions, "isDispersionAdjusted" | "isMovingRangeScreened">,
): PhaseLines {
  const standardised = baseline.map((point) => {
    const sigma = point ? modelSigmaOf(point) : null;
    return point && point.value !== null && sigma ? (point.value - centre) / sigma : null;
  });
  const range = meanMovingRange(standardised, options.isMovingRangeScreened);
  const sigmaZ = range === null ? null : range / MOVING_RANGE_D2;
  const factor = options.isDispersionAdjusted ? (sigmaZ ?? 1) : 1;
  return {
    centre,
    sigmaOf: (point) => {
      const sigma = modelSigmaOf(point);
      return sigma === null ? null : sigma * factor;
    },
    dispersionRatio: sigmaZ,
  };
}
