import type { ControlChartOptions } from "./control-chart";

/** A stretch of a chart that is judged against lines of its own; indexes are inclusive. */
export interface PhaseSpan {
  readonly firstIndex: number;
  readonly lastIndex: number;
  readonly baselinePointCount: number | null;
}

/** A phase start that does not fit the series, in words of the result's `detail`. */
export interface PhaseFault {
  readonly fault: string;
}

/**
 * Cuts a series into phases at the chosen period keys. The first phase always begins with the first
 * point. A key that is not in the series, or that is named twice, is a fault and not a guess.
 */
export function computePhaseSpans(
  periodKeys: readonly string[],
  options: ControlChartOptions,
): readonly PhaseSpan[] | PhaseFault {
  const countAt = new Map<number, number | null>([[0, options.baselinePointCount]]);
  const seen = new Set<string>();
  for (const { firstPeriodKey, baselinePointCount } of options.phaseStarts) {
    if (seen.has(firstPeriodKey)) return { fault: `phase-start-twice:${firstPeriodKey}` };
    seen.add(firstPeriodKey);
    const index = periodKeys.indexOf(firstPeriodKey);
    if (index < 0) return { fault: `phase-start-unknown:${firstPeriodKey}` };
    countAt.set(index, baselinePointCount);
  }
  const starts = [...countAt.keys()].sort((a, b) => a - b);
  return starts.map((firstIndex, order) => ({
    firstIndex,
    lastIndex: (starts[order + 1] ?? periodKeys.length) - 1,
    baselinePointCount: countAt.get(firstIndex) ?? null,
  }));
}
