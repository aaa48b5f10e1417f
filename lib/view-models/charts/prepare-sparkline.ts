import type { ControlChart, ControlChartPoint, Polarity } from "@/lib/engine/statistics";
import type { PointMark, SparklineModel } from "./spc-model";
import { markOn } from "./prepare-spc-chart";

/**
 * The small line of a tile or a table row, from the same chart as the large one.
 *
 * @param chart a computed control chart.
 * @param polarity of the indicator.
 * @param description what the line shows, in words.
 * @returns at most the last 24 periods, with the centre and limits that hold at the end.
 * Example: a chart of 36 months gives 24 points.
 */
export function prepareSparkline(
  chart: ControlChart,
  polarity: Polarity,
  description: string,
): SparklineModel {
  const points = chart.points.slice(-24);
  const last = chart.points.findLast((point) => point.value !== null);
  return {
    points: points.map((point) => point.value),
    centre: last?.centre ?? null,
    lower: last?.lower ?? null,
    upper: last?.upper ?? null,
    lastMark: markOfLast(chart, last, polarity),
    description,
  };
}

function markOfLast(
  chart: ControlChart,
  last: ControlChartPoint | undefined,
  polarity: Polarity,
): PointMark {
  if (!last) return "common";
  return last.isExcluded ? "excluded" : markOn(chart, last, polarity);
}
