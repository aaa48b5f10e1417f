import type { ControlChartOptions } from "./control-chart";

/** The first chart option that makes no sense, in words of the result's `detail`, or `null`. */
export function findOptionFault(options: ControlChartOptions): string | null {
  const { rules, bounds, phaseStarts } = options;
  const counts = [options, ...phaseStarts].map((phase) => phase.baselinePointCount);
  const hasBothBounds = bounds.minimum !== null && bounds.maximum !== null;
  const areSigmasOrdered = rules.nearLimitSigmas > 0 && rules.limitSigmas > rules.nearLimitSigmas;
  const checks: readonly (readonly [string, boolean])[] = [
    ["shiftLength", isWholeFrom(2, rules.shiftLength)],
    ["trendLength", isWholeFrom(3, rules.trendLength)],
    ["limitSigmas", areSigmasOrdered],
    ["baselinePointCount", counts.every((count) => count === null || isWholeFrom(1, count))],
    ["bounds", !hasBothBounds || bounds.minimum < bounds.maximum],
  ];
  return checks.find(([, isFine]) => !isFine)?.[0] ?? null;
}

function isWholeFrom(lowest: number, count: number): boolean {
  return Number.isInteger(count) && count >= lowest;
}
