import type { ControlChartOptions } from "./control-chart";

/** The first chart option that makes no sense, in words of the result's `detail`, or `null`. */
export function findOptionFault(options: ControlChartOptions): string | null {
  const { rules, bounds } = options;
  if (!Number.isInteger(rules.shiftLength) || rules.shiftLength < 2) return "shiftLength";
  if (!Number.isInteger(rules.trendLength) || rules.trendLength < 3) return "trendLength";
  if (!(rules.nearLimitSigmas > 0 && rules.limitSigmas > rules.nearLimitSigmas)) {
    return "limitSigmas";
  }
  const counts = [options, ...options.phaseStarts].map((phase) => phase.baselinePointCount);
  if (counts.some((count) => count !== null && (!Number.isInteger(count) || count < 1))) {
    return "baselinePointCount";
  }
  const hasBothBounds = bounds.minimum !== null && bounds.maximum !== null;
  if (hasBothBounds && bounds.minimum >= bounds.maximum) return "bounds";
  return null;
}
