import "server-only";
import type { ActionEffect } from "@/lib/contracts/steering/review-page";
import type { ReviewActionRecord } from "@/lib/contracts/steering/review-meeting";
import { classifyVariation } from "@/lib/engine/statistics";
import { computeEstimate } from "../indicators/compute-estimate";
import { defaultChartSettings } from "../indicators/chart-settings";
import { computeSeries } from "../indicators/compute-series";
import type { PathwayFigures } from "../indicators/load-pathway-figures";
import { listPeriodStarts } from "../indicators/resolve-period";

function withoutIndicator(action: ReviewActionRecord): ActionEffect {
  return {
    action,
    definition: null,
    chart: null,
    variation: null,
    before: null,
    after: null,
    pointsSince: 0,
  };
}

/** What the indicator of an action did since it started, judged against the time before. */
export function readActionEffect(
  figures: PathwayFigures,
  action: ReviewActionRecord,
): ActionEffect {
  const definition = figures.definitions.get(action.indicatorCode ?? "");
  const cells = figures.cells.get(action.indicatorCode ?? "");
  if (!definition || !cells) return withoutIndicator(action);
  const start = `${action.startedOn.slice(0, 7)}-01`;
  const precision = figures.coverage?.precision ?? "month";
  const periodStarts = listPeriodStarts(figures.seriesFrom, figures.period.until, precision);
  const drawn = cells.filter((cell) => cell.periodStart >= figures.seriesFrom);
  const before = drawn.filter((cell) => cell.periodStart < start);
  const after = drawn.filter((cell) => cell.periodStart >= start);
  const baselinePointCount = periodStarts.filter((key) => key < start).length;
  const { chart } = computeSeries({
    definition,
    periodStarts,
    cells: drawn,
    settings: defaultChartSettings([]),
    events: null,
    // Judged against the time before: an action that works must not widen its own limits.
    options: baselinePointCount > 0 ? { baselinePointCount } : {},
  });
  const hasPoints = after.some((cell) => cell.n > 0);
  return {
    action,
    definition,
    chart,
    variation:
      chart.status === "computed" && hasPoints
        ? classifyVariation(chart.value, definition.polarity)
        : null,
    before: computeEstimate(before, definition),
    after: computeEstimate(after, definition),
    pointsSince: after.filter((cell) => cell.n > 0).length,
  };
}
