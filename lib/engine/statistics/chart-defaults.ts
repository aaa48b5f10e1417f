import type { ControlChartOptions } from "./control-chart";
import { DEFAULT_RUN_RULES } from "./run-rules";

/**
 * The choices that hold where a chart definition is silent.
 *
 * Limits rest on the first 24 points of a phase: a frozen baseline keeps its sensitivity when bad
 * points arrive. Under 8 points no line is drawn, under 12 only the centre, under 20 the limits are
 * provisional. Moving ranges are not screened (Wheeler; NHS Excel tool).
 */
export const DEFAULT_CHART_OPTIONS: ControlChartOptions = {
  rules: DEFAULT_RUN_RULES,
  requirements: { centre: 8, limits: 12, fullLimits: 20 },
  baselinePointCount: 24,
  phaseStarts: [],
  bounds: { minimum: null, maximum: null },
  isMovingRangeScreened: false,
  isDispersionAdjusted: false,
  dispersionRange: { lowest: 0.85, highest: 1.2 },
  autocorrelationThreshold: 0.3,
};
